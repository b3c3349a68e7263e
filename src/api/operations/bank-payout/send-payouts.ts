// Orders what was asked to leave for a bank, and books what the bank says. The bank is asked outside of any transaction, and
// again after a crash: our reference makes one payment of however many askings, and an answer is booked once.

import type { BankAnswer, BankPort } from '../../bank/bank-port.ts'
import { type BankPayout, bankPayoutRows } from '../../store/market/money/bank-payout-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { postMoney } from '../post-money.ts'
import { tellMarket } from '../tell-market.ts'
import { checkHolder } from './check-holder.ts'

/** How many the bank has answered. A bank that cannot be reached keeps nobody's money: it is asked again. */
export async function sendPayouts(deps: ApiDeps): Promise<number> {
  const { bank, store } = deps
  if (bank === undefined) return 0
  const waiting = await store.transact(tx => bankPayoutRows(tx).waiting())
  const problems: unknown[] = []
  const counts = { answered: 0 }
  for (const payout of waiting)
    try {
      const answer = (await checkHolder(deps, bank, payout)) ?? (await payNow(bank, payout))
      if (answer.kind !== 'later' && (await store.transact(tx => bookAnswer(deps, tx, payout.id, answer))))
        counts.answered += 1
    } catch (error) {
      problems.push(error)
    }
  if (problems.length > 0) throw new AggregateError(problems, 'payouts that the bank was not asked for')
  return counts.answered
}

function payNow(bank: BankPort, payout: BankPayout): Promise<BankAnswer> {
  const { accountName: name, accountNumber: number, amountPaise, id: reference, ifsc, orderedAt } = payout
  return bank.pay({ reference, amountPaise, to: { name, number, ifsc }, orderedAt })
}

/** False: it was booked already. */
async function bookAnswer(
  deps: ApiDeps,
  tx: Tx,
  id: string,
  answer: Exclude<BankAnswer, { kind: 'later' }>,
): Promise<boolean> {
  const rows = bankPayoutRows(tx)
  const payout = await rows.toAnswer(id)
  if (payout === undefined || payout.state !== 'ordered') return false
  const isPaid = answer.kind === 'paid'
  const { amountPaise, entryId: endsId, ownerId } = payout
  const to = isPaid ? ({ kind: 'outside' } as const) : ({ kind: 'wallet', ownerId } as const)
  const legs = [
    { account: { kind: 'transit' } as const, amountPaise: -amountPaise },
    { account: to, amountPaise },
  ]
  const kind = isPaid ? 'withdrawal' : 'refund'
  await postMoney(deps, tx, { kind, cause: `answered ${id}`, endsId, legs, method: 'bank_transfer' })
  const said = isPaid ? answer.bankReference : answer.reason
  await rows.saveAnswer(id, answer.kind, said, new Date(deps.clock.nowMs()))
  tellMarket(deps, tx, [
    { kind: 'payout', payout: { ...payout, state: answer.kind, answer: said } satisfies BankPayout },
  ])
  return true
}
