// Whether what is shown of the marketplace is that of this moment: by a sign and a word.

import type { MarketLine } from '../../../shared/contract/counter/market/market-calls.ts'
import { useWords } from '../../text/language.tsx'
import styles from './Market.module.css'

export function LineBadge({ line }: { line: MarketLine }) {
  const { line: w } = useWords().market
  return (
    <span className={styles.line} data-line={line} role="status" title={line === 'live' ? w.liveHint : undefined}>
      <span className={styles.lineDot} aria-hidden="true" />
      {w[line]}
    </span>
  )
}
