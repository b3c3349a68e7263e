// The sticky head of a list. The line between two heads can be drawn to make a column wider or narrower.

// biome-ignore-all lint/a11y/useSemanticElements: a grid of drawn rows, walked as one by the arrow keys (aria-activedescendant)
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of drawn rows, walked as one by the arrow keys (aria-activedescendant)

import type { CSSProperties, PointerEvent } from 'react'
import type { Column, ColumnWidths } from './column-widths.ts'
import styles from './RowList.module.css'

interface Props<Row> {
  readonly columns: readonly Column<Row>[]
  readonly widths: ColumnWidths
  readonly style: CSSProperties
}

export function ColumnHeads<Row>({ columns, widths, style }: Props<Row>) {
  const draw = (event: PointerEvent<HTMLElement>, column: Column<Row>) => {
    const handle = event.currentTarget
    const head = handle.parentElement
    if (head === null) return
    const [startX, startWidth] = [event.clientX, head.offsetWidth]
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = move => widths.set(column.key, startWidth + move.clientX - startX)
    handle.onpointerup = () => {
      handle.onpointermove = null
    }
  }
  return (
    <div role="rowgroup" className={styles.heads}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={style}>
        {columns.map(column => (
          <div key={column.key} role="columnheader" className={styles.head} data-right={column.isRight || undefined}>
            {column.head}
            {column.width === 0 ? null : (
              <span className={styles.handle} aria-hidden="true" onPointerDown={event => draw(event, column)} />
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
