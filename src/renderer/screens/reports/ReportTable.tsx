// A report's rows, as wide as their figures need, and its sums at the foot.

import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { showCell } from '../../../shared/domain/reports/show-cell.ts'
import type { Report } from '../../../shared/records/report.ts'
import { indian } from '../../text/count-words.ts'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { RowList } from '../../widgets/RowList.tsx'
import { densityStyle, fitColumns } from './fit-columns.tsx'
import styles from './ReportsScreen.module.css'
import { useReportWords } from './report-text.ts'

interface Props {
  readonly report: Report
  readonly chosen: number
  readonly onOpen: (index: number) => void
}

export function ReportTable({ report, chosen, onOpen }: Props) {
  const { reports } = useWords()
  const words = useReportWords()
  const { asked, columns, rowCount, rows, sums } = report
  const { ref, width } = useElementSize()
  const { columns: drawn, density } = useMemo(() => fitColumns(report, words, width), [report, words, width])
  return (
    <div ref={ref} className={styles.table} style={densityStyle(density)}>
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
    </div>
  )
}
