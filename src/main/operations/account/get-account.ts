// What a customer owes, how old it is, and what he has to his credit.

import type { Account } from '../../../shared/contract/counter/account-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { readAccount } from '../account-state.ts'
import type { Deps } from '../deps.ts'

export function getAccount({ ledger, clock }: Deps, input: { customerId: string }): Account {
  return readAccount(ledger.rows, input.customerId, dayInIndia(clock.nowMs()))
}
