// Taking payment for the cart on the screen. The cart's id becomes the invoice's and each tender keeps its own, so the
// same sale sent twice is one sale.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Cart } from '../../../shared/records/cart.ts'
import type { InvoiceAnswer } from '../../../shared/records/invoice.ts'
import { totalsOf } from './cart/cart-totals.ts'
import { type ExpiredGoods, expiredGoods, itemsByExpiry } from './cart/expired-goods.ts'
import {
  type Confirmed,
  chooseMeans,
  confirm,
  type FromCredit,
  type Means,
  openSheet,
  type PaymentSheet,
  retarget,
  takeBack,
  toggleCredit,
  typeAmount,
} from './payment/payment-sheet.ts'
import type { CartActions } from './sell-carts.ts'
import type { ScanActions } from './sell-scans.ts'
import { activeCart, type Get, lastSaleOf, type Notice, type Put, type SellDeps } from './sell-state.ts'

export interface PaymentActions {
  /** Waits for scans on their way, asks about expired goods, then opens the sheet with the cart's total. */
  openPayment(isExpiryKnown?: boolean): Promise<void>
  closePayment(): void
  chooseMeans(means: Means): void
  typeAmount(text: string): void
  takeBackTender(): void
  /** Uses the customer's own money, or no longer. */
  toggleCredit(creditPaise: number): void
  /** Enter: keeps the tender, or finishes the sale. */
  confirmTender(): Promise<void>
  /** The cart's customer changed while the sheet is open. */
  refreshSheet(): void
  /** The last bill once more to the printer. */
  printLast(): void
}

export function paymentActions(
  get: Get,
  put: Put,
  deps: SellDeps,
  carts: CartActions,
  scans: ScanActions,
): PaymentActions {
  const change = (edit: (sheet: PaymentSheet) => PaymentSheet) => {
    const { sheet, isIssuing } = get()
    if (sheet !== null && !isIssuing) put({ sheet: edit(sheet), notice: null })
  }
  return {
    async openPayment(isExpiryKnown = false) {
      await scans.scansDone()
      const isReady = () => get().shop !== null && get().sheet === null && activeCart(get()).lines.length > 0
      if (!isReady()) return
      if (get().isShiftMissing) return put({ dialog: { kind: 'openShift' } })
      const expired = isExpiryKnown ? [] : await readExpired(get, deps).catch(noticeOf)
      if (!Array.isArray(expired)) return put({ notice: expired })
      const { shop } = get()
      const cart = activeCart(get())
      if (shop === null || !isReady()) return
      if (expired.length > 0) return put({ dialog: { kind: 'expired', goods: expired } })
      const totals = totalsOf(cart, shop)
      if (!totals.ok) return put({ notice: { kind: 'refused', refusal: totals.refusal } })
      const opened = openSheet(totals.amounts.totalPaise, cart.customer !== null, deps.newId())
      put({ sheet: opened, editor: null, notice: null, removed: null, isPreviewing: false })
    },
    closePayment() {
      if (!get().isIssuing) put({ sheet: null, notice: null })
    },
    chooseMeans: means => change(sheet => chooseMeans(sheet, means)),
    typeAmount: text => change(sheet => typeAmount(sheet, text)),
    takeBackTender: () => change(takeBack),
    toggleCredit: creditPaise => change(sheet => toggleCredit(sheet, creditPaise, deps.newId())),
    async confirmTender() {
      const { sheet, isIssuing } = get()
      if (sheet === null || isIssuing) return
      const confirmed = confirm(sheet, deps.newId())
      if (confirmed.do === 'go on') put({ sheet: confirmed.sheet })
      else await issue(get, put, deps, carts, confirmed)
    },
    printLast() {
      const { lastSale } = get()
      if (lastSale !== null) deps.doors.printInvoice(lastSale.invoiceId)
    },
    refreshSheet: () => retargetSheet(get, put),
  }
}

/** Batches are asked for only where the cart has goods of which nobody chose one. */
async function readExpired(get: Get, { client, now }: SellDeps): Promise<ExpiredGoods[]> {
  const itemIds = itemsByExpiry(activeCart(get()))
  const batches = itemIds.length === 0 ? [] : await client.stock.findBatches({ itemIds })
  return expiredGoods(activeCart(get()), batches, dayInIndia(Date.parse(now())))
}

function retargetSheet(get: Get, put: Put): void {
  const { shop, sheet, isIssuing } = get()
  if (shop === null || sheet === null || isIssuing) return
  const cart = activeCart(get())
  const totals = totalsOf(cart, shop)
  if (totals.ok) put({ sheet: retarget(sheet, totals.amounts.totalPaise, cart.customer !== null) })
}

/** A tax rate changed since the line entered the cart: the core says which hold now. */
function withRates(cart: Cart, error: unknown): Cart {
  const rates: unknown = error instanceof Refusal && error.code === 'total_changed' ? error.details.taxRatesBps : null
  if (!Array.isArray(rates) || rates.length !== cart.lines.length) return cart
  return { ...cart, lines: cart.lines.map((line, index) => ({ ...line, taxRateBps: Number(rates[index]) })) }
}

async function issue(
  get: Get,
  put: Put,
  deps: SellDeps,
  carts: CartActions,
  { tenders, onCredit, fromCredit }: Extract<Confirmed, { do: 'finish' }>,
): Promise<void> {
  const cart = activeCart(get())
  put({ isIssuing: true, notice: null })
  try {
    await carts.saver.forget(cart.id)
    const view = await deps.client.invoice.issue({
      ...saleOf(cart),
      tenders: [...tenders],
      onCredit,
      expectedTotalPaise: get().sheet?.totalPaise ?? 0,
    })
    const problem = await setCreditAgainst(deps, cart, view, fromCredit)
    const creditPaise = problem === null ? (fromCredit?.paise ?? 0) : 0
    const lastSale = { ...lastSaleOf(view), duePaise: view.duePaise - creditPaise }
    put({ isIssuing: false, sheet: null, lastSale, notice: null })
    carts.finishCart(cart.id)
    // Said in the next cart: this one is gone.
    if (problem !== null) put({ notice: problem })
    deps.doors.saleFinished(view.invoice.id)
  } catch (error) {
    // Nothing was posted, or it was and the same ids will find it again.
    put({ isIssuing: false, notice: noticeOf(error) })
    carts.editCart(cart.id, given => withRates(given, error))
    carts.saver.changed(cart.id, 'now')
    retargetSheet(get, put)
  }
}

/** His own money goes against the bill just made. When that fails the bill is owed and his money still there. */
async function setCreditAgainst(
  { client }: SellDeps,
  { customer }: Cart,
  { invoice }: InvoiceAnswer,
  fromCredit: FromCredit | null,
): Promise<Notice | null> {
  if (fromCredit === null || customer === null) return null
  const allocations = [{ invoiceId: invoice.id, amountPaise: fromCredit.paise }]
  try {
    await client.account.applyCredit({ id: fromCredit.id, customerId: customer.id, allocations })
    return null
  } catch {
    return { kind: 'creditNotUsed', number: invoice.number }
  }
}

function saleOf({ id, deliveryStateCode, lines, billDiscount, note, customer }: Cart) {
  return { id, deliveryStateCode, lines, billDiscount, note, customerId: customer?.id ?? null }
}

function noticeOf(error: unknown): Notice {
  return error instanceof Refusal ? { kind: 'refused', refusal: error } : { kind: 'failed' }
}
