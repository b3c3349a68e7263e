// Why goods come back, a note, and by which means their worth goes back.

import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import type { ReturnReason } from '../../../../shared/records/credit-note.ts'
import { useWords } from '../../../text/language.tsx'
import form from '../../../widgets/Form.module.css'
import { returnReasons, tenders } from './return-choices.ts'
import type { ReturnDraft } from './return-draft.ts'

type Terms = Pick<ReturnDraft, 'reason' | 'note' | 'means'>

interface Props {
  readonly terms: Terms
  /** A known customer may have it on his account. */
  readonly hasAccount: boolean
  /** False while nothing goes back at all. */
  readonly hasMeans?: boolean
  readonly onChange: (changed: Partial<Terms>) => void
}

export function ReturnTerms({ terms, hasAccount, hasMeans = true, onChange }: Props) {
  const { returns: w, payment } = useWords()
  const means = [
    ...tenders.map(value => ({ value, label: payment.means[value] })),
    ...(hasAccount ? [{ value: 'account' as const, label: w.account }] : []),
  ]
  return (
    <div className={form.grid}>
      <NativeSelect
        label={w.reason}
        value={terms.reason}
        data={returnReasons.map(value => ({ value, label: w.reasons[value] }))}
        onChange={event => onChange({ reason: event.currentTarget.value as ReturnReason })}
      />
      <TextInput
        label={w.note}
        value={terms.note}
        maxLength={500}
        onChange={event => onChange({ note: event.currentTarget.value })}
      />
      {hasMeans ? (
        <SegmentedControl
          className={form.wide}
          fullWidth
          aria-label={w.means}
          data={means}
          value={terms.means}
          onChange={value => onChange({ means: value as Terms['means'] })}
        />
      ) : null}
    </div>
  )
}
