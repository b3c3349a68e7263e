// The Sell screen's state and everything a key can do to it. One store for as long as the window lives, so that a look
// at another screen loses nothing; its parts are the sell-*.ts files beside it.

import { createStore, type StoreApi } from 'zustand/vanilla'
import { emptyCart } from './cart/cart-edits.ts'
import { type BoxActions, boxActions } from './sell-box.ts'
import { type CartActions, cartActions } from './sell-carts.ts'
import { type EditorActions, editorActions } from './sell-editor.ts'
import { type PaymentActions, paymentActions } from './sell-payment.ts'
import { type ScanActions, scanActions } from './sell-scans.ts'
import type { Get, Put, SellDeps, SellState } from './sell-state.ts'

export interface SellActions extends CartActions, BoxActions, ScanActions, EditorActions, PaymentActions {
  readonly put: Put
}

export interface SellStore {
  readonly store: StoreApi<SellState>
  readonly act: SellActions
}

export function createSellStore(deps: SellDeps): SellStore {
  const store = createStore<SellState>(() => firstState(deps))
  const get: Get = store.getState
  const put: Put = change => store.setState(change)
  const carts = cartActions(get, put, deps)
  const box = boxActions(get, put, deps, carts)
  const scans = scanActions(get, put, deps, carts, box)
  const editor = editorActions(get, put, carts, box)
  const payment = paymentActions(get, put, deps, carts, scans)
  return { store, act: { ...carts, ...box, ...scans, ...editor, ...payment, put } }
}

function firstState(deps: SellDeps): SellState {
  const cart = emptyCart(deps.newId(), deps.now())
  return {
    isReady: false,
    carts: [cart],
    activeId: cart.id,
    shop: null,
    results: { kind: 'items', text: '', rows: [] },
    isSearching: false,
    chosenResult: 0,
    enterWaitsFor: null,
    pendingScans: 0,
    editor: null,
    removed: null,
    notice: null,
    dialog: null,
    isShiftMissing: false,
    sheet: null,
    isIssuing: false,
    lastSale: null,
    isPreviewing: false,
    flash: null,
    saveTrouble: null,
  }
}
