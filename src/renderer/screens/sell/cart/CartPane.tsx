// The cart: whose it is, its lines, what they come to, and the way to the payment.

import { useMemo } from 'react'
import { useSellState } from '../sell-context.tsx'
import { activeCart } from '../sell-state.ts'
import { CartHead } from './CartHead.tsx'
import { CartLines } from './CartLines.tsx'
import styles from './CartPane.module.css'
import { CartTotals } from './CartTotals.tsx'
import { totalsOf } from './cart-totals.ts'
import { UndoBar } from './UndoBar.tsx'

export function CartPane() {
  const cart = useSellState(activeCart)
  const shop = useSellState(state => state.shop)
  const { lines, billDiscount, customer, deliveryStateCode } = cart
  // Letters in the box change the cart too, but not what it comes to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these parts of the cart have a price
  const totals = useMemo(
    () => (shop === null ? null : totalsOf(cart, shop)),
    [lines, billDiscount, customer, deliveryStateCode, shop],
  )
  return (
    <div className={styles.pane}>
      <CartHead cart={cart} place={totals?.ok === true ? totals.place : null} />
      <CartLines cart={cart} amounts={totals?.ok === true ? totals.amounts.lines : null} />
      <UndoBar />
      <CartTotals cart={cart} totals={totals} />
    </div>
  )
}
