// What a bank tells of a payment: matched to the invoice it names, never by its amount alone. Told again, it has no second
// effect; money that no invoice waits for is booked to suspense.

import { awaitsMoney } from '../../../shared/domain/finance/financed-states.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { ownerOfNumber } from '../../protocol/financing/payouts.ts'
import { boundsOf, objectIdOf } from '../../protocol/object-id.ts'
import { bankEventRows } from '../../store/market/bank-event-rows.ts'
import { type FinancedInvoice, financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import { financingAccountRows } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { postMoney } from '../post-money.ts'
import { openWallet } from '../wallet.ts'
import { takeReceipt } from './money/take-receipt.ts'

export interface BankWord {
  readonly transactionId: string
  readonly invoiceNumber: string
  readonly amountPaise: number
  readonly isSuccess: boolean
  readonly paidAt: Date
  readonly invoiceId: string | undefined
  readonly sellerGstin: string | undefined
}

export type BankOutcome = 'processed' | 'suspense'

/** Refuses `not_found` when nobody has an invoice of this number; then the bank may tell it again. */
export async function hearBank(deps: ApiDeps, tx: Tx, word: BankWord): Promise<BankOutcome> {
  const events = bankEventRows(tx)
  // One telling of a payment at a time.
  const known = await events.toHear(word.transactionId)
  if (known !== undefined) return known.outcome
  const toldAt = new Date(deps.clock.nowMs())
  const ownerId = await walletNamed(tx, word.invoiceNumber)
  if (ownerId !== undefined) {
    if (word.isSuccess) await deposit(deps, tx, word, ownerId)
    await events.insert({ ...word, outcome: 'processed', invoiceId: null, toldAt })
    return 'processed'
  }
  const named = await events.named(word)
  if (named.length === 0) throw new ApiRefusal('not_found')
  const invoice = await awaiting(tx, named)
  const outcome = !word.isSuccess || invoice !== undefined ? 'processed' : 'suspense'
  if (word.isSuccess) await book(deps, tx, word, invoice)
  await events.insert({ ...word, outcome, invoiceId: invoice?.id ?? null, toldAt })
  return outcome
}

/** Of the account whose virtual number it is. */
async function walletNamed(tx: Tx, number: string): Promise<string | undefined> {
  const objectId = ownerOfNumber(number)
  if (objectId === undefined) return undefined
  const near = await financingAccountRows(tx).between(boundsOf(objectId))
  return near.find(id => objectIdOf(id) === objectId)
}

async function deposit(deps: ApiDeps, tx: Tx, { amountPaise, transactionId }: BankWord, ownerId: string) {
  await openWallet(deps, tx, ownerId)
  const legs = [
    { account: { kind: 'outside' }, amountPaise: -amountPaise },
    { account: { kind: 'wallet', ownerId }, amountPaise },
  ] as const
  await postMoney(deps, tx, { kind: 'deposit', cause: `bank ${transactionId}`, legs, method: 'bank_transfer' })
}

/** The only one of them that waits for money; locked. */
async function awaiting(tx: Tx, ids: readonly string[]): Promise<FinancedInvoice | undefined> {
  const rows = financedInvoiceRows(tx)
  const waiting: FinancedInvoice[] = []
  for (const id of ids) {
    const invoice = await rows.toChange(id)
    if (invoice !== undefined && awaitsMoney(invoice.state)) waiting.push(invoice)
  }
  return waiting.length === 1 ? waiting[0] : undefined
}

async function book(
  deps: ApiDeps,
  tx: Tx,
  { transactionId, amountPaise, paidAt }: BankWord,
  invoice: FinancedInvoice | undefined,
) {
  const cause = `bank ${transactionId}`
  const from = { kind: 'outside' } as const
  if (invoice !== undefined) {
    const on = dayInIndia(paidAt.getTime())
    await takeReceipt(deps, tx, invoice, { from, amountPaise, cause, method: 'bank_transfer', byId: null, on })
    return
  }
  const legs = [
    { account: from, amountPaise: -amountPaise },
    { account: { kind: 'suspense' } as const, amountPaise },
  ]
  await postMoney(deps, tx, { kind: 'receipt', cause, legs, method: 'bank_transfer' })
}
