// Money for an invoice after the sale. The payment's id is made when the dialog opens, so sending twice books it once.

import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { formatPaise, formatRupees, parseRupees } from '../../../shared/kernel/money.ts'
import type { InvoiceAnswer } from '../../../shared/records/invoice.ts'
import { putAnswer, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { type PaymentDraft, PaymentFields } from '../../parts/invoice/PaymentFields.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import { FormFoot } from '../../widgets/FormFoot.tsx'

export function TakePaymentDialog({ view, onClose }: { view: InvoiceAnswer; onClose: () => void }) {
  const words = useWords()
  const { payment: w } = words
  const { newId } = useCore()
  const queries = useQueryClient()
  const [id] = useState(newId)
  const [draft, setDraft] = useState<PaymentDraft>({
    tender: 'cash',
    amount: formatPaise(view.duePaise).replaceAll(',', ''),
    note: '',
  })
  const take = useTell('payment.take')
  const amountPaise = parseRupees(draft.amount)
  const problem = problemOf(w, amountPaise, view.duePaise)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null || amountPaise === undefined) return
    const onSuccess = ({ payment, invoice }: { payment: { receiptNumber: string | null }; invoice: InvoiceAnswer }) => {
      putAnswer(queries, 'invoice.get', { id: invoice.invoice.id }, invoice)
      notifications.show({ message: w.later.taken(payment.receiptNumber ?? ''), color: 'green' })
      onClose()
    }
    const { tender, note } = draft
    take.mutate({ id, invoiceId: view.invoice.id, tender, amountPaise, note }, { onSuccess })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${w.later.title}: ${view.invoice.number}`}
      size={520}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <PaymentFields draft={draft} onChange={setDraft} problem={problem} />
        <FormFoot
          problem={take.error === null ? null : errorWords(words, take.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={w.later.take}
          isBusy={take.isPending}
          isDisabled={problem !== null}
        />
      </form>
    </Modal>
  )
}

function problemOf(w: Words['payment'], amountPaise: number | undefined, duePaise: number): string | null {
  if (amountPaise === undefined || amountPaise <= 0) return w.problems.not_an_amount
  return amountPaise > duePaise ? w.later.over(formatRupees(duePaise)) : null
}
