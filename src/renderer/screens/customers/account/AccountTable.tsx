// A table of an account's lines; `rightFrom`: the first column of figures.

import type { ReactNode } from 'react'
import table from '../../../widgets/record/RecordTable.module.css'
import { ScrollBox } from '../../../widgets/ScrollBox.tsx'
import styles from './Account.module.css'

interface Props {
  readonly label: string
  /** The label stands over it as well; else its tab says it. */
  readonly isTitled?: boolean
  readonly heads: readonly string[]
  readonly rightFrom: number
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[]; readonly isStrong?: boolean }[]
}

export function AccountTable({ label, isTitled = false, heads, rightFrom, rows }: Props) {
  const right = (column: number) => (column >= rightFrom ? { 'data-right': true } : {})
  return (
    <ScrollBox className={table.scroll} label={label}>
      {isTitled ? <h2 className={styles.title}>{label}</h2> : null}
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={head} scope="col" {...right(column)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.key} data-strong={row.isStrong || undefined}>
              {row.cells.map((cell, column) => (
                <td key={heads[column]} {...right(column)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
