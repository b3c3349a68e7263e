// The box: what typing in it finds, and what Enter does with it. Answers that come late are dropped.

import { fitsDecimals } from '../../../shared/kernel/quantity.ts'
import type { CustomerLabel } from '../../../shared/records/cart-customer.ts'
import type { CustomerView } from '../../../shared/records/customer.ts'
import type { ItemForSale } from '../../../shared/records/item.ts'
import { type BoxWish, parseBox } from './box/parse-box.ts'
import { addItem, chosenLine, setBoxText, setCustomer, setQuantity } from './cart/cart-edits.ts'
import type { CartActions } from './sell-carts.ts'
import { activeCart, type Get, type Put, type Results, type SellDeps, type SellDialog } from './sell-state.ts'

export interface BoxActions {
  setBox(text: string): void
  clearBox(): void
  /** Asks for what the box's text finds. */
  search(): void
  moveResult(step: number): void
  enter(): void
  takeResult(index: number): void
  addItem(item: ItemForSale, quantityThousandths: number | null, cartId?: string): boolean
  takeCustomer(customer: CustomerView): void
  /** Insert: a new item with the code that was not found or with what the box says. */
  openNewItem(): void
}

const resultLimit = 20

export function boxActions(get: Get, put: Put, deps: SellDeps, carts: CartActions): BoxActions {
  const search = createSearch(get, put, deps, () => actions.enter())
  const actions: BoxActions = {
    search,
    setBox(text) {
      carts.edit(cart => setBoxText(cart, text), 'soon')
      const { notice } = get()
      put({ chosenResult: 0, enterWaitsFor: null, notice: notice?.kind === 'unknownCode' ? notice : null })
      search()
    },
    clearBox: () => actions.setBox(''),
    moveResult(step) {
      const { results, chosenResult } = get()
      const last = results.rows.length - 1 + (results.kind === 'customers' ? 1 : 0)
      put({ chosenResult: Math.max(0, Math.min(last, chosenResult + step)) })
    },
    enter: () => pressEnter(get, put, carts, actions),
    takeResult: index => takeResult(get, put, deps, actions, index),
    addItem(item, quantity, cartId = get().activeId) {
      const quantityThousandths = quantity ?? 1000
      if (!fitsDecimals(quantityThousandths, item.decimals)) {
        put({ notice: { kind: 'wholeOnly', name: item.name } })
        return false
      }
      carts.editCart(cartId, cart => addItem(cart, item, quantityThousandths, deps.newId()))
      const lineId = get().carts.find(({ id }) => id === cartId)?.cursor.lineId ?? ''
      put({ flash: { lineId, count: (get().flash?.count ?? 0) + 1 }, removed: null })
      return true
    },
    openNewItem() {
      const { notice } = get()
      if (notice?.kind === 'unknownCode') put({ dialog: { ...notice, kind: 'newItem', name: '' }, notice: null })
      else put({ dialog: newItemFrom(parseBox(activeCart(get()).cursor.boxText)) })
    },
    takeCustomer(customer) {
      carts.edit(cart => setCustomer(setBoxText(cart, ''), labelOf(customer)))
      put({ dialog: null, chosenResult: 0 })
      search()
    },
  }
  return actions
}

export function labelOf({ id, name, phone, gstin, stateCode, isSez }: CustomerView): CustomerLabel {
  return { id, name, phone, gstin, stateCode, isSez }
}

function createSearch(get: Get, put: Put, deps: SellDeps, enter: () => void): () => void {
  let asked = 0
  return () => {
    asked += 1
    const number = asked
    const wish = parseBox(activeCart(get()).cursor.boxText)
    put({ isSearching: true })
    ask(deps, wish).then(
      results => {
        if (number !== asked) return
        put({ results, isSearching: false })
        if (get().enterWaitsFor === results.text && results.text !== '') enter()
      },
      () => {
        if (number === asked) put({ isSearching: false, enterWaitsFor: null })
      },
    )
  }
}

async function ask({ client }: SellDeps, wish: BoxWish): Promise<Results> {
  if (wish.kind === 'bill') {
    const { rows } = await client.invoice.find({ text: wish.text, limit: resultLimit })
    return { kind: 'bills', text: wish.text, rows }
  }
  if (wish.kind === 'customer') {
    const { rows } = await client.customer.find({ text: wish.text, limit: resultLimit })
    return { kind: 'customers', text: wish.text, rows: rows.filter(row => row.isActive) }
  }
  const text = wish.kind === 'item' ? wish.text : ''
  return { kind: 'items', text, rows: await client.item.search({ text, limit: resultLimit }) }
}

function pressEnter(get: Get, put: Put, carts: CartActions, actions: BoxActions): void {
  const { results, isSearching, notice, chosenResult } = get()
  const wish = parseBox(activeCart(get()).cursor.boxText)
  if (wish.kind === 'nothing') {
    if (notice?.kind === 'unknownCode') actions.openNewItem()
    return
  }
  if (wish.kind === 'badQuantity') return
  if (wish.kind === 'item' && wish.text === '') {
    const line = chosenLine(activeCart(get()))
    if (
      line !== undefined &&
      wish.quantityThousandths !== null &&
      fitsDecimals(wish.quantityThousandths, line.decimals)
    ) {
      const quantity = wish.quantityThousandths
      carts.edit(cart => setBoxText(setQuantity(cart, line.id, quantity), ''))
      actions.search()
    }
    return
  }
  const isFresh = !isSearching && results.text === wish.text
  if (!isFresh) put({ enterWaitsFor: wish.text })
  else actions.takeResult(chosenResult)
}

/** Letters and digits without blanks are a code, anything else a name. */
function newItemFrom(wish: BoxWish): SellDialog {
  const text = wish.kind === 'item' ? wish.text : ''
  const isCode = /^[\x21-\x7e]*\d[\x21-\x7e]*$/.test(text) && text.length >= 4
  const quantityThousandths = wish.kind === 'item' ? wish.quantityThousandths : null
  return { kind: 'newItem', code: isCode ? text : '', name: isCode ? '' : text, quantityThousandths }
}

function takeResult(get: Get, put: Put, deps: SellDeps, actions: BoxActions, index: number): void {
  const { results } = get()
  const wish = parseBox(activeCart(get()).cursor.boxText)
  put({ enterWaitsFor: null })
  if (results.kind === 'bills') {
    const bill = results.rows[index]
    if (bill === undefined) return
    actions.clearBox()
    deps.doors.openInvoice(bill.id)
  } else if (results.kind === 'customers') {
    const customer = results.rows[index]
    if (customer === undefined) put({ dialog: { kind: 'newCustomer', text: results.text } })
    else actions.takeCustomer(customer)
  } else {
    const quantityThousandths = wish.kind === 'item' ? wish.quantityThousandths : null
    const item = results.rows[index]
    if (item === undefined) {
      put({ dialog: newItemFrom(wish) })
      return
    }
    if (!actions.addItem(item, quantityThousandths)) return
    actions.clearBox()
    // Loose goods are asked for their weight at once.
    const asksWeight = item.decimals > 0 && quantityThousandths === null
    const { lineId } = activeCart(get()).cursor
    put({ editor: asksWeight ? { field: 'quantity', lineId, text: '', problem: null } : null })
  }
}
