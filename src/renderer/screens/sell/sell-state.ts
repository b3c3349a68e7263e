// Everything the Sell screen shows, as data. What the carts hold is kept by the core; the rest lives as long as the window.

import type { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Cart } from '../../../shared/records/cart.ts'
import type { CustomerView } from '../../../shared/records/customer.ts'
import type { InvoiceAnswer, InvoiceSummary } from '../../../shared/records/invoice.ts'
import type { ItemForSale } from '../../../shared/records/item.ts'
import type { Shop } from '../../../shared/records/shop.ts'
import type { CoreClient } from '../../core/core-client.ts'
import type { RemovedLine } from './cart/cart-edits.ts'
import type { ExpiredGoods } from './cart/expired-goods.ts'
import type { PaymentSheet } from './payment/payment-sheet.ts'
import type { ScanSound } from './scan-sound.ts'

export type Results =
  | { readonly kind: 'items'; readonly text: string; readonly rows: readonly ItemForSale[] }
  | { readonly kind: 'customers'; readonly text: string; readonly rows: readonly CustomerView[] }
  | { readonly kind: 'bills'; readonly text: string; readonly rows: readonly InvoiceSummary[] }

export type EditorField = 'quantity' | 'price' | 'discount' | 'note' | 'billDiscount' | 'billNote'
export type EditorProblem = 'not_a_quantity' | 'whole_only' | 'not_an_amount' | 'not_a_discount' | 'too_large'

/** One small field over the cart; `lineId` null: it is about the bill. */
export interface Editor {
  readonly field: EditorField
  readonly lineId: string | null
  readonly text: string
  readonly problem: EditorProblem | null
}

export type Notice =
  | { readonly kind: 'unknownCode'; readonly code: string; readonly quantityThousandths: number | null }
  | { readonly kind: 'wholeOnly'; readonly name: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'finishPaymentFirst' }
  | { readonly kind: 'creditNotUsed'; readonly number: string }

export type SellDialog =
  | { readonly kind: 'held' }
  | { readonly kind: 'openShift' }
  | { readonly kind: 'batch'; readonly lineId: string }
  | { readonly kind: 'expired'; readonly goods: readonly ExpiredGoods[] }
  | {
      readonly kind: 'newItem'
      readonly code: string
      readonly name: string
      readonly quantityThousandths: number | null
    }
  | { readonly kind: 'newCustomer'; readonly text: string }
  | { readonly kind: 'customer' }

export interface LastSale {
  readonly invoiceId: string
  readonly number: string
  readonly totalPaise: number
  readonly changePaise: number
  readonly duePaise: number
}

export interface SellState {
  /** Carts have been read from the core. */
  readonly isReady: boolean
  /** The one on the screen and those held, oldest first. */
  readonly carts: readonly Cart[]
  readonly activeId: string
  readonly shop: Shop | null
  readonly results: Results
  readonly isSearching: boolean
  readonly chosenResult: number
  /** Enter was pressed before the answer came: it acts on this text's first result. */
  readonly enterWaitsFor: string | null
  readonly pendingScans: number
  readonly editor: Editor | null
  readonly removed: RemovedLine | null
  readonly notice: Notice | null
  readonly dialog: SellDialog | null
  /** The shop sells with an open shift only, and none is. */
  readonly isShiftMissing: boolean
  readonly sheet: PaymentSheet | null
  readonly isIssuing: boolean
  readonly lastSale: LastSale | null
  /** A preview of the last sale is shown beside the box. */
  readonly isPreviewing: boolean
  /** Line that was just added to, and how often: it flashes once each time. */
  readonly flash: { readonly lineId: string; readonly count: number } | null
  /** Why the cart could not be written down yet. */
  readonly saveTrouble: Error | null
}

/** What a finished sale leads to outside of this screen. */
export interface SellDoors {
  readonly openInvoice: (invoiceId: string) => void
  readonly printInvoice: (invoiceId: string) => void
  /** Prints or shows the bill as this machine's settings say. */
  readonly saleFinished: (invoiceId: string) => void
}

export interface SellDeps {
  readonly client: CoreClient
  readonly newId: () => string
  readonly now: () => string
  readonly sound: ScanSound
  readonly doors: SellDoors
}

export type Get = () => SellState
export type Put = (change: Partial<SellState>) => void

export function activeCart(state: Pick<SellState, 'carts' | 'activeId'>): Cart {
  const cart = state.carts.find(({ id }) => id === state.activeId)
  if (cart === undefined) throw new Error('the active cart is missing')
  return cart
}

export function heldCarts(state: Pick<SellState, 'carts' | 'activeId'>): readonly Cart[] {
  return state.carts.filter(({ id }) => id !== state.activeId)
}

export function lastSaleOf({ invoice, payments, duePaise }: InvoiceAnswer): LastSale {
  return {
    invoiceId: invoice.id,
    number: invoice.number,
    totalPaise: invoice.totalPaise,
    changePaise: payments.reduce((sum, payment) => sum + payment.changePaise, 0),
    duePaise,
  }
}
