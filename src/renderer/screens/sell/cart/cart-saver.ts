// Writes carts down as they change, so that a crash loses nothing. One save at a time for each cart; changes made while
// one is on its way go with the next; a wire that is gone is waited for.

import { Refusal } from '../../../../shared/kernel/refusal.ts'
import type { Cart } from '../../../../shared/records/cart.ts'
import type { CoreClient } from '../../../core/core-client.ts'
import { isBlank } from './cart-edits.ts'

/** `now` for what the cashier would have to do again, `soon` for letters in the box. */
export type Urgency = 'now' | 'soon'

export interface CartSaver {
  changed(cartId: string, urgency: Urgency): void
  /** Resolves when this cart is no longer being written; it will not be written again. */
  forget(cartId: string): Promise<void>
  /** Tries again what could not be written. */
  wake(): void
}

export interface CartSaverOptions {
  readonly client: Pick<CoreClient, 'cart'>
  readonly read: (cartId: string) => Cart | undefined
  readonly onSaved: (cart: Cart) => void
  /** Another window wrote this cart since; null: it is gone. */
  readonly onStale: (cartId: string) => void
  /** Null: every cart is written, or needs no writing any more. */
  readonly onTrouble: (trouble: Error | null) => void
}

const soonMs = 300
const retryMs = 2_000

export function createCartSaver({ client, read, onSaved, onStale, onTrouble }: CartSaverOptions): CartSaver {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const busy = new Map<string, Promise<void>>()
  const again = new Set<string>()
  const unwritten = notingUnwritten(onTrouble)

  const plan = (id: string, ms: number) => {
    clearTimeout(timers.get(id))
    timers.set(
      id,
      setTimeout(() => start(id), ms),
    )
  }
  const start = (id: string) => {
    clearTimeout(timers.get(id))
    timers.delete(id)
    if (busy.has(id)) {
      again.add(id)
      return
    }
    const cart = read(id)
    if (cart === undefined || isUnworthy(cart)) return
    busy.set(id, write(cart))
  }
  const write = async (cart: Cart) => {
    try {
      const saved = await client.cart.save(saveInput(cart))
      onSaved(saved)
      unwritten.settled(cart.id)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'cart_stale') {
        unwritten.settled(cart.id)
        onStale(cart.id)
      } else {
        unwritten.failed(cart.id, error)
        plan(cart.id, retryMs)
      }
    } finally {
      busy.delete(cart.id)
      if (again.delete(cart.id)) start(cart.id)
    }
  }
  return {
    changed: (id, urgency) => (urgency === 'now' ? start(id) : plan(id, soonMs)),
    async forget(id) {
      clearTimeout(timers.get(id))
      timers.delete(id)
      again.delete(id)
      await busy.get(id)
      clearTimeout(timers.get(id))
      timers.delete(id)
      unwritten.settled(id)
    },
    wake() {
      for (const id of [...timers.keys()]) start(id)
    },
  }
}

/** Which carts could not be written; the trouble is over with the last of them. */
function notingUnwritten(onTrouble: CartSaverOptions['onTrouble']) {
  const ids = new Set<string>()
  return {
    failed(id: string, error: unknown): void {
      ids.add(id)
      onTrouble(error instanceof Error ? error : new Error(String(error)))
    },
    settled(id: string): void {
      if (ids.delete(id) && ids.size === 0) onTrouble(null)
    },
  }
}

function isUnworthy(cart: Cart): boolean {
  return cart.revision === 0 && isBlank(cart) && cart.cursor.boxText.trim() === ''
}

function saveInput({ createdAt: _created, updatedAt: _updated, heldAt, ...cart }: Cart) {
  return { ...cart, isHeld: heldAt !== null }
}
