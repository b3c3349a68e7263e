// A report as a drawing, zero at the bottom: bars over time and hours, else the ten largest rows. The chosen row stands out.

import { showCell } from '../../../shared/domain/reports/show-cell.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import type { Report } from '../../../shared/records/report.ts'
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
        <Columns name={name} bars={bars} chosen={chosen} onChoose={onChoose} />
      ) : (
        <Lines name={name} bars={bars.slice(0, mostRows)} chosen={chosen} onChoose={onChoose} />
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

interface BarsProps {
  readonly name: string
  readonly bars: readonly Bar[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** Few bars are not drawn wider than so many would be. */
const leastColumns = 12

function Columns({ name, bars, chosen, onChoose }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ paise }) => paise))
  const least = Math.min(0, ...bars.map(({ paise }) => paise))
  const height = most - least
  const count = Math.max(leastColumns, bars.length)
  return (
    <>
      <div className={styles.columns}>
        <span className={styles.most}>{formatRupees(most)}</span>
        <svg viewBox={`0 0 ${count} 100`} preserveAspectRatio="none" role="img" aria-label={name}>
          {bars.map(({ label, paise }, index) => {
            const size = (Math.abs(paise) / height) * 100
            const zero = (most / height) * 100
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the table has the same rows for the keys
              <rect
                key={label}
                className={index === chosen ? styles.chosenBar : styles.bar}
                x={index + 0.12}
                width={0.76}
                y={paise < 0 ? zero : zero - size}
                height={size}
                onClick={() => onChoose(index)}
              >
                <title>{`${label} · ${formatRupees(paise)}`}</title>
              </rect>
            )
          })}
        </svg>
      </div>
      <div className={styles.ends}>
        <span>{bars[0]?.label}</span>
        <span>{bars.length > 1 ? bars.at(-1)?.label : ''}</span>
      </div>
    </>
  )
}

function Lines({ name, bars, chosen, onChoose }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ paise }) => Math.abs(paise)))
  return (
    <div className={styles.lines} role="img" aria-label={name}>
      {bars.map(({ label, paise }, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table has the same rows for the keys
        // biome-ignore lint/a11y/useKeyWithClickEvents: the table has the same rows for the keys
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name
        <div key={`${label} ${index}`} className={styles.line} onClick={() => onChoose(index)}>
          <span className={styles.label}>{label}</span>
          <span className={styles.track}>
            <span
              className={index === chosen ? styles.chosenLine : styles.amount}
              style={{ width: `${(Math.abs(paise) / most) * 100}%` }}
            />
          </span>
          <span className={styles.value}>{formatRupees(paise)}</span>
        </div>
      ))}
    </div>
  )
}
