// One line of the cart: what, how much of it, at which price, and what it comes to.

import { memo } from 'react'
import type { BatchView } from '../../../../shared/contract/counter/stock-calls.ts'
import type { LineAmounts } from '../../../../shared/domain/invoice/price-invoice.ts'
import { formatPaise } from '../../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../../shared/kernel/quantity.ts'
import { formatBps } from '../../../../shared/kernel/rate.ts'
import type { CartLine, Discount } from '../../../../shared/records/cart.ts'
import { useWords } from '../../../text/language.tsx'
import { useSellActions } from '../sell-context.tsx'
import styles from './CartLineRow.module.css'
import { chooseLine } from './cart-edits.ts'
import { LineBatch } from './LineBatch.tsx'

interface Props {
  readonly line: CartLine
  readonly number: number
  readonly amounts: LineAmounts | null
  readonly isChosen: boolean
  readonly flashCount: number
  /** Of an item with batches; none while they are being asked for. */
  readonly batches: readonly BatchView[]
}

export const CartLineRow = memo(function CartLineRow({ line, number, amounts, isChosen, flashCount, batches }: Props) {
  const { sell } = useWords()
  const act = useSellActions()
  const isRepriced = line.unitPricePaise !== line.listPricePaise
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: ↑ ↓ choose the line from the box
    // biome-ignore lint/a11y/noStaticElementInteractions: a click is the mouse's way to choose
    <div
      className={styles.line}
      aria-current={isChosen || undefined}
      onClick={() => act.edit(cart => chooseLine(cart, line.id), 'soon')}
      onDoubleClick={() => act.openEditor('quantity', line.id)}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.name}>{line.name}</span>
      <span className={styles.detail}>
        <span key={flashCount} className={flashCount > 0 ? styles.flash : undefined}>
          <strong>{formatQuantity(line.quantityThousandths, line.decimals)}</strong> {line.unit}
        </span>
        {' × '}
        {formatPaise(line.unitPricePaise)}
        {isRepriced ? <span className={styles.listed}> {sell.listPrice(formatPaise(line.listPricePaise))}</span> : null}
        {line.tracksBatches === true ? <LineBatch line={line} batches={batches} /> : null}
        {line.note === '' ? null : <span className={styles.note}> · {line.note}</span>}
      </span>
      <span className={styles.discount}>{line.discount === null ? '' : `−${discountWords(line.discount)}`}</span>
      <span className={styles.total}>
        {amounts === null ? '' : formatPaise(amounts.grossPaise - amounts.lineDiscountPaise)}
      </span>
    </div>
  )
})

function discountWords(discount: Discount): string {
  return discount.kind === 'percent' ? `${formatBps(discount.bps)} %` : formatPaise(discount.paise)
}
