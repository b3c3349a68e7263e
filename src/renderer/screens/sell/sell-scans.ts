// Scans, one after the other, each into the cart that was on the screen when it was scanned: however fast they come,
// none is lost, none overtakes another.

import { parseBox } from './box/parse-box.ts'
import { setBoxText } from './cart/cart-edits.ts'
import type { BoxActions } from './sell-box.ts'
import type { CartActions } from './sell-carts.ts'
import { activeCart, type Get, type Put, type SellDeps } from './sell-state.ts'

export interface ScanActions {
  scan(code: string): void
  /** Resolves when every scan so far is in its cart. */
  scansDone(): Promise<void>
}

export function scanActions(get: Get, put: Put, deps: SellDeps, carts: CartActions, box: BoxActions): ScanActions {
  let last: Promise<void> = Promise.resolve()
  const takeIn = async (code: string, cartId: string, typedQuantity: number | null) => {
    try {
      const match = await deps.client.item.lookUp({ code })
      if (match === null) {
        deps.sound.missing()
        put({ notice: { kind: 'unknownCode', code, quantityThousandths: typedQuantity } })
      } else if (box.addItem(match.item, typedQuantity ?? match.quantityThousandths, cartId)) {
        deps.sound.found()
        if (get().notice !== null) put({ notice: null })
      } else deps.sound.missing()
    } catch {
      deps.sound.missing()
      put({ notice: { kind: 'failed' } })
    } finally {
      put({ pendingScans: get().pendingScans - 1 })
    }
  }
  return {
    scan(code) {
      if (get().sheet !== null) {
        deps.sound.missing()
        put({ notice: { kind: 'finishPaymentFirst' } })
        return
      }
      const cart = activeCart(get())
      const wish = parseBox(cart.cursor.boxText)
      const isQuantityOnly = wish.kind === 'item' && wish.text === '' && wish.quantityThousandths !== null
      const quantity = isQuantityOnly ? wish.quantityThousandths : null
      if (isQuantityOnly) carts.edit(given => setBoxText(given, ''), 'soon')
      put({ pendingScans: get().pendingScans + 1 })
      last = last.then(() => takeIn(code, cart.id, quantity))
    },
    scansDone: () => last,
  }
}
