// Why goods come back, what they are worth, and how that goes back.

import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { ReturnReason } from '../../../../shared/records/credit-note.ts'
import { useWords } from '../../../text/language.tsx'
import form from '../../../widgets/Form.module.css'
import styles from './ReturnDialog.module.css'
import { returnReasons, tenders } from './return-choices.ts'
import type { PricedReturn, ReturnDraft } from './return-draft.ts'

interface Props {
  readonly draft: ReturnDraft
  readonly priced: PricedReturn | null
  readonly hasAccount: boolean
  readonly onChange: (draft: ReturnDraft) => void
}

export function ReturnChoices({ draft, priced, hasAccount, onChange }: Props) {
  const { returns: w, payment } = useWords()
  const means = [
    ...tenders.map(value => ({ value, label: payment.means[value] })),
    ...(hasAccount ? [{ value: 'account' as const, label: w.account }] : []),
  ]
  return (
    <div className={styles.choices}>
      <div className={form.grid}>
        <NativeSelect
          label={w.reason}
          value={draft.reason}
          data={returnReasons.map(value => ({ value, label: w.reasons[value] }))}
          onChange={event => onChange({ ...draft, reason: event.currentTarget.value as ReturnReason })}
        />
        <TextInput
          label={w.note}
          value={draft.note}
          maxLength={500}
          onChange={event => onChange({ ...draft, note: event.currentTarget.value })}
        />
        {priced !== null && priced.backPaise === 0 ? null : (
          <SegmentedControl
            className={form.wide}
            fullWidth
            aria-label={w.means}
            data={means}
            value={draft.means}
            onChange={value => onChange({ ...draft, means: value as ReturnDraft['means'] })}
          />
        )}
      </div>
      <p className={styles.sums} aria-live="polite">
        {priced === null ? (
          <span>{w.nothingYet}</span>
        ) : (
          <>
            <span>
              {w.worth} <strong>{formatRupees(priced.amounts.totalPaise)}</strong>
            </span>
            {priced.againstDuePaise > 0 ? (
              <span>
                {w.againstDue} <strong>{formatRupees(priced.againstDuePaise)}</strong>
              </span>
            ) : null}
            <span className={styles.figure}>
              {draft.means === 'account' ? w.toAccount : w.handBack} <strong>{formatRupees(priced.backPaise)}</strong>
            </span>
          </>
        )}
      </p>
    </div>
  )
}
