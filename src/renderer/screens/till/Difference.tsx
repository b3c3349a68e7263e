// Counted less expected, said by word and figure: exact, over, short.

import { formatRupees } from '../../../shared/kernel/money.ts'
import { useWords } from '../../text/language.tsx'
import styles from './Difference.module.css'

export function Difference({ paise }: { paise: number }) {
  const { till } = useWords()
  const kind = paise === 0 ? 'exact' : paise < 0 ? 'short' : 'over'
  return (
    <span className={styles.difference} data-kind={kind}>
      {till[kind]}
      {paise === 0 ? null : <strong> {formatRupees(Math.abs(paise))}</strong>}
    </span>
  )
}
