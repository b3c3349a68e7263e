// Hands the buyer's money on to those who funded his invoice, to the paisa by their shares.

import { shareByLargestRemainder } from '../../../shared/kernel/largest-remainder.ts'
import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import { financedPartRows } from '../../store/market/financed-part-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { type MoneyLeg, postMoney } from '../post-money.ts'
import { tellPortfolios } from './tell-parties.ts'

/**
 * Of all that has been received: shares are of the whole so far less what was paid out before (F6), and what is above the
 * face is nobody's yet. The invoice is locked.
 */
export async function payOut(
  deps: ApiDeps,
  tx: Tx,
  { facePaise, id: invoiceId }: FinancedInvoice,
  receivedPaise: number,
): Promise<void> {
  const rows = financedPartRows(tx)
  const parts = await rows.ofInvoices([invoiceId])
  const owedPaise = Math.min(receivedPaise, facePaise)
  const shares = shareByLargestRemainder(
    owedPaise,
    parts.map(({ paidPaise }) => paidPaise),
  )
  const dues = parts.map((part, index) => ({ part, duePaise: (shares[index] ?? 0) - part.returnedPaise }))
  const surplusPaise = receivedPaise - owedPaise
  const paidPaise = dues.reduce((sum, { duePaise }) => sum + duePaise, surplusPaise)
  const legs: MoneyLeg[] = [
    { account: { kind: 'collected', invoiceId }, amountPaise: -paidPaise },
    ...dues.map(({ part, duePaise }) => ({
      account: { kind: 'wallet', ownerId: part.investorId } as const,
      amountPaise: duePaise,
    })),
    { account: { kind: 'suspense' }, amountPaise: surplusPaise },
  ]
  const isWhole = owedPaise === facePaise
  if (paidPaise > 0)
    await postMoney(deps, tx, { kind: 'payout', cause: `payout ${invoiceId} ${receivedPaise}`, legs, invoiceId })
  for (const { duePaise, part } of dues) await rows.addReturned(part.id, duePaise, isWhole ? 'completed' : 'defaulted')
  const investorIds = parts.map(({ investorId }) => investorId)
  await tellPortfolios(deps, tx, investorIds)
}
