// A customer's account as it stands.

import type { Account } from '../../shared/contract/counter/account-calls.ts'
import { ageingOf } from '../../shared/domain/customer/ageing.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { CustomerView } from '../../shared/records/customer.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'

export function requireCustomer(rows: LedgerRows, id: string): CustomerView {
  const customer = rows.customers.get(id)
  if (customer === undefined) throw new Refusal('not_found', { record: 'customer', id })
  return customer
}

/** Refuses `not_found`. */
export function readAccount(rows: LedgerRows, customerId: string, today: Day): Account {
  const { duePaise, creditPaise, creditLimitPaise } = requireCustomer(rows, customerId)
  const unpaid = rows.statements.unpaidOf(customerId)
  const overduePaise = unpaid.reduce((sum, each) => sum + (each.dueOn < today ? each.duePaise : 0), 0)
  return { customerId, duePaise, creditPaise, creditLimitPaise, overduePaise, ageing: ageingOf(unpaid, today), unpaid }
}
