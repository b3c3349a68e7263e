// One customer with what is owed.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { CustomerView } from '../../../shared/records/customer.ts'
import type { Deps } from '../deps.ts'

export function getCustomer({ ledger }: Deps, input: { id: string }): CustomerView {
  const customer = ledger.rows.customers.get(input.id)
  if (customer === undefined) throw new Refusal('not_found', { record: 'customer', id: input.id })
  return customer
}
