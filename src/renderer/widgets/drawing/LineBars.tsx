// Names with a bar from zero and its figure, one under the other.

import styles from './Drawing.module.css'

export interface DrawnLine {
  readonly label: string
  /** How far of the whole track, 0 to 1. */
  readonly share: number
  readonly shown: string
}

interface Props {
  readonly name: string
  readonly bars: readonly DrawnLine[]
  readonly chosen?: number
  readonly onChoose?: (index: number) => void
  /** Each track is a measure of its own, such as what should be on the shelf. */
  readonly isMeasured?: boolean
}

export function LineBars({ name, bars, chosen, onChoose, isMeasured = false }: Props) {
  return (
    <div className={styles.lines} role="img" aria-label={`${name}: ${bars.map(spoken).join(', ')}`}>
      {bars.map(({ label, share, shown }, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the keys there are rows or cards beside it
        // biome-ignore lint/a11y/useKeyWithClickEvents: for the keys there are rows or cards beside it
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name
        <div key={`${label} ${index}`} className={styles.line} onClick={() => onChoose?.(index)}>
          <span className={styles.label}>{label}</span>
          <span className={styles.track} data-measured={isMeasured || undefined}>
            <span
              className={index === chosen ? styles.chosenLine : styles.amount}
              data-measured={isMeasured || undefined}
              style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }}
            />
          </span>
          <span className={styles.value}>{shown}</span>
        </div>
      ))}
    </div>
  )
}

function spoken({ label, shown }: DrawnLine): string {
  return `${label} ${shown}`
}
