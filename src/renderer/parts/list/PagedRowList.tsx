// The rows of a paged question as a list; a refusal of the question stands in its place.

import type { ReactNode } from 'react'
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

export function PagedRowList<Row>({ name, label, columns, rows, chosen, onOpen, empty }: Props<Row>) {
  const words = useWords()
  if (rows.error !== null) return <Callout kind="stop">{errorWords(words, rows.error)}</Callout>
  return (
    <RowList
      {...{ name, label, columns, chosen, onOpen }}
      count={rows.total}
      rowAt={rows.rowAt}
      onShow={rows.show}
      empty={rows.first === undefined ? null : empty}
    />
  )
}
