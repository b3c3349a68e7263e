// A customer's account as it stands.

import type { Account, Statement, StatementQuestion } from '../../shared/contract/counter/account-calls.ts'
import { ageingOf } from '../../shared/domain/customer/ageing.ts'
import { addDays, type Day, startOfDayInIndia } from '../../shared/kernel/calendar.ts'
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

/** What he owed before the days, every line of them, and what he owes after. Refuses `not_found`. */
export function readStatement(rows: LedgerRows, { customerId, fromOn, toOn }: StatementQuestion): Statement {
  requireCustomer(rows, customerId)
  const startMs = (day: Day) => Date.parse(startOfDayInIndia(day))
  const { openingPaise, lines } = rows.statements.linesOf(customerId, startMs(fromOn), startMs(addDays(toOn, 1)))
  const debitPaise = lines.reduce((sum, line) => sum + line.debitPaise, 0)
  const creditPaise = lines.reduce((sum, line) => sum + line.creditPaise, 0)
  return { openingPaise, closingPaise: openingPaise + debitPaise - creditPaise, debitPaise, creditPaise, lines }
}
