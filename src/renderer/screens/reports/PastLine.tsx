// Under the tools of a report that can count past bills: whether it does, how many there are, and which it never counts.

import { Checkbox } from '@mantine/core'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { indian } from '../../text/count-words.ts'
import { useWords } from '../../text/language.tsx'
import { Key } from '../../widgets/Key.tsx'
import styles from './ReportsScreen.module.css'
import type { ReportState } from './use-report.ts'

export function PastLine({ state: { asked, data, isNarrow, togglePast } }: { state: ReportState }) {
  const { past: words } = useWords().reports
  const past = data?.past ?? null
  if (past === null || isNarrow) return null
  const others = past.others.map(({ bills, currency }) => `${currency} (${indian(bills)})`)
  const say = asked.withPast ? words.counted : words.leftOut
  return (
    <div className={styles.past}>
      <Checkbox size="sm" label={words.count} checked={asked.withPast} onChange={togglePast} />
      <Key name="F10" quiet />
      <span>
        {asked.counterId !== null || asked.branchId !== null
          ? words.ofNoCounter
          : past.bills === 0
            ? words.none
            : say(past.bills, formatRupees(past.netPaise))}
      </span>
      {others.length === 0 ? null : <span>{words.otherMoney(others.join(', '))}</span>}
    </div>
  )
}
