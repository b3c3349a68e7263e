// The Sell screen: the box and what it finds on the left, the cart on the right, the payment sheet over the cart.

import { useEffect, useRef } from 'react'
import type { ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import { FoundPane } from './box/FoundPane.tsx'
import { HintLine } from './box/HintLine.tsx'
import { SellBox } from './box/SellBox.tsx'
import { CartPane } from './cart/CartPane.tsx'
import { PaymentSheet } from './payment/PaymentSheet.tsx'
import { SellDialogs } from './SellDialogs.tsx'
import styles from './SellScreen.module.css'
import { ShiftNotice } from './ShiftNotice.tsx'
import { useSellActions, useSellState } from './sell-context.tsx'
import { useSellKeys } from './use-sell-keys.ts'

export function SellScreen({ shop }: { shop: ShopState }) {
  const box = useRef<HTMLInputElement>(null)
  const act = useSellActions()
  const isReady = useSellState(state => state.isReady)
  const activeId = useSellState(state => state.activeId)
  const isBoxFree = useSellState(({ sheet, dialog, editor }) => sheet === null && dialog === null && editor === null)
  const hasSheet = useSellState(state => state.sheet !== null)
  useSellKeys(box)
  useEffect(() => act.put({ shop: shop.shop }), [act, shop.shop])
  // They could not be read while the shop's file was refused.
  useEffect(() => {
    if (!isReady) void act.readCarts().catch(() => undefined)
  }, [act, isReady])
  // Each cart keeps its own text in the box.
  // biome-ignore lint/correctness/useExhaustiveDependencies: searches again when another cart comes on the screen
  useEffect(() => {
    if (isReady) act.search()
  }, [act, isReady, activeId])
  // Whatever was open over it, the box has the keys again when it closes.
  useEffect(() => {
    if (isBoxFree) box.current?.focus()
  }, [isBoxFree])
  return (
    <div className={styles.sell}>
      <section className={styles.left} inert={hasSheet}>
        <SellBox ref={box} />
        <ShiftNotice />
        <FoundPane settings={shop.settings} />
        <HintLine />
      </section>
      <section className={styles.right} inert={hasSheet}>
        <CartPane />
      </section>
      {hasSheet ? <PaymentSheet upiId={shop.shop?.upiId ?? ''} /> : null}
      <SellDialogs />
    </div>
  )
}
