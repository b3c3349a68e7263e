// An investor puts money into an invoice. It is held in escrow until the target is reached, and then reaches the seller at
// once: all of it or, when the time runs out, none.

import { isFundable } from '../../../shared/domain/finance/financed-states.ts'
import { expectedReturn } from '../../../shared/domain/finance/flat-target.ts'
import { accountFigures, type PartFigures } from '../../store/market/account-figures.ts'
import { type FinancedInvoice, financedInvoiceRows, financedSums } from '../../store/market/financed-invoice-rows.ts'
import { type FinancedPart, financedPartRows } from '../../store/market/financed-part-rows.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import { type LockedAccount, moneyRows } from '../../store/market/money-rows.ts'
import { walletRows } from '../../store/market/wallet-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { postMoney } from '../post-money.ts'
import { openWallet } from '../wallet.ts'
import { checkInvestor } from './check-investor.ts'
import { checkLimits } from './money/check-limits.ts'
import { feeKinds, lockForInvoice } from './money/lock-money.ts'
import { settleInvoice } from './money/settle-invoice.ts'
import { priceAsOfToday } from './price-offer.ts'
import { takeStep } from './take-step.ts'
import { tellPart, tellPortfolio } from './tell-parties.ts'

export interface Funding {
  readonly invoiceId: string
  readonly amountPaise: number
  readonly method: string
  /** What was to be brought together when he looked; another price is refused. */
  readonly seenTargetPaise?: number | undefined
}

export interface Funded {
  readonly invoice: FinancedInvoice
  readonly part: Omit<FinancedPart, 'returnedPaise' | 'state'>
  /** The hold in the journal. */
  readonly entryId: string
  readonly investorBalancePaise: number
  readonly sellerBalancePaise: number
}

/**
 * Refuses `role_unfit`, `not_found`, `not_fundable`, `is_auction`, `price_stale`, `kyc_missing`, `own_invoice`,
 * `amount_above_rest`, `wallet_short`, and what `checkLimits` does.
 */
export async function fundInvoice(deps: ApiDeps, tx: Tx, investor: FinancingAccount, asked: Funding): Promise<Funded> {
  if (investor.role !== 'investor') throw new ApiRefusal('role_unfit')
  const { invoiceId, amountPaise, method } = asked
  // Asked for together: the others wait behind the lock of the first.
  const [found, wallets, locked, before] = await Promise.all([
    financedInvoiceRows(tx).toChange(invoiceId),
    walletRows(tx).walletsAround(invoiceId, investor.id),
    moneyRows(tx).lockForPart(investor.id, invoiceId, amountPaise),
    accountFigures(tx).ofParts(investor.id),
  ])
  if (found === undefined) throw new ApiRefusal('not_found')
  const invoice = await priceAsOfToday(deps, tx, found)
  await checkFunding(deps, tx, invoice, investor, asked)
  // A wallet that is opened takes its money from outside, so both are there before any other account is locked.
  const sellerPaise = wallets.get(invoice.sellerId) ?? (await openWallet(deps, tx, invoice.sellerId))
  const ownPaise = balanceIn(locked) ?? wallets.get(investor.id) ?? (await openWallet(deps, tx, investor.id))
  if (ownPaise < amountPaise) throw new ApiRefusal('wallet_short')
  const at = new Date(deps.clock.nowMs())
  const isWhole = invoice.fundedPaise + amountPaise === invoice.targetPaise
  if (isWhole) await lockForInvoice(tx, invoice, feeKinds, investor.id)
  const expectedPaise = expectedReturn(invoice.owedPaise, invoice.targetPaise, amountPaise)
  const part = {
    id: deps.newId(),
    invoiceId,
    investorId: investor.id,
    paidPaise: amountPaise,
    expectedPaise,
    fundedAt: at,
  }
  const held = await holdPart(deps, tx, part, { method, invoice, locked })
  const parted = { ...invoice, fundedPaise: invoice.fundedPaise + amountPaise }
  const funded = {
    invoice: isWhole ? await complete(deps, tx, parted, investor.id) : parted,
    ...{ part, entryId: held.id, investorBalancePaise: held.wallets.get(investor.id) ?? 0 },
    sellerBalancePaise: isWhole ? await openWallet(deps, tx, invoice.sellerId) : sellerPaise,
  }
  tellPart(deps, tx, investor, funded)
  const figures = isWhole ? await accountFigures(tx).ofParts(investor.id) : withPart(before, part, invoice.riskScore)
  tellPortfolio(deps, tx, investor.id, figures)
  return funded
}

interface Holding extends Pick<Funding, 'method'> {
  readonly invoice: FinancedInvoice
  /** Undefined: nothing is, yet. */
  readonly locked: readonly LockedAccount[] | undefined
}

async function holdPart(deps: ApiDeps, tx: Tx, part: Funded['part'], { invoice, locked, method }: Holding) {
  const { investorId, invoiceId, paidPaise: amountPaise } = part
  const legs = [
    { account: { kind: 'wallet', ownerId: investorId }, amountPaise: -amountPaise },
    { account: { kind: 'escrow', invoiceId }, amountPaise },
  ] as const
  financedPartRows(tx).insert(part)
  financedSums(tx).addFunded(invoiceId, amountPaise)
  const ahead = locked === undefined ? {} : { ahead: { locked, parties: invoice } }
  const movement = { kind: 'hold', cause: `hold ${part.id}`, legs, invoiceId, method, byId: investorId } as const
  const held = await postMoney(deps, tx, { ...movement, ...ahead })
  if (held === undefined) throw new Error('a part that is new is held for the first time')
  return held
}

const balanceIn = (locked: readonly LockedAccount[] | undefined) =>
  locked?.find(({ kind }) => kind === 'wallet')?.balancePaise

/** What an investor's parts come to with one more, which is out. */
function withPart(before: PartFigures, part: Funded['part'], riskScore: number): PartFigures {
  const { activeCount, activePaise, count, expectedPaise, paidPaise } = before
  return {
    ...before,
    ...{ count: count + 1, activeCount: activeCount + 1, paidPaise: paidPaise + part.paidPaise },
    ...{ activePaise: activePaise + part.paidPaise, expectedPaise: expectedPaise + part.expectedPaise },
    // Scores are whole, so their sum is.
    riskScore: (Math.round((before.riskScore ?? 0) * count) + riskScore) / (count + 1),
  }
}

async function complete(deps: ApiDeps, tx: Tx, invoice: FinancedInvoice, byId: string): Promise<FinancedInvoice> {
  await settleInvoice(deps, tx, invoice)
  return takeStep(deps, tx, invoice, { to: 'funded', byId })
}

async function checkFunding(
  deps: ApiDeps,
  tx: Tx,
  invoice: FinancedInvoice,
  investor: FinancingAccount,
  { amountPaise, seenTargetPaise }: Funding,
): Promise<void> {
  const restPaise = invoice.targetPaise - invoice.fundedPaise
  if (!isFundable(invoice.state) || restPaise === 0) throw new ApiRefusal('not_fundable')
  await checkInvestor(tx, invoice, investor)
  if (invoice.pricing.mode === 'auction') throw new ApiRefusal('is_auction')
  if (seenTargetPaise !== undefined && seenTargetPaise !== invoice.targetPaise) throw new ApiRefusal('price_stale')
  if (amountPaise > restPaise) throw new ApiRefusal('amount_above_rest')
  // Offered, it was within the limits; they may be lower by now.
  if (invoice.fundedPaise === 0) await checkLimits(deps, tx, invoice)
}
