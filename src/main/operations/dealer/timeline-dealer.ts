// Everything that happened with one dealer or with all, newest first.

import type { DealerTimeline } from '../../../shared/contract/counter/dealer-calls.ts'
import { present } from '../../../shared/kernel/assert.ts'
import type { Deps } from '../deps.ts'
import { requireDealer } from '../require-dealer.ts'

interface Asked {
  readonly dealerId: string | null
  readonly offset: number
  readonly limit: number
}

export function timelineDealer({ ledger }: Deps, input: Asked): DealerTimeline {
  const { dealers, dealerAccounts } = ledger.rows
  const dealer = input.dealerId === null ? null : requireDealer(ledger.rows, input.dealerId)
  const dealerNo = dealer === null ? null : present(dealers.numberOf(dealer.id), 'dealer')
  return {
    rows: dealerAccounts.newest(dealerNo, input.limit, input.offset),
    total: dealerAccounts.count(dealerNo),
    dealerCount: dealer === null ? dealers.count() : 1,
    ...dealerAccounts.counts(dealerNo),
    payablePaise: dealer === null ? dealers.payablePaise() : dealer.payablePaise,
  }
}
