// Posts a sale: invoice, payments, stock and the entry that holds them, or nothing.

import type { IssueInvoice } from '../../../shared/contract/counter/invoice-calls.ts'
import { placeOfSupply, type SupplyPlace } from '../../../shared/domain/invoice/place-of-supply.ts'
import { priceInvoice } from '../../../shared/domain/invoice/price-invoice.ts'
import { splitTenders } from '../../../shared/domain/till/split-tenders.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { SaleLine } from '../../../shared/records/cart.ts'
import type { Buyer, Invoice, InvoiceAnswer } from '../../../shared/records/invoice.ts'
import type { Payment } from '../../../shared/records/payment.ts'
import type { Shop } from '../../../shared/records/shop.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { paymentStateOf } from '../../ledger/rows/invoice-rows.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import { answerOf } from '../answer-of.ts'
import type { Deps } from '../deps.ts'
import { requireShiftIfWanted } from '../shift-state.ts'
import { requireShop, stateShop } from '../shop-state.ts'
import { readBuyer } from './read-buyer.ts'
import { readSaleLines, type TaxedLine } from './read-sale-lines.ts'
import { refuseAheadOfBooks } from './refuse-ahead-of-books.ts'
import { refuseLinesAboveMrp } from './refuse-lines-above-mrp.ts'
import { refuseSaleOverDayCash } from './refuse-sale-over-day-cash.ts'
import { requireRightsForSale } from './require-rights-for-sale.ts'
import { writeInvoice } from './write-invoice.ts'

export function issueInvoice({ ledger, clock, newId, session }: Deps, input: IssueInvoice): InvoiceAnswer {
  return transact(ledger, tx => {
    const issued = tx.rows.entries.seqOfLikelyNew(input.id)
    if (issued !== undefined) return issuedBefore(tx.rows, issued, input)
    if (input.lines.length === 0) throw new Refusal('cart_empty')
    const { shop, poster, counterCode } = requireShop(tx.rows, session)
    requireShiftIfWanted(tx.rows, shop, poster.counterNo)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const known = readBuyer(tx.rows, input.customerId)
    const { buyer } = known
    const place = placeOf(shop, buyer, input.deliveryStateCode)
    const lines = readSaleLines(tx.rows, input.lines, atMs)
    refuseLinesAboveMrp(lines, shop.scheme)
    const amounts = priceInvoice({
      ...input,
      lines,
      scheme: shop.scheme,
      supplyType: place.supplyType,
      roundsToRupee: shop.roundsToRupee,
    })
    refuseChangedTotal(amounts.totalPaise, input.expectedTotalPaise, lines)
    const splits = splitTenders(amounts.totalPaise, input.tenders, {
      onCredit: input.onCredit,
      hasCustomer: buyer !== null,
    })
    const { invoice, payments } = writeInvoice({
      rows: tx.rows,
      input,
      shop,
      poster,
      counterCode,
      atMs,
      buyer,
      place,
      lines,
      amounts,
      splits,
    })
    const answer = newAnswer(invoice, payments)
    requireRightsForSale(tx.rows, session, { ...answer, creditLeftPaise: known.creditLeftPaise, atMs })
    refuseAheadOfBooks(tx.rows, answer)
    refuseSaleOverDayCash(ledger, known, payments, atMs)
    stateShop(tx, { newId }, poster, atMs)
    tx.post(poster, { id: input.id, kind: 'invoice.issued', body: { invoice, payments } }, atMs)
    tx.rows.local.deleteCart(input.id)
    tx.changed('invoice', input.id)
    tx.changed('cart', input.id)
    if (buyer !== null) tx.changed('customer', buyer.customerId)
    for (const line of lines) tx.changed('item', line.itemId)
    return answer
  })
}

/** The invoice as it stands when it is made: nothing has come after it. */
function newAnswer(invoice: Invoice, payments: Payment[]): InvoiceAnswer {
  const paidPaise = payments.reduce((sum, payment) => sum + payment.amountPaise, 0)
  const duePaise = invoice.totalPaise - paidPaise
  return { invoice, payments, paidPaise, duePaise, state: paymentStateOf(paidPaise, duePaise), aftermath: noAftermath }
}

/** Refuses `total_changed`, with the rates of today, which may be why. */
function refuseChangedTotal(totalPaise: number, expectedPaise: number, lines: readonly TaxedLine[]): void {
  if (totalPaise === expectedPaise) return
  throw new Refusal('total_changed', { totalPaise, taxRatesBps: lines.map(line => line.taxRateBps) })
}

const noAftermath: InvoiceAnswer['aftermath'] = {
  allocations: [],
  creditNotes: [],
  returned: [],
  creditedPaise: 0,
  void: null,
}

/**
 * The same id again is the same sale: a retry, a double click, a second window. With other goods or another total it is
 * not: answered as done, the cashier would take money for a bill that says something else.
 */
function issuedBefore(rows: LedgerRows, seq: number, input: IssueInvoice): InvoiceAnswer {
  if (rows.entries.bySeq(seq)?.kind !== 'invoice.issued') throw new Refusal('entry_conflict')
  const view = rows.invoices.view(seq)
  const { number, totalPaise, lines, buyer } = view.invoice
  const isSame =
    totalPaise === input.expectedTotalPaise &&
    input.customerId === (buyer?.customerId ?? null) &&
    goodsOf(input.lines) === goodsOf(lines)
  if (!isSame) throw new Refusal('entry_conflict', { number, totalPaise })
  return answerOf(view)
}

function goodsOf(lines: readonly Pick<SaleLine, 'itemId' | 'quantityThousandths' | 'unitPricePaise'>[]): string {
  return lines.map(line => `${line.itemId} ${line.quantityThousandths} ${line.unitPricePaise}`).join()
}

function placeOf(shop: Shop, buyer: Buyer | null, deliveryStateCode: string | null): SupplyPlace {
  const place = placeOfSupply({ supplierStateCode: shop.stateCode, scheme: shop.scheme, buyer, deliveryStateCode })
  if (shop.scheme === 'composition' && place.supplyType === 'inter') {
    throw new Refusal('composition_inter_state', { placeOfSupply: place.placeOfSupply })
  }
  return place
}
