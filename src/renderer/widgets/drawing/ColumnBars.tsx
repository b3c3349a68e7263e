// Amounts over time as bars from zero: the day before may stand behind as hollow bars. The chosen one stands out.

import styles from './Drawing.module.css'

export interface DrawnColumn {
  readonly label: string
  readonly value: number
  /** The value as text, for whoever points at the bar or hears it. */
  readonly shown: string
  /** A hollow bar behind. */
  readonly behind?: number
}

interface Props {
  readonly name: string
  readonly bars: readonly DrawnColumn[]
  /** The highest, as text. */
  readonly most: string
  readonly chosen?: number
  readonly onChoose?: (index: number) => void
  /** Few bars are not drawn wider than so many would be. */
  readonly leastCount?: number
  /** Under every bar, else under the first and the last. */
  readonly labels?: 'all' | 'ends'
  /** All are of today. */
  readonly isAccent?: boolean
  /** Takes the height there is. */
  readonly fills?: boolean
}

export function ColumnBars({
  name,
  bars,
  most,
  chosen,
  onChoose,
  leastCount = 1,
  labels = 'ends',
  isAccent = false,
  fills = false,
}: Props) {
  const values = bars.flatMap(({ value, behind = 0 }) => [value, behind])
  const [high, low] = [Math.max(1, ...values), Math.min(0, ...values)]
  const count = Math.max(leastCount, bars.length)
  const place = (value: number) => {
    const size = (Math.abs(value) / (high - low)) * 100
    const zero = (high / (high - low)) * 100
    return { y: value < 0 ? zero : zero - size, height: size }
  }
  return (
    <div className={styles.columns} data-fills={fills || undefined} data-accent={isAccent || undefined}>
      <div className={styles.plot}>
        <span className={styles.most}>{most}</span>
        <svg viewBox={`0 0 ${count} 100`} preserveAspectRatio="none" role="img" aria-label={spoken(name, bars)}>
          {bars.map(({ label, value, shown, behind }, index) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: for the keys there are rows or cards beside it
            // biome-ignore lint/suspicious/noArrayIndexKey: bars stand in their order
            <g key={`${label} ${index}`} className={styles.place} onClick={() => onChoose?.(index)}>
              {behind === undefined ? null : (
                <rect className={styles.behind} x={index + 0.06} width={0.88} {...place(behind)} />
              )}
              <rect
                className={index === chosen ? styles.chosenBar : styles.bar}
                x={index + (behind === undefined ? 0.12 : 0.2)}
                width={behind === undefined ? 0.76 : 0.6}
                {...place(value)}
              />
              <title>{`${label} · ${shown}`}</title>
            </g>
          ))}
        </svg>
      </div>
      <Labels bars={bars} labels={labels} count={count} />
    </div>
  )
}

function Labels({ bars, labels, count }: { bars: Props['bars']; labels: 'all' | 'ends'; count: number }) {
  if (labels === 'ends')
    return (
      <div className={styles.ends}>
        <span>{bars[0]?.label}</span>
        <span>{bars.length > 1 ? bars.at(-1)?.label : ''}</span>
      </div>
    )
  return (
    <div
      className={styles.labels}
      style={{ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }}
      aria-hidden="true"
    >
      {bars.map(({ label }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars stand in their order
        <span key={`${label} ${index}`}>{label}</span>
      ))}
    </div>
  )
}

/** What is drawn, for whoever cannot see it. */
function spoken(name: string, bars: readonly DrawnColumn[]): string {
  const said = bars.filter(({ value }) => value !== 0).map(({ label, shown }) => `${label} ${shown}`)
  return said.length === 0 || said.length > 40 ? name : `${name}: ${said.join(', ')}`
}
