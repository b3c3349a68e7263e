// The card of an item: its batches, and every movement of its stock, the newest first.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MovementCursor, MovementRow } from '../../../shared/contract/counter/stock-calls.ts'
import type { ItemView } from '../../../shared/records/item.ts'
import { useAsk } from '../../core/ask.ts'
import { PastSalesOf } from '../../parts/past-sale/PastSalesOf.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay, showDayOf, showTime } from '../../text/show-date.ts'
import { showDelta, showQuantity } from '../../text/show-quantity.ts'
import styles from './ItemCard.module.css'
import { ItemMoves } from './ItemMoves.tsx'

export function ItemCard({ item }: { item: ItemView }) {
  const { pastSales, stock } = useWords()
  return (
    <section className={styles.card} aria-label={stock.card.title}>
      <ItemMoves item={item} />
      {item.tracksBatches ? <ItemBatches item={item} /> : null}
      <h2>{stock.card.title}</h2>
      {/* What moved since makes the first page another; older pages stay as they were. */}
      <MovementPages key={item.onHandThousandths} item={item} />
      <PastSalesOf title={pastSales.ofItem} of={{ itemId: item.id }} />
    </section>
  )
}

function MovementPages({ item }: { item: ItemView }) {
  const [cursors, setCursors] = useState<readonly (MovementCursor | null)[]>([null])
  return cursors.map((before, index) => (
    <MovementPage
      key={before === null ? 'newest' : `${before.entrySeq} ${before.lineNumber}`}
      item={item}
      before={before}
      onOlder={index === cursors.length - 1 ? next => setCursors([...cursors, next]) : null}
    />
  ))
}

interface PageProps {
  readonly item: ItemView
  readonly before: MovementCursor | null
  readonly onOlder: ((next: MovementCursor) => void) | null
}

function MovementPage({ item, before, onOlder }: PageProps) {
  const { stock } = useWords()
  const { data } = useAsk('stock.findMovements', { itemId: item.id, before, limit: 20 })
  if (data === undefined) return null
  const { next, rows } = data
  if (rows.length === 0) return <p className={styles.none}>{stock.card.none}</p>
  return (
    <>
      <ul className={styles.rows}>
        {rows.map(row => (
          <Movement key={`${row.entryId} ${row.lineNumber}`} row={row} item={item} />
        ))}
      </ul>
      {next === null || onOlder === null ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => onOlder(next)}>
          {stock.card.older}
        </Button>
      )}
    </>
  )
}

function Movement({ row, item }: { row: MovementRow; item: ItemView }) {
  const { stock } = useWords()
  const language = useLanguage()
  const details = [
    row.number,
    row.party,
    row.reason === null ? null : stock.reasons[row.reason],
    row.batch === null ? null : row.batch.code,
    row.note,
    row.by,
  ].filter(Boolean)
  return (
    <li className={styles.row}>
      <span className={styles.when}>
        {showDayOf(language, row.at)}, {showTime(row.at)}
      </span>
      <span className={styles.what}>
        <strong>{(row.isReversal ? stock.reversals[row.cause] : undefined) ?? stock.causes[row.cause]}</strong>{' '}
        <span className={styles.details}>{details.join(' · ')}</span>
      </span>
      <span className={row.deltaThousandths < 0 ? styles.out : styles.in}>
        {showDelta(row.deltaThousandths, item.decimals)}
      </span>
      <span className={row.onHandThousandths < 0 ? styles.below : styles.left}>
        {showQuantity(row.onHandThousandths, item.decimals)}
      </span>
    </li>
  )
}

function ItemBatches({ item }: { item: ItemView }) {
  const { stock } = useWords()
  const language = useLanguage()
  const { data } = useAsk('stock.findBatches', { itemIds: [item.id] })
  if (data === undefined) return null
  const held = data.filter(batch => batch.onHandThousandths !== 0)
  return (
    <>
      <h2>{stock.card.batches}</h2>
      {held.length === 0 ? <p className={styles.none}>{stock.card.noBatches}</p> : null}
      <ul className={styles.rows}>
        {held.map(batch => (
          <li key={`${batch.code} ${batch.expiresOn} ${batch.mrpPaise}`} className={styles.batch}>
            <strong>{batch.code}</strong>
            <span className={batch.isExpired ? styles.below : undefined}>
              {batch.expiresOn === null ? stock.card.noExpiry : stock.card.expires(showDay(language, batch.expiresOn))}
              {batch.isExpired ? ` · ${stock.expired}` : ''}
            </span>
            <span className={styles.left}>
              {stock.card.left(`${showQuantity(batch.onHandThousandths, item.decimals)} ${item.unit}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
