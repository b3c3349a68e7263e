// The buyer as the invoice will name him for ever.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Buyer } from '../../../shared/records/invoice.ts'
import type { LedgerRows } from '../../ledger/ledger-rows.ts'

export function readBuyer(rows: LedgerRows, customerId: string | null): Buyer | null {
  if (customerId === null) return null
  const customer = rows.customers.get(customerId)
  if (customer === undefined) throw new Refusal('not_found', { record: 'customer', id: customerId })
  return {
    customerId,
    name: customer.name,
    phone: customer.phone,
    gstin: customer.gstin,
    address: customer.address,
    stateCode: customer.stateCode,
    isSez: customer.isSez,
  }
}
