// What is to be paid, by the age of the bills it stands on.

import { formatPaise } from '../../../shared/kernel/money.ts'
import type { Ageing } from '../../../shared/records/dealer/dealer-account.ts'
import { useWords } from '../../text/language.tsx'
import styles from './Dealers.module.css'

const ages = ['to30Paise', 'to60Paise', 'to90Paise', 'over90Paise', 'overduePaise'] as const

export function Ages({ ageing }: { ageing: Ageing }) {
  const { dealers } = useWords()
  return (
    <dl className={styles.ages} aria-label={dealers.ageingTitle}>
      {ages.map(age => (
        <div key={age}>
          <dt>{dealers.ages[age]}</dt>
          <dd className={age === 'overduePaise' && ageing[age] > 0 ? styles.owes : undefined}>
            {formatPaise(ageing[age])}
          </dd>
        </div>
      ))}
    </dl>
  )
}
