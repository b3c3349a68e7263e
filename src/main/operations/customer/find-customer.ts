// Customers by name, phone or GSTIN; the latest buyers first.

import type { CustomerView } from '../../../shared/records/customer.ts'
import type { CustomerListQuestion } from '../../ledger/rows/customer-rows.ts'
import type { Deps } from '../deps.ts'

export function findCustomer({ ledger }: Deps, input: CustomerListQuestion): { rows: CustomerView[]; total: number } {
  return ledger.rows.customers.find(input)
}
