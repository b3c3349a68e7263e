// The buyer's word on an invoice: right, or wrong and why.

import { Modal, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { BuyerInvoice } from '../../../shared/contract/market/buying.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'

interface Props {
  readonly invoice: BuyerInvoice
  readonly isRight: boolean
  readonly onClose: () => void
}

export function SayDialog({ invoice, isRight, onClose }: Props) {
  const words = useWords()
  const { buying: w } = words.marketOwn
  const queries = useQueryClient()
  const [notes, setNotes] = useState('')
  const [wasSent, setSent] = useState(false)
  const say = useTell('market.sayToInvoice')
  const problem = !isRight && notes.trim() === '' ? w.notesNeeded : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (problem !== undefined) return
    const onSuccess = () => {
      notifications.show({ message: isRight ? w.confirmedNow : w.turnedDown, color: 'green' })
      void queries.invalidateQueries({ queryKey: ['market.buying'] })
      onClose()
    }
    say.mutate({ id: invoice.id, isRight, notes }, { onSuccess })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={isRight ? w.rightTitle : w.wrongTitle}
      size={480}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <p>
          <strong>
            {invoice.number} · {invoice.sellerName} · {formatRupees(invoice.facePaise)}
          </strong>
        </p>
        <p className={form.problem}>{isRight ? w.rightHint : w.wrongHint}</p>
        <Textarea
          mt={12}
          label={w.notes}
          value={notes}
          maxLength={1000}
          autosize
          minRows={2}
          data-autofocus={isRight ? undefined : true}
          error={wasSent ? problem : undefined}
          onChange={event => setNotes(event.currentTarget.value)}
        />
        <FormFoot
          problem={say.error === null ? null : errorWords(words, say.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={isRight ? w.right : w.wrong}
          isBusy={say.isPending}
          hasFocus={isRight}
        />
      </form>
    </Modal>
  )
}
