// Customers by name, phone or GSTIN; the latest buyers first.

import type { CustomerListPage, CustomerListQuestion } from '../../ledger/rows/customer-rows.ts'
import type { Deps } from '../deps.ts'

export function findCustomer({ ledger }: Deps, input: CustomerListQuestion): CustomerListPage {
  return ledger.rows.customers.find(input)
}
