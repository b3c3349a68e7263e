// How much of an invoice is funded, as a bar with its figure.

import styles from './Market.module.css'

interface Props {
  readonly fundedPaise: number
  readonly targetPaise: number
  /** It moved a moment ago. */
  readonly isMoved?: boolean
}

export function Progress({ fundedPaise, isMoved = false, targetPaise }: Props) {
  const percent = Math.floor((fundedPaise / Math.max(1, targetPaise)) * 100)
  return (
    <span className={styles.progress} data-moved={isMoved || undefined} key={isMoved ? fundedPaise : 'still'}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.filled} style={{ width: `${percent}%` }} />
      </span>
      <span className={styles.percent}>{percent} %</span>
    </span>
  )
}
