// The lines of the cart in the order they came, the chosen one marked and kept in sight.

import { useEffect, useMemo, useRef } from 'react'
import type { BatchView } from '../../../../shared/contract/counter/stock-calls.ts'
import type { LineAmounts } from '../../../../shared/domain/invoice/price-invoice.ts'
import type { Cart } from '../../../../shared/records/cart.ts'
import { useAsk } from '../../../core/ask.ts'
import { useWords } from '../../../text/language.tsx'
import { EmptyState } from '../../../widgets/EmptyState.tsx'
import { useSellState } from '../sell-context.tsx'
import { CartLineRow } from './CartLineRow.tsx'
import styles from './CartLines.module.css'
import { chosenLine } from './cart-edits.ts'
import { itemsByExpiry } from './expired-goods.ts'
import { LineEditor } from './LineEditor.tsx'

const none: readonly BatchView[] = []

export function CartLines({ cart, amounts }: { cart: Cart; amounts: readonly LineAmounts[] | null }) {
  const { sell } = useWords()
  const list = useRef<HTMLOListElement>(null)
  const editor = useSellState(state => state.editor)
  const flash = useSellState(state => state.flash)
  const batches = useCartBatches(cart)
  const chosenId = chosenLine(cart)?.id
  // A line that grows moves into sight as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when any of these changes
  useEffect(() => {
    list.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' })
  }, [chosenId, flash, editor === null])
  if (cart.lines.length === 0) {
    return (
      <div className={styles.lines}>
        <EmptyState icon="sell" title={sell.emptyCart} hint={sell.emptyCartHint} />
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <ol className={styles.lines} ref={list} aria-label={sell.lines} tabIndex={0}>
      {cart.lines.map((line, index) => (
        <li key={line.id} data-chosen={line.id === chosenId || undefined}>
          <CartLineRow
            line={line}
            number={index + 1}
            amounts={amounts?.[index] ?? null}
            isChosen={line.id === chosenId}
            batches={batches.get(line.itemId) ?? none}
            flashCount={flash?.lineId === line.id ? flash.count : 0}
          />
          {editor !== null && editor.lineId === line.id ? <LineEditor editor={editor} line={line} /> : null}
        </li>
      ))}
    </ol>
  )
}

/** By item, asked for once for the whole cart. */
function useCartBatches(cart: Cart): ReadonlyMap<string, readonly BatchView[]> {
  const itemIds = itemsByExpiry(cart)
  const { data = none } = useAsk('stock.findBatches', { itemIds }, { enabled: itemIds.length > 0, keep: true })
  return useMemo(() => Map.groupBy(data, batch => batch.itemId), [data])
}
