// A dense list of any length: sticky head, rows of one height drawn only where they are seen, one chosen row. It draws
// and tells; which row is chosen and what opens is its screen's business.

// biome-ignore-all lint/a11y/useSemanticElements: a grid of drawn rows, walked as one by the arrow keys (aria-activedescendant)
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of drawn rows, walked as one by the arrow keys (aria-activedescendant)

import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, memo, type ReactNode, useEffect, useRef } from 'react'
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
  const template = gridColumns(columns, widths.byKey)
  const openUnder = ({ target }: MouseEvent) => {
    const row = target instanceof Element ? target.closest('[role=row]') : null
    if (row !== null) onOpen(Number(row.getAttribute('aria-rowindex')) - 2)
  }
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
      <ColumnHeads columns={columns} widths={widths} style={{ gridTemplateColumns: template }} />
      {count === 0 ? <div className={styles.empty}>{empty}</div> : null}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys and Enter are read by the screen */}
      <div role="rowgroup" className={styles.rows} style={{ height: rows.getTotalSize() }} onClick={openUnder}>
        {seen.map(({ index, start, key }) => (
          <DrawnRow
            key={key}
            {...{ name, index, start, columns, template }}
            row={rowAt(index)}
            isChosen={index === chosen}
          />
        ))}
      </div>
    </div>
  )
}

interface DrawnRowProps<Row> extends Pick<Props<Row>, 'name' | 'columns'> {
  readonly index: number
  /** Pixels from the top of the first row. */
  readonly start: number
  /** Of its columns. */
  readonly template: string
  readonly row: Row | undefined
  readonly isChosen: boolean
}

/** Drawn again only when something of this row is another: a list that is scrolled, or one row of it, costs those rows. */
const DrawnRow = memo(function DrawnRow<Row>(props: DrawnRowProps<Row>) {
  const { name, columns, index, isChosen, row, start, template } = props
  return (
    <div
      id={`${name}-row-${index}`}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={styles.row}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)`, height: rowHeight }}
    >
      {columns.map(column => (
        <div key={column.key} role="gridcell" className={styles.cell} data-right={column.isRight || undefined}>
          {row === undefined ? <span className={styles.waiting} /> : column.draw(row)}
        </div>
      ))}
    </div>
  )
}) as <Row>(props: DrawnRowProps<Row>) => ReactNode
