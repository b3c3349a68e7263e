// Counting the drawer: pieces by worth with a running sum, beside what should be there unless it is counted blind.

import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { formatRupees } from '../../../shared/kernel/money.ts'
import type { ShiftView } from '../../../shared/records/shift.ts'
import { putAnswer, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import styles from './CloseShiftDialog.module.css'
import { CountFields } from './CountFields.tsx'
import { emptyCount, readCount, sumOfCount } from './count-draft.ts'
import { Difference } from './Difference.tsx'

interface Props {
  readonly shiftId: string
  /** Null: counted blind. */
  readonly expectedPaise: number | null
  readonly onClose: () => void
  readonly onClosed: () => void
}

export function CloseShiftDialog({ shiftId, expectedPaise, onClose, onClosed }: Props) {
  const words = useWords()
  const { till: w, common } = words
  const { newId } = useCore()
  const queries = useQueryClient()
  const [id] = useState(newId)
  const [draft, setDraft] = useState(emptyCount)
  const [note, setNote] = useState('')
  const close = useTell('shift.close')
  const count = readCount(draft)
  const sumPaise = sumOfCount(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (count === undefined) return
    const onSuccess = (view: ShiftView) => {
      putAnswer(queries, 'shift.get', { id: shiftId }, view)
      notifications.show({ message: w.closed(view.closing?.number ?? ''), color: 'green' })
      onClosed()
    }
    close.mutate({ id, shiftId, count, note }, { onSuccess })
  }
  return (
    <Modal opened onClose={onClose} title={w.closeTitle} size={620} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <CountFields draft={draft} onChange={setDraft} />
        <div className={styles.sums}>
          <span>
            {w.counted} <output>{formatRupees(sumPaise)}</output>
          </span>
          {expectedPaise === null ? (
            <span className={styles.blind}>{w.blind}</span>
          ) : (
            <>
              <span>
                {w.expected} <strong>{formatRupees(expectedPaise)}</strong>
              </span>
              <Difference paise={sumPaise - expectedPaise} />
            </>
          )}
        </div>
        <TextInput label={w.note} value={note} maxLength={500} onChange={event => setNote(event.currentTarget.value)} />
        <FormFoot
          problem={close.error === null ? null : errorWords(words, close.error)}
          back={common.cancel}
          onBack={onClose}
          act={w.closeAct}
          isBusy={close.isPending}
          isDisabled={count === undefined}
        />
      </form>
    </Modal>
  )
}
