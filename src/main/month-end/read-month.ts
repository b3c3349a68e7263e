// A month of the shop, document after document, in one look at the ledger: what is posted meanwhile is not in it.

import { isEmptyAddress, isFullAddress, isSameAddress } from '../../shared/domain/e-invoice/portal-party.ts'
import { seriesOf } from '../../shared/domain/invoice/document-type.ts'
import type { SkippedSerials } from '../../shared/domain/returns/documents-issued.ts'
import type { DispatchPlace } from '../../shared/domain/returns/find-blockers.ts'
import { firstDayAfter, firstDayOf, type Period } from '../../shared/domain/returns/return-period.ts'
import type { PostedCashMove } from '../../shared/domain/tally/cash-vouchers.ts'
import type { TallyItem } from '../../shared/domain/tally/voucher.ts'
import { present } from '../../shared/kernel/assert.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { CreditNote } from '../../shared/records/credit-note.ts'
import type { DealerView } from '../../shared/records/dealer/dealer.ts'
import type { Buyer, Invoice } from '../../shared/records/invoice.ts'
import type { Payment, Refund } from '../../shared/records/payment.ts'
import type { Shop } from '../../shared/records/shop.ts'
import {
  type Days,
  type DealerMoney,
  type MonthRows,
  prepareMonthRows,
  type ReturnedGoods,
} from '../ledger/month/month-rows.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { refusalOf } from '../ledger/sqlite-refusal.ts'

export type MonthDocument =
  | {
      readonly kind: 'invoice'
      readonly invoice: Invoice
      readonly payments: readonly Payment[]
      readonly isVoid: boolean
      /** The branch it was sold in, where that has an address of its own; else null. */
      readonly from: DispatchPlace | null
    }
  | ({ readonly kind: 'credit_note' } & ReturnedGoods)

/** Money outside of sales and returns: `customer` gave it, or got it back when it is a refund. */
export type MonthMoney =
  | {
      readonly kind: 'receipt'
      readonly payment: Payment
      readonly customer: Buyer
      readonly invoiceNumber: string | null
    }
  | { readonly kind: 'refund'; readonly refund: Refund; readonly customer: Buyer; readonly refundedOn: Day }

/** `dealer` as he is today, and so the items. */
export interface MonthDealerMoney {
  readonly fact: DealerMoney
  readonly dealer: DealerView
  readonly items: ReadonlyMap<string, TallyItem>
}

export interface Month {
  readonly period: Period
  readonly shop: Shop
  documents(): Generator<MonthDocument>
  money(): Generator<MonthMoney>
  ofDealers(): Generator<MonthDealerMoney>
  cashMoved(): Generator<PostedCashMove>
  skipped(): SkippedSerials[]
}

export interface Watch {
  readonly onProgress: (done: number, total: number) => void
  /** Looked at between documents; then the reading ends with `export_cancelled`. */
  readonly isCancelled: () => boolean
}

/** Documents between two looks at `isCancelled`. */
const stride = 250

/** What the disk refuses comes out as a refusal, not as a bug. */
export function readMonth<T>(ledger: Ledger, period: Period, watch: Watch, use: (month: Month) => T): T {
  const { db } = ledger
  try {
    db.exec('begin')
    return use(monthOf(ledger, period, watch))
  } catch (error) {
    throw error instanceof Refusal ? error : refusalOf(error, ledger.file)
  } finally {
    if (db.inTransaction) db.exec('rollback')
  }
}

function monthOf(ledger: Ledger, period: Period, watch: Watch): Month {
  const rows = prepareMonthRows(ledger.db)
  const days = { from: firstDayOf(period), before: firstDayAfter(period) }
  const complete = createCompletion(ledger)
  const placeOf = createPlaces(ledger)
  return {
    period,
    shop: present(ledger.rows.shops.shop(), 'shop'),
    *documents() {
      const total = rows.count(days)
      let done = 0
      const next = (): void => {
        if (done % stride === 0) lookUp(watch, done, total)
        done += 1
      }
      for (const { invoice, payments, isVoid } of rows.issued(days)) {
        next()
        yield { kind: 'invoice', invoice: complete(invoice), payments, isVoid, from: placeOf(invoice) }
      }
      for (const returned of rows.returned(days)) {
        next()
        yield { ...returned, kind: 'credit_note', note: complete(returned.note) }
      }
      watch.onProgress(total, total)
    },
    money: () => moneyOf(ledger, rows, days),
    *ofDealers() {
      for (const fact of rows.ofDealers(days)) {
        const { dealerId, itemIds } = aboutOf(fact)
        const items = new Map(itemIds.map(itemId => [itemId, itemOf(ledger, itemId, days.from)]))
        yield { fact, items, dealer: present(ledger.rows.dealers.get(dealerId), `dealer ${dealerId}`) }
      }
    },
    cashMoved: () => rows.cashMoved(days),
    skipped: () => skippedSerials(ledger, rows, days),
  }
}

function aboutOf({ body }: DealerMoney): { dealerId: string; itemIds: string[] } {
  if ('payment' in body) return { dealerId: body.payment.dealerId, itemIds: [] }
  const { dealerId, lines } =
    'receipt' in body ? body.receipt : { ...body.goodsReturn, dealerId: body.goodsReturn.dealer.dealerId }
  return { dealerId, itemIds: lines.map(({ itemId }) => itemId) }
}

function itemOf({ rows }: Ledger, itemId: string, day: Day): TallyItem {
  const { name, code } = present(rows.items.get(itemId), `item ${itemId}`)
  const { hsn, uqc, decimals, taxRateBps } = present(rows.itemSales.facts(itemId, day), `item ${itemId}`)
  return { name, code, hsn, uqc, decimals, taxRateBps }
}

function* moneyOf({ rows }: Ledger, month: MonthRows, days: Days): Generator<MonthMoney> {
  const buyerOf = (customerId: string | null): Buyer | null => {
    const customer = customerId === null ? undefined : rows.customers.get(customerId)
    return customer === undefined ? null : { ...customer, customerId: customer.id }
  }
  for (const { payment, invoice } of month.received(days)) {
    const customer = invoice?.buyer ?? buyerOf(payment.customerId)
    if (customer !== null) yield { kind: 'receipt', payment, customer, invoiceNumber: invoice?.number ?? null }
  }
  for (const { customerId, refund, refundedOn } of month.paidOut(days)) {
    const customer = buyerOf(customerId)
    if (customer !== null) yield { kind: 'refund', refund, customer, refundedOn }
  }
}

function lookUp({ isCancelled, onProgress }: Watch, done: number, total: number): void {
  if (isCancelled()) throw new Refusal('export_cancelled')
  onProgress(done, total)
}

/**
 * An invoice is final, but what it lacked can be known by now: a line without an HSN code takes its item's of today, a
 * buyer without a whole address his address of today.
 */
function createCompletion({ rows }: Ledger): <D extends Invoice | CreditNote>(document: D) => D {
  const codes = new Map<string, string | null>()
  const codeOf = (itemId: string): string | null => {
    if (!codes.has(itemId)) codes.set(itemId, rows.itemSales.facts(itemId, '')?.hsn ?? null)
    return codes.get(itemId) ?? null
  }
  const buyerOf = (buyer: Buyer): Buyer => {
    const today = isFullAddress(buyer.address) ? undefined : rows.customers.get(buyer.customerId)
    return today !== undefined && isFullAddress(today.address) ? { ...buyer, address: today.address } : buyer
  }
  return document => ({
    ...document,
    buyer: document.buyer === null ? null : buyerOf(document.buyer),
    lines: document.lines.map(line => (line.hsn === null ? { ...line, hsn: codeOf(line.itemId) } : line)),
  })
}

/** As the bill was printed; where that address is not whole, the branch's of today. */
function createPlaces({ rows }: Ledger): (invoice: Invoice) => DispatchPlace | null {
  const places = new Map<string, DispatchPlace | null>()
  return ({ counterId, shopVersion }) => {
    const key = `${counterId} ${shopVersion}`
    if (!places.has(key)) places.set(key, dispatchPlaceOf(rows, counterId, shopVersion))
    return places.get(key) ?? null
  }
}

function dispatchPlaceOf({ shops }: Ledger['rows'], counterId: string, shopVersion: number): DispatchPlace | null {
  const printed = shops.shopVersion(counterId, shopVersion)
  if (printed?.branch === undefined) return null
  const { id, name, address: ofBranch } = printed.branch
  const today = shops.branch(id)?.address
  const address = ofBranch !== undefined && !isFullAddress(ofBranch) && today !== undefined ? today : ofBranch
  if (address === undefined || isEmptyAddress(address) || isSameAddress(address, printed.address)) return null
  return { name, address }
}

function skippedSerials({ rows }: Ledger, month: MonthRows, days: Days): SkippedSerials[] {
  const kinds = new Map(
    rows.shops.counters().flatMap(({ code }) => [
      [seriesOf(code, 'tax_invoice'), 'invoice' as const],
      [seriesOf(code, 'bill_of_supply'), 'invoice' as const],
      [seriesOf(code, 'credit_note'), 'credit_note' as const],
    ]),
  )
  return month.skipped(days).flatMap(range => {
    const kind = kinds.get(range.series)
    return kind === undefined ? [] : [{ ...range, kind }]
  })
}
