// The rows of a paged question as a list; a refusal of the question stands in its place. Beside an open record it shows
// fewer columns, unless the window is wide.

import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useMemo } from 'react'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import type { Column } from '../../widgets/column-widths.ts'
import { RowList } from '../../widgets/RowList.tsx'

interface Props<Row> {
  /** Under this name the widths of its columns are remembered. */
  readonly name: string
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly isBesideRecord?: boolean
  readonly rows: {
    readonly first: unknown
    readonly total: number
    readonly error: Error | null
    rowAt(index: number): Row | undefined
    show(first: number, last: number): void
  }
  readonly chosen: number
  readonly onOpen: (index: number) => void
  /** What stands there once it is known that there are none. */
  readonly empty: ReactNode
}

export function PagedRowList<Row>({
  name,
  label,
  columns,
  isBesideRecord = false,
  rows,
  chosen,
  onOpen,
  empty,
}: Props<Row>) {
  const words = useWords()
  const isWide = useMediaQuery('(width >= 1840px)', false, { getInitialValueInEffect: false })
  const isNarrow = isBesideRecord && !isWide
  const shown = useMemo(() => columns.filter(column => !isNarrow || column.isExtra !== true), [columns, isNarrow])
  if (rows.error !== null) return <Callout kind="stop">{errorWords(words, rows.error)}</Callout>
  return (
    <RowList
      {...{ name, label, chosen, onOpen }}
      columns={shown}
      count={rows.total}
      rowAt={rows.rowAt}
      onShow={rows.show}
      empty={rows.first === undefined ? null : empty}
    />
  )
}
