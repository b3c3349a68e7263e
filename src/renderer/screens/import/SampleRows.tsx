// The first rows of the file as they stand in it, the columns that are used marked.

import type { ImportState } from '../../../shared/contract/counter/import/import-calls.ts'
import type { ImportMapping } from '../../../shared/contract/counter/import/import-mapping.ts'
import { useWords } from '../../text/language.tsx'
import { ScrollBox } from '../../widgets/ScrollBox.tsx'
import styles from './ImportScreen.module.css'

const shownRows = 8

export function SampleRows({ state, mapping }: { state: ImportState; mapping: ImportMapping }) {
  const { imports } = useWords()
  const used = new Set(Object.values(mapping.columns))
  return (
    <ScrollBox className={styles.scroll} label={imports.sample}>
      <table className={styles.sample}>
        <thead>
          <tr>
            {state.columns.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
              <th key={index} scope="col" data-used={used.has(index) || undefined}>
                {name || imports.columnNumber(index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.sampleRows.slice(0, shownRows).map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a file is its position
            <tr key={at}>
              {state.columns.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its position
                <td key={index}>{row[index] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
