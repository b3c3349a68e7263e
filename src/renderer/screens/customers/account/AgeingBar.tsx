// What is owed by the age of its bills: one bar in four labelled parts, the old ones amber.

import type { Account } from '../../../../shared/contract/counter/account-calls.ts'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import styles from './CustomerStanding.module.css'

export function AgeingBar({ ageing }: { ageing: Account['ageing'] }) {
  const { account: w } = useWords()
  const parts = [
    { name: w.ages.upTo30, paise: ageing.upTo30Paise },
    { name: w.ages.upTo60, paise: ageing.upTo60Paise },
    { name: w.ages.upTo90, paise: ageing.upTo90Paise },
    { name: w.ages.over90, paise: ageing.over90Paise },
  ]
  const sum = parts.reduce((total, { paise }) => total + paise, 0)
  return (
    <figure className={styles.ageing} aria-label={w.ageing}>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ name, paise }, age) =>
          paise > 0 ? <span key={name} data-age={age} style={{ flexGrow: paise / sum }} /> : null,
        )}
      </div>
      <ul className={styles.ages}>
        {parts.map(({ name, paise }, age) => (
          <li key={name} data-none={paise === 0 || undefined}>
            <span className={styles.dot} data-age={age} aria-hidden="true" />
            {name} <strong>{formatRupees(paise)}</strong>
          </li>
        ))}
      </ul>
    </figure>
  )
}
