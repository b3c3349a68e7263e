// Cash put in or taken out by hand: how much, why, and a few words.

import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { cashReasons } from '../../../shared/domain/till/drawer.ts'
import { formatRupees, parseRupees } from '../../../shared/kernel/money.ts'
import type { CashDirection, CashReason } from '../../../shared/records/shift.ts'
import { useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'

interface Props {
  readonly direction: CashDirection
  readonly onClose: () => void
}

export function CashMoveDialog({ direction, onClose }: Props) {
  const words = useWords()
  const { till: w, common, payment } = words
  const { newId } = useCore()
  const [id] = useState(newId)
  const [draft, setDraft] = useState<MoveDraft>({ amount: '', reason: cashReasons[direction][0] ?? 'other', note: '' })
  const [wasSent, setSent] = useState(false)
  const move = useTell('shift.moveCash')
  const { reason, note } = draft
  const amountPaise = parseRupees(draft.amount)
  const amountProblem = amountPaise === undefined || amountPaise <= 0 ? payment.problems.not_an_amount : undefined
  const noteProblem = reason === 'other' && note.trim() === '' ? w.noteNeeded : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (amountProblem !== undefined || noteProblem !== undefined || amountPaise === undefined) return
    const onSuccess = () => {
      notifications.show({ message: w.moved(formatRupees(amountPaise)), color: 'green' })
      onClose()
    }
    move.mutate({ id, direction, amountPaise, reason, note }, { onSuccess })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={direction === 'in' ? w.cashIn : w.cashOut}
      size={480}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <MoveFields
          direction={direction}
          draft={draft}
          onChange={setDraft}
          problems={wasSent ? { amount: amountProblem, note: noteProblem } : {}}
        />
        <FormFoot
          problem={move.error === null ? null : errorWords(words, move.error)}
          back={common.cancel}
          onBack={onClose}
          act={direction === 'in' ? w.cashIn : w.cashOut}
          isBusy={move.isPending}
        />
      </form>
    </Modal>
  )
}

interface MoveDraft {
  readonly amount: string
  readonly reason: CashReason
  readonly note: string
}

interface FieldsProps {
  readonly direction: CashDirection
  readonly draft: MoveDraft
  readonly onChange: (draft: MoveDraft) => void
  readonly problems: { readonly amount?: string | undefined; readonly note?: string | undefined }
}

function MoveFields({ direction, draft, onChange, problems }: FieldsProps) {
  const { till: w } = useWords()
  return (
    <div className={form.grid}>
      <TextInput
        data-autofocus
        autoFocus
        label={w.amount}
        leftSection="₹"
        inputMode="decimal"
        value={draft.amount}
        maxLength={20}
        error={problems.amount}
        onChange={event => onChange({ ...draft, amount: event.currentTarget.value })}
      />
      <NativeSelect
        label={w.reason}
        value={draft.reason}
        data={cashReasons[direction].map(value => ({ value, label: w.reasons[direction][value] }))}
        onChange={event => onChange({ ...draft, reason: event.currentTarget.value as CashReason })}
      />
      <TextInput
        className={form.wide}
        label={w.note}
        value={draft.note}
        maxLength={200}
        error={problems.note}
        onChange={event => onChange({ ...draft, note: event.currentTarget.value })}
      />
    </div>
  )
}
