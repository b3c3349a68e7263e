// What stock is worth: the sum, and item by item, worth most first.

import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { ValueRow } from '../../../shared/contract/counter/stock-calls.ts'
import { formatPaise, formatRupees, mulDivRoundHalfUp } from '../../../shared/kernel/money.ts'
import { usePagedRows } from '../../core/paged-rows.ts'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useWords } from '../../text/language.tsx'
import { showQuantity } from '../../text/show-quantity.ts'
import type { Column } from '../../widgets/column-widths.ts'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { useListKeys } from '../../widgets/list-keys.ts'
import styles from './StockScreen.module.css'

export function ValueTab() {
  const words = useWords()
  const { stock } = words
  const [, navigate] = useLocation()
  const [chosen, choose] = useState(0)
  const rows = usePagedRows('stock.findValue', {})
  const value = rows.first
  const open = (index: number) => {
    const row = rows.rowAt(index)
    if (row !== undefined) navigate(`/items/${row.itemId}`)
  }
  useListKeys({
    count: rows.total,
    chosen,
    onChoose: choose,
    onOpen: open,
    onEscape: () => choose(0),
    filter: useRef(null),
  })
  const { empty } = stock
  return (
    <div className={styles.body}>
      <div className={styles.tools}>
        {value === undefined ? (
          <span className={styles.soft}>{stock.value.reckoning}</span>
        ) : (
          <>
            <span className={styles.soft}>{stock.value.total}</span>
            <span className={styles.big}>{formatRupees(value.valuePaise).replace('-', '−')}</span>
            <span className={styles.soft}>{stock.value.methods[value.method]}</span>
            {value.withoutCostCount === 0 ? null : (
              <span className={styles.look}>{stock.value.withoutCost(value.withoutCostCount)}</span>
            )}
          </>
        )}
        <span className={styles.acts}>
          <a href="#/settings/stock">{stock.value.change}</a>
        </span>
      </div>
      <PagedRowList
        name="stock-value"
        label={stock.tabs.value}
        columns={useColumns()}
        rows={rows}
        chosen={chosen}
        onOpen={open}
        empty={<EmptyState icon="stock" title={empty.value} hint={empty.valueHint} />}
      />
      <footer className={styles.foot}>{stock.itemCount(rows.total)}</footer>
    </div>
  )
}

function useColumns(): readonly Column<ValueRow>[] {
  const { stock } = useWords()
  return useMemo(() => {
    const { columns } = stock
    return [
      { key: 'name', head: columns.item, width: 0, draw: row => <span>{row.itemName}</span> },
      {
        key: 'stock',
        head: columns.onHand,
        width: 160,
        isRight: true,
        draw: row => (
          <span className={row.onHandThousandths < 0 ? styles.look : undefined}>
            {showQuantity(row.onHandThousandths)} {row.unit}
          </span>
        ),
      },
      {
        key: 'each',
        head: columns.each,
        width: 140,
        isRight: true,
        draw: row => (
          <span>{formatPaise(mulDivRoundHalfUp(Math.abs(row.valuePaise), 1000, Math.abs(row.onHandThousandths)))}</span>
        ),
      },
      {
        key: 'worth',
        head: columns.worth,
        width: 160,
        isRight: true,
        draw: row => (
          <strong className={row.valuePaise < 0 ? styles.look : undefined}>{formatPaise(row.valuePaise)}</strong>
        ),
      },
    ]
  }, [stock])
}
