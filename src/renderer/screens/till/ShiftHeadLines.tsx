// What matters first of a shift: what should be in the drawer, or how the count came out; who, when, with how much.

import { formatRupees } from '../../../shared/kernel/money.ts'
import type { Shift, ShiftView } from '../../../shared/records/shift.ts'
import { useCore } from '../../core/core-context.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showInstant } from '../../text/show-date.ts'
import record from '../../widgets/record/Record.module.css'
import { Difference } from './Difference.tsx'
import styles from './ShiftSums.module.css'

export function ShiftHeadLines({ shift, view }: { shift: Shift; view: ShiftView | undefined }) {
  const { till: w } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const when = (instant: string) => showInstant(language, instant, nowMs())
  const closing = view?.closing ?? null
  return (
    <div>
      {view === undefined ? null : (
        <p className={styles.standing}>
          <span>{closing === null ? w.expected : w.counted}</span>
          <output className={record.figure}>
            {formatRupees(closing === null ? view.report.expectedPaise : closing.countedPaise)}
          </output>
          {closing === null ? null : <Difference paise={closing.differencePaise} />}
        </p>
      )}
      <p className={record.facts}>
        <span>
          {w.opened} <strong>{when(shift.openedAt)}</strong> {shift.openedBy}
        </span>
        {closing === null ? null : (
          <span>
            {w.closedAt} <strong>{when(closing.closedAt)}</strong> {closing.closedBy}
          </span>
        )}
        <span>
          {w.float} <strong>{formatRupees(shift.floatPaise)}</strong>
        </span>
        {view === undefined ? null : (
          <span>
            {w.cashiers} <strong>{view.report.cashiers.join(', ')}</strong>
          </span>
        )}
      </p>
    </div>
  )
}
