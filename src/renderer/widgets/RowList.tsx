// A dense list of any length: sticky head, rows of one height drawn only where they are seen, one chosen row. It draws
// and tells; which row is chosen and what opens is its screen's business.

// biome-ignore-all lint/a11y/useSemanticElements: a grid of drawn rows, walked as one by the arrow keys (aria-activedescendant)
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of drawn rows, walked as one by the arrow keys (aria-activedescendant)

import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import { ColumnHeads } from './ColumnHeads.tsx'
import { type Column, gridColumns, useColumnWidths } from './column-widths.ts'
import styles from './RowList.module.css'

interface Props<Row> {
  /** Under this name the widths of its columns are remembered. */
  readonly name: string
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly count: number
  readonly rowAt: (index: number) => Row | undefined
  readonly chosen: number
  readonly onOpen: (index: number) => void
  readonly onShow?: (first: number, last: number) => void
  readonly empty: ReactNode
}

const rowHeight = 38

export function RowList<Row>({ name, label, columns, count, rowAt, chosen, onOpen, onShow, empty }: Props<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const widths = useColumnWidths(name)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  })
  const seen = rows.getVirtualItems()
  const [first, last] = [seen[0]?.index ?? 0, seen.at(-1)?.index ?? 0]
  useEffect(() => onShow?.(first, last), [onShow, first, last])
  useEffect(() => {
    if (chosen >= 0 && chosen < count) rows.scrollToIndex(chosen, { align: 'auto' })
  }, [rows, chosen, count])
  const template = { gridTemplateColumns: gridColumns(columns, widths.byKey) }
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-activedescendant={count > 0 ? `${name}-row-${chosen}` : undefined}
      tabIndex={0}
    >
      <ColumnHeads columns={columns} widths={widths} style={template} />
      {count === 0 ? <div className={styles.empty}>{empty}</div> : null}
      <div role="rowgroup" className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {seen.map(({ index, start, key }) => {
          const row = rowAt(index)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys and Enter are read by the screen
            <div
              key={key}
              id={`${name}-row-${index}`}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={index === chosen}
              className={styles.row}
              style={{ ...template, transform: `translateY(${start}px)`, height: rowHeight }}
              onClick={() => onOpen(index)}
            >
              {columns.map(column => (
                <div key={column.key} role="gridcell" className={styles.cell} data-right={column.isRight || undefined}>
                  {row === undefined ? <span className={styles.waiting} /> : column.draw(row)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
