// Carts as a whole: reading them back after a start or a crash, changing the one on the screen, holding and resuming.

import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Cart } from '../../../shared/records/cart.ts'
import { chosenLine, emptyCart, isBlank, putBack, removeLine } from './cart/cart-edits.ts'
import { type CartSaver, createCartSaver, type Urgency } from './cart/cart-saver.ts'
import { activeCart, type Get, lastSaleOf, type Put, type SellDeps } from './sell-state.ts'

export interface CartActions {
  /** Reads the carts from the core; the one used last that is not held comes on the screen. */
  readCarts(): Promise<void>
  edit(change: (cart: Cart) => Cart, urgency?: Urgency): void
  editCart(cartId: string, change: (cart: Cart) => Cart, urgency?: Urgency): void
  /** Without a line: the chosen one. */
  removeChosen(lineId?: string): void
  undoRemove(): void
  /** Puts the cart aside and begins an empty one. */
  hold(): void
  /** F8: puts the cart aside, or with an empty one shows those held. */
  holdOrList(): void
  resume(cartId: string): void
  discard(cartId: string): void
  /** The cart became an invoice: an empty one takes its place. */
  finishCart(cartId: string): void
  beginEmpty(): void
  wake(): void
  readonly saver: CartSaver
}

export function cartActions(get: Get, put: Put, deps: SellDeps): CartActions {
  const replace = (cart: Cart) => put({ carts: get().carts.map(other => (other.id === cart.id ? cart : other)) })
  const saver = createCartSaver({
    client: deps.client,
    read: id => get().carts.find(cart => cart.id === id),
    onSaved: saved => noteRevision(get, put, saved),
    onStale: cartId => void replaceStale(cartId, get, put, deps, actions),
    onTrouble: saveTrouble => {
      if (get().saveTrouble !== saveTrouble) put({ saveTrouble })
    },
  })
  const editCart: CartActions['editCart'] = (cartId, change, urgency = 'now') => {
    const cart = get().carts.find(({ id }) => id === cartId)
    if (cart === undefined) return
    const next = change(cart)
    if (next === cart) return
    replace(next)
    saver.changed(cartId, urgency)
  }
  const actions: CartActions = {
    saver,
    readCarts: () => readCarts(get, put, deps),
    editCart,
    edit: (change, urgency) => editCart(get().activeId, change, urgency),
    removeChosen(lineId = chosenLine(activeCart(get()))?.id ?? '') {
      const [next, removed] = removeLine(activeCart(get()), lineId)
      if (removed === null) return
      actions.edit(() => next)
      put({ removed, editor: null })
    },
    undoRemove() {
      const { removed } = get()
      if (removed === null) return
      editCart(removed.cartId, cart => putBack(cart, removed))
      put({ removed: null })
    },
    beginEmpty() {
      const cart = emptyCart(deps.newId(), deps.now())
      put({ carts: [...get().carts, cart], activeId: cart.id, editor: null, notice: null })
    },
    ...holdActions(get, put, deps, editCart, saver, () => actions.beginEmpty()),
    wake: saver.wake,
  }
  return actions
}

function holdActions(
  get: Get,
  put: Put,
  deps: SellDeps,
  editCart: CartActions['editCart'],
  saver: CartSaver,
  beginEmpty: () => void,
): Pick<CartActions, 'hold' | 'holdOrList' | 'resume' | 'discard' | 'finishCart'> {
  const drop = (cartId: string) => put({ carts: get().carts.filter(({ id }) => id !== cartId) })
  const hold = () => {
    const cart = activeCart(get())
    if (isBlank(cart)) return
    editCart(cart.id, given => ({ ...given, heldAt: deps.now() }))
    beginEmpty()
  }
  return {
    hold,
    holdOrList: () => (isBlank(activeCart(get())) ? put({ dialog: { kind: 'held' } }) : hold()),
    resume(cartId) {
      const leaving = activeCart(get())
      if (leaving.id === cartId) return
      editCart(cartId, given => ({ ...given, heldAt: null }))
      put({ activeId: cartId, editor: null, dialog: null, notice: null })
      if (isBlank(leaving)) dropBlank(leaving)
      else editCart(leaving.id, given => ({ ...given, heldAt: deps.now() }))
    },
    async discard(cartId) {
      await saver.forget(cartId)
      const cart = get().carts.find(({ id }) => id === cartId)
      if (cart !== undefined && cart.revision > 0) await deps.client.cart.discard({ id: cartId }).catch(refusalOnly)
      drop(cartId)
    },
    finishCart(cartId) {
      const isActive = get().activeId === cartId
      if (isActive) beginEmpty()
      drop(cartId)
    },
  }
  function dropBlank(cart: Cart) {
    drop(cart.id)
    void saver.forget(cart.id).then(() => {
      if (cart.revision > 0) return deps.client.cart.discard({ id: cart.id }).then(() => undefined, refusalOnly)
    })
  }
}

/** A cart that is already gone needs no discarding; anything else is shown by the next act that meets it. */
function refusalOnly(error: unknown): void {
  if (!(error instanceof Refusal) && !(error instanceof Error)) throw error
}

/** Another window changed the cart, or it is an invoice already whose answer never came. */
async function replaceStale(cartId: string, get: Get, put: Put, deps: SellDeps, actions: CartActions): Promise<void> {
  const sold = await deps.client.invoice.get({ id: cartId }).catch(() => null)
  if (sold !== null) {
    put({ lastSale: lastSaleOf(sold), sheet: null })
    actions.finishCart(cartId)
    return
  }
  const found = await deps.client.cart.find({}).catch(() => null)
  if (found === null) return
  put({ notice: { kind: 'replaced' }, editor: null })
  const newer = found.find(({ id }) => id === cartId)
  if (newer === undefined) actions.finishCart(cartId)
  else put({ carts: get().carts.map(cart => (cart.id === cartId ? newer : cart)) })
}

function noteRevision(get: Get, put: Put, saved: Cart): void {
  put({
    carts: get().carts.map(cart =>
      cart.id === saved.id ? { ...cart, revision: saved.revision, updatedAt: saved.updatedAt } : cart,
    ),
  })
}

/** What was typed before the answer came stays, and stays on the screen. */
async function readCarts(get: Get, put: Put, deps: SellDeps): Promise<void> {
  const found = await deps.client.cart.find({})
  const { carts, activeId, isReady } = get()
  if (isReady) return
  const begun = carts.filter(cart => !isBlank(cart) || cart.cursor.boxText !== '')
  const own = begun.filter(cart => !found.some(({ id }) => id === cart.id))
  const active = own.find(({ id }) => id === activeId) ?? found.find(cart => cart.heldAt === null)
  // Other windows' carts that nobody holds are offered with the held ones.
  const all = [...found, ...own].toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  if (active !== undefined) put({ carts: all, activeId: active.id, isReady: true, editor: null })
  else {
    const cart = emptyCart(deps.newId(), deps.now())
    put({ carts: [...all, cart], activeId: cart.id, isReady: true, editor: null })
  }
}
