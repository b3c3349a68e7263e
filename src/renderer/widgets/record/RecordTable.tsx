// The lines of a posted paper as a table to be read: an invoice, a credit note, a past bill.

import type { ReactNode } from 'react'
import { ScrollBox } from '../ScrollBox.tsx'
import styles from './RecordTable.module.css'

export interface RecordColumn<Line> {
  readonly head: string
  readonly isRight?: boolean
  readonly draw: (line: Line) => ReactNode
}

interface Props<Line> {
  readonly label: string
  readonly columns: readonly RecordColumn<Line>[]
  /** Lines of something posted: they stay in their places. */
  readonly lines: readonly Line[]
}

export function RecordTable<Line>({ label, columns, lines }: Props<Line>) {
  const right = (isRight: boolean | undefined) => (isRight === true ? { 'data-right': true } : {})
  return (
    <ScrollBox className={styles.scroll} label={label}>
      <table className={`${styles.table} ${styles.lines}`}>
        <thead>
          <tr>
            {columns.map(({ head, isRight }) => (
              <th key={head} scope="col" {...right(isRight)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its position
            <tr key={index}>
              {columns.map(({ head, isRight, draw }) => (
                <td key={head} {...right(isRight)}>
                  {draw(line)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
