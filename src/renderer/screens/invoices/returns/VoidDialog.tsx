// A whole bill taken back on its own day: says what will happen, asks why.

import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { InvoiceAnswer } from '../../../../shared/records/invoice.ts'
import { putAnswer, useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import { FormFoot } from '../../../widgets/FormFoot.tsx'

export function VoidDialog({ view, onClose }: { view: InvoiceAnswer; onClose: () => void }) {
  const words = useWords()
  const { returns: w, common, payment } = words
  const { newId } = useCore()
  const queries = useQueryClient()
  const [id] = useState(newId)
  const [reason, setReason] = useState('')
  const take = useTell('invoice.void')
  const { invoice, payments } = view
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    const onSuccess = (voided: InvoiceAnswer) => {
      putAnswer(queries, 'invoice.get', { id: invoice.id }, voided)
      notifications.show({ message: w.voided(invoice.number), color: 'green' })
      onClose()
    }
    take.mutate({ id, invoiceId: invoice.id, reason: reason.trim() }, { onSuccess })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.voidTitle(invoice.number)}
      size={520}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <p>{w.voidHint}</p>
        {payments.map(paid => (
          <p key={paid.id}>{w.voidBack(payment.means[paid.tender], formatRupees(paid.amountPaise))}</p>
        ))}
        <TextInput
          mt={12}
          data-autofocus
          label={w.reason}
          value={reason}
          maxLength={200}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <FormFoot
          problem={take.error === null ? null : errorWords(words, take.error)}
          back={common.cancel}
          onBack={onClose}
          act={w.voidAct}
          isBusy={take.isPending}
          isDisabled={reason.trim() === ''}
        />
      </form>
    </Modal>
  )
}
