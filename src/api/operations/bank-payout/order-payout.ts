// Money leaves a wallet for a bank account: out of the wallet at once, to the bank as soon as it answers.

import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import { type BankPayout, bankPayoutRows } from '../../store/market/money/bank-payout-rows.ts'
import { sellerDueRows } from '../../store/market/money/seller-due-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { postMoney } from '../post-money.ts'
import { openWallet } from '../wallet.ts'

export type AskedPayout = Pick<BankPayout, 'amountPaise' | 'accountName' | 'accountNumber' | 'ifsc'>

/** Refuses `bank_missing`, `kyc_missing`, `dues_open`, `wallet_short`. */
export async function orderPayout(
  deps: ApiDeps,
  tx: Tx,
  owner: FinancingAccount,
  asked: AskedPayout,
): Promise<BankPayout> {
  if (deps.bank === undefined) throw new ApiRefusal('bank_missing')
  if (owner.kycStatus !== 'verified') throw new ApiRefusal('kyc_missing')
  const { amountPaise } = asked
  const balancePaise = await openWallet(deps, tx, owner.id)
  if (balancePaise < amountPaise) throw new ApiRefusal('wallet_short')
  // What he has to give back is not his to take away.
  if (balancePaise - amountPaise < (await sellerDueRows(tx).owedBy(owner.id))) throw new ApiRefusal('dues_open')
  const id = deps.newId()
  const legs = [
    { account: { kind: 'wallet', ownerId: owner.id }, amountPaise: -amountPaise },
    { account: { kind: 'transit' }, amountPaise },
  ] as const
  const cause = `withdraw ${id}`
  const entry = await postMoney(deps, tx, { kind: 'withdrawal', cause, legs, method: 'bank_transfer', byId: owner.id })
  if (entry === undefined) throw new Error('a payout that is new is ordered for the first time')
  const made = { ...asked, id, ownerId: owner.id, entryId: entry.id, orderedAt: entry.at }
  await bankPayoutRows(tx).insert(made)
  return { ...made, state: 'ordered', answer: '' }
}
