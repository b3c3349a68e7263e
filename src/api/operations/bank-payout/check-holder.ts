// Before money leaves for a bank account for the first time, its bank is asked whose it is: with one rupee, which the
// platform pays out of its own account there.

import { isSameHolder } from '../../../shared/domain/finance/same-holder.ts'
import type { BankAnswer, BankPort } from '../../bank/bank-port.ts'
import { bankAccountRows } from '../../store/market/money/bank-account-rows.ts'
import type { BankPayout } from '../../store/market/money/bank-payout-rows.ts'
import type { ApiDeps } from '../api-deps.ts'

/** Nobody is told whose account it is instead. */
const otherHolder = 'The bank has this account under another name. Give the name as it stands in its passbook.'

/** An account may be closed, and its number given to somebody else. */
const keptMs = 180 * 24 * 60 * 60 * 1000

/**
 * Undefined: it is his, and may be paid. The bank is asked outside of any transaction and at most once in half a year for an
 * account: what it said is kept. Rejects where it cannot be reached.
 */
export async function checkHolder(
  { clock, store }: ApiDeps,
  bank: BankPort,
  payout: BankPayout,
): Promise<Exclude<BankAnswer, { kind: 'paid' }> | undefined> {
  const { accountName: name, accountNumber: number, id: reference, ifsc, orderedAt } = payout
  const known = await store.transact(tx =>
    bankAccountRows(tx).holder({ number, ifsc }, new Date(clock.nowMs() - keptMs)),
  )
  if (known !== undefined) return isSameHolder(name, known) ? undefined : { kind: 'refused', reason: otherHolder }
  const answer = await bank.holder({ reference, account: { name, number, ifsc }, orderedAt })
  if (answer.kind !== 'held') return answer
  const found = { number, ifsc, holder: answer.name, askedAt: new Date(clock.nowMs()) }
  await store.transact(tx => bankAccountRows(tx).keep(found))
  return isSameHolder(name, answer.name) ? undefined : { kind: 'refused', reason: otherHolder }
}
