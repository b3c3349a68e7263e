// A report's rows, as wide as their figures need, and its sums at the foot.

import { useMemo } from 'react'
import { figureKinds, growingColumn, showCell } from '../../../shared/domain/reports/show-cell.ts'
import type { ReportWords } from '../../../shared/domain/reports/words/words.ts'
import type { Report, ReportRow } from '../../../shared/records/report.ts'
import { indian } from '../../text/count-words.ts'
import { useWords } from '../../text/language.tsx'
import type { Column } from '../../widgets/column-widths.ts'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { RowList } from '../../widgets/RowList.tsx'
import styles from './ReportsScreen.module.css'
import { useReportWords } from './report-text.ts'
import { openRuler } from './text-ruler.ts'

interface Props {
  readonly report: Report
  readonly chosen: number
  readonly onOpen: (index: number) => void
}

export function ReportTable({ report, chosen, onOpen }: Props) {
  const { reports } = useWords()
  const words = useReportWords()
  const { asked, columns, rowCount, rows, sums } = report
  const drawn = useMemo(() => columnsOf(report, words), [report, words])
  return (
    <>
      <RowList
        name={`report-${asked.report}`}
        label={words.titles[asked.report]}
        columns={drawn}
        count={rows.length}
        rowAt={index => rows[index]}
        chosen={chosen}
        onOpen={onOpen}
        empty={<EmptyState icon="reports" title={reports.empty} hint={reports.emptyHint} />}
      />
      {rows.length < rowCount ? (
        <p className={styles.leftOut}>{words.rowsLeftOut(indian(rows.length), indian(rowCount))}</p>
      ) : null}
      {rows.length === 0 ? null : (
        <footer className={styles.sums}>
          <span>{words.total}</span>
          {columns.map(({ key, kind }, at) => {
            const sum = sums[at] ?? null
            return sum === null ? null : (
              <span key={key}>
                {words.columns[key]} <strong>{showCell(sum, kind, asked.grain, words)}</strong>
              </span>
            )
          })}
        </footer>
      )}
    </>
  )
}

const sampled = 200
const [headSize, rowSize] = [13, 15]
/** The space beside a cell's text, and a little for the eye. */
const padding = 26
const [leastWidth, mostWidth] = [64, 300]

function columnsOf({ asked, columns, rows }: Report, words: ReportWords): Column<ReportRow>[] {
  const [headWidth, rowWidth] = [openRuler(headSize), openRuler(rowSize)]
  const flexible = growingColumn(columns)
  return columns.map(({ key, kind }, at) => {
    const show = (row: ReportRow) => showCell(row.cells[at] ?? null, kind, asked.grain, words)
    const head = words.columns[key] ?? key
    const texts = rows.slice(0, sampled).map(show)
    const width = Math.ceil(Math.max(headWidth(head), ...new Set(texts).values().map(rowWidth))) + padding
    return {
      key,
      head,
      width: at === flexible ? 0 : Math.min(mostWidth, Math.max(leastWidth, width)),
      isRight: figureKinds.includes(kind),
      draw: row => <span>{show(row)}</span>,
    }
  })
}
