// Goods that came back without their bill: found by name, code or scan, priced by hand. The core asks whether one may.

import { Modal, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { ReturnReason } from '../../../../shared/records/credit-note.ts'
import type { Tender } from '../../../../shared/records/payment.ts'
import { useAsk, useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import form from '../../../widgets/Form.module.css'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import { BlindLines } from './BlindLines.tsx'
import { type BlindDraft, blindWish, emptyBlindDraft, totalOf, withItem } from './blind-draft.ts'
import { FindItemField } from './FindItemField.tsx'
import styles from './ReturnDialog.module.css'
import { returnReasons, tenders } from './return-choices.ts'

export function BlindReturnDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { returns: w, common } = words
  const { newId } = useCore()
  const [ids] = useState(() => ({ id: newId(), refundId: newId() }))
  const [draft, setDraft] = useState<BlindDraft>(emptyBlindDraft)
  const { data: state } = useAsk('shop.get', {})
  const issue = useTell('creditNote.issueBlind')
  const totalPaise = state?.shop == null ? null : totalOf(draft, state.shop)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (totalPaise === null) return
    const onSuccess = ({ creditNote }: { creditNote: { number: string } }) => {
      notifications.show({ message: w.done(creditNote.number), color: 'green' })
      onClose()
    }
    issue.mutate(blindWish(ids, draft, totalPaise), { onSuccess })
  }
  return (
    <Modal opened onClose={onClose} title={w.blindTitle} size={860} closeButtonProps={{ 'aria-label': common.close }}>
      <p className={styles.tools}>{w.blindHint}</p>
      <FindItemField onFound={item => setDraft(before => withItem(before, item))} />
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <BlindLines lines={draft.lines} onChange={lines => setDraft({ ...draft, lines })} />
        <Choices draft={draft} onChange={setDraft} />
        <p className={styles.sums} aria-live="polite">
          {totalPaise === null ? (
            <span>{w.nothingYet}</span>
          ) : (
            <span className={styles.figure}>
              {w.handBack} <strong>{formatRupees(totalPaise)}</strong>
            </span>
          )}
        </p>
        <FormFoot
          problem={issue.error === null ? null : errorWords(words, issue.error)}
          back={common.cancel}
          onBack={onClose}
          act={w.act}
          isBusy={issue.isPending}
          isDisabled={totalPaise === null}
        />
      </form>
    </Modal>
  )
}

function Choices({ draft, onChange }: { draft: BlindDraft; onChange: (draft: BlindDraft) => void }) {
  const { returns: w, payment } = useWords()
  return (
    <div className={`${form.grid} ${styles.choices}`}>
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
      <SegmentedControl
        className={form.wide}
        fullWidth
        aria-label={w.means}
        data={tenders.map(value => ({ value, label: payment.means[value] }))}
        value={draft.tender}
        onChange={value => onChange({ ...draft, tender: value as Tender })}
      />
    </div>
  )
}
