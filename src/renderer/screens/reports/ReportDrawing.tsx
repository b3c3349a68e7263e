// A report as a drawing, zero at the bottom: bars over time and hours, else the ten largest rows. The chosen row stands out.

import { showCell } from '../../../shared/domain/reports/show-cell.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import type { Report } from '../../../shared/records/report.ts'
import { ColumnBars } from '../../widgets/drawing/ColumnBars.tsx'
import { type DrawnLine, LineBars } from '../../widgets/drawing/LineBars.tsx'
import styles from './ReportDrawing.module.css'
import { useReportWords } from './report-text.ts'

interface Props {
  readonly report: Report
  /** The column that is drawn. */
  readonly drawn: string
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

interface Bar {
  readonly label: string
  readonly paise: number
}

const mostRows = 10
/** Few bars are not drawn wider than so many would be. */
const leastColumns = 12

export function ReportDrawing({ report, drawn, chosen, onChoose }: Props) {
  const words = useReportWords()
  const { columns, rows, asked } = report
  const at = columns.findIndex(({ key }) => key === drawn)
  const kind = columns[0]?.kind ?? 'text'
  const bars = rows.map(({ cells }) => ({
    label: showCell(cells[0] ?? null, kind, asked.grain, words),
    paise: Number(cells[at] ?? 0),
  }))
  const name = `${words.titles[asked.report]}: ${words.columns[drawn] ?? drawn}`
  const isOverTime = kind === 'span' || kind === 'hour'
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span>{words.columns[drawn]}</span>
        <ChosenBar bar={bars[chosen]} />
      </figcaption>
      {isOverTime ? (
        <ColumnBars
          name={name}
          bars={bars.map(({ label, paise }) => ({ label, value: paise, shown: formatRupees(paise) }))}
          most={formatRupees(Math.max(1, ...bars.map(({ paise }) => paise)))}
          leastCount={leastColumns}
          chosen={chosen}
          onChoose={onChoose}
        />
      ) : (
        <LineBars name={name} bars={linesOf(bars.slice(0, mostRows))} chosen={chosen} onChoose={onChoose} />
      )}
    </figure>
  )
}

function ChosenBar({ bar }: { bar: Bar | undefined }) {
  if (bar === undefined) return null
  return (
    <strong>
      {bar.label} · {formatRupees(bar.paise)}
    </strong>
  )
}

function linesOf(bars: readonly Bar[]): DrawnLine[] {
  const most = Math.max(1, ...bars.map(({ paise }) => Math.abs(paise)))
  return bars.map(({ label, paise }) => ({ label, share: Math.abs(paise) / most, shown: formatRupees(paise) }))
}
