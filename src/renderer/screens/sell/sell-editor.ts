// The small field over the cart: quantity, price, discount or note of the chosen line, discount or note of the bill.

import { formatPaise, parseRupees } from '../../../shared/kernel/money.ts'
import { plainDigits } from '../../../shared/kernel/plain-digits.ts'
import { fitsDecimals, formatQuantity, parseQuantity } from '../../../shared/kernel/quantity.ts'
import { formatBps, parsePercent } from '../../../shared/kernel/rate.ts'
import type { Cart, CartLine, Discount } from '../../../shared/records/cart.ts'
import { boxNumber } from './box/parse-box.ts'
import {
  chooseLine,
  chosenLine,
  setBillDiscount,
  setLineDiscount,
  setLineNote,
  setPrice,
  setQuantity,
} from './cart/cart-edits.ts'
import { totalsOf } from './cart/cart-totals.ts'
import type { BoxActions } from './sell-box.ts'
import type { CartActions } from './sell-carts.ts'
import { activeCart, type Editor, type EditorField, type EditorProblem, type Get, type Put } from './sell-state.ts'

export interface EditorActions {
  /** With digits in the box they are the new value at once; else the field opens. */
  openEditor(field: EditorField, lineId?: string): void
  typeInEditor(text: string): void
  applyEditor(): void
  closeEditor(): void
  /** Lets a person choose the batch of a line, where its item tracks batches. */
  openBatches(lineId?: string): void
  /** `+` and `−`; a line that falls to nothing is removed. */
  stepQuantity(step: 1 | -1): void
}

export function editorActions(
  get: Get,
  put: Put,
  carts: CartActions,
  box: Pick<BoxActions, 'clearBox'>,
): EditorActions {
  const apply = (editor: Editor): EditorProblem | null => {
    const edited = editedCart(activeCart(get()), editor)
    if (typeof edited === 'string') return edited
    const { shop } = get()
    const totals = shop === null ? null : totalsOf(edited, shop)
    if (totals?.ok === false && totals.refusal.code !== 'bill_discount_mixed_price_modes') return 'too_large'
    carts.edit(() => edited)
    return null
  }
  return {
    openEditor(field, lineId) {
      const cart = activeCart(get())
      const isBill = field === 'billDiscount' || field === 'billNote'
      const line = lineOf(cart, lineId)
      if (!isBill && line === undefined) return
      if (!isBill && line !== undefined && cart.cursor.lineId !== line.id)
        carts.edit(given => chooseLine(given, line.id), 'soon')
      const typed = boxNumber(cart.cursor.boxText)
      const editor = {
        field,
        lineId: isBill ? null : (line?.id ?? null),
        text: textOf(cart, line, field),
        problem: null,
      }
      if (typed === null || field === 'note' || field === 'billNote') return put({ editor, notice: null })
      // The digits move from the box to where they were meant for.
      box.clearBox()
      const problem = apply({ ...editor, text: typed })
      if (problem !== null) put({ editor: { ...editor, text: typed, problem }, notice: null })
    },
    typeInEditor(text) {
      const { editor } = get()
      if (editor !== null) put({ editor: { ...editor, text, problem: null } })
    },
    applyEditor() {
      const { editor } = get()
      if (editor === null) return
      const problem = apply(editor)
      put({ editor: problem === null ? null : { ...editor, problem } })
    },
    closeEditor: () => put({ editor: null }),
    openBatches(lineId) {
      const line = lineOf(activeCart(get()), lineId)
      if (line?.tracksBatches === true) put({ dialog: { kind: 'batch', lineId: line.id }, editor: null })
    },
    stepQuantity(step) {
      const line = chosenLine(activeCart(get()))
      if (line === undefined) return
      const next = line.quantityThousandths + step * 1000
      if (next > 0) carts.edit(cart => setQuantity(cart, line.id, next))
      else carts.removeChosen(line.id)
    },
  }
}

/** The line of that id, else the chosen one. */
function lineOf(cart: Cart, lineId: string | undefined): CartLine | undefined {
  return lineId === undefined ? chosenLine(cart) : cart.lines.find(({ id }) => id === lineId)
}

function textOf(cart: Cart, line: CartLine | undefined, field: EditorField): string {
  if (field === 'billDiscount') return discountText(cart.billDiscount)
  if (field === 'billNote') return cart.note
  if (line === undefined) return ''
  if (field === 'quantity') return formatQuantity(line.quantityThousandths)
  if (field === 'price') return formatPaise(line.unitPricePaise).replaceAll(',', '')
  return field === 'note' ? line.note : discountText(line.discount)
}

export function discountText(discount: Discount | null): string {
  if (discount === null) return ''
  return discount.kind === 'percent' ? `${formatBps(discount.bps)}%` : formatPaise(discount.paise).replaceAll(',', '')
}

/** `10%` or `25.50`; nothing or zero takes the discount away. */
export function parseDiscount(raw: string): Discount | null | undefined {
  const text = plainDigits(raw).trim()
  if (text === '') return null
  if (text.endsWith('%')) {
    const bps = parsePercent(text)
    return bps === undefined || bps > 10_000 ? undefined : bps === 0 ? null : { kind: 'percent', bps }
  }
  const paise = parseRupees(text)
  return paise === undefined || paise < 0 ? undefined : paise === 0 ? null : { kind: 'amount', paise }
}

function editedCart(cart: Cart, { field, lineId, text }: Editor): Cart | EditorProblem {
  if (field === 'billNote') return { ...cart, note: text.trim().slice(0, 500) }
  if (field === 'billDiscount') {
    const discount = parseDiscount(text)
    return discount === undefined ? 'not_a_discount' : setBillDiscount(cart, discount)
  }
  const line = cart.lines.find(({ id }) => id === lineId)
  if (line === undefined) return cart
  if (field === 'note') return setLineNote(cart, line.id, text.slice(0, 200))
  if (field === 'quantity') return editedQuantity(cart, line, text)
  if (field === 'price') {
    const paise = parseRupees(plainDigits(text))
    return paise === undefined || paise < 0 ? 'not_an_amount' : setPrice(cart, line.id, paise)
  }
  const discount = parseDiscount(text)
  return discount === undefined ? 'not_a_discount' : setLineDiscount(cart, line.id, discount)
}

function editedQuantity(cart: Cart, line: CartLine, text: string): Cart | EditorProblem {
  const quantity = parseQuantity(plainDigits(text))
  if (quantity === undefined || quantity <= 0) return 'not_a_quantity'
  return fitsDecimals(quantity, line.decimals) ? setQuantity(cart, line.id, quantity) : 'whole_only'
}
