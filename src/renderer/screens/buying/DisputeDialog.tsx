// The buyer says that a funded invoice is not right: of which kind, and what happened.

import { Modal, NativeSelect, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { BuyerInvoice } from '../../../shared/contract/market/buying.ts'
import { type DisputeCause, disputeCauses } from '../../../shared/domain/finance/dispute.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'

export function DisputeDialog({ invoice, onClose }: { invoice: BuyerInvoice; onClose: () => void }) {
  const words = useWords()
  const { dispute: w } = words.marketOwn
  const queries = useQueryClient()
  const [draft, setDraft] = useState<{ cause: DisputeCause; words: string }>({ cause: 'goods_missing', words: '' })
  const [wasSent, setSent] = useState(false)
  const tell = useTell('market.disputeInvoice')
  const problem = draft.words.trim() === '' ? w.wordsNeeded : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (problem !== undefined) return
    const onSuccess = () => {
      notifications.show({ message: w.sent, color: 'green' })
      void queries.invalidateQueries({ queryKey: ['market.buying'] })
      onClose()
    }
    tell.mutate({ id: invoice.id, ...draft }, { onSuccess })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.title(invoice.number)}
      size={520}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <About invoice={invoice} />
        <NativeSelect
          mt={12}
          label={w.cause}
          data-autofocus
          value={draft.cause}
          data={disputeCauses.map(value => ({ value, label: w.causes[value] }))}
          onChange={event => setDraft({ ...draft, cause: event.currentTarget.value as DisputeCause })}
        />
        <Textarea
          mt={12}
          label={w.words}
          value={draft.words}
          maxLength={1000}
          autosize
          minRows={3}
          error={wasSent ? problem : undefined}
          onChange={event => setDraft({ ...draft, words: event.currentTarget.value })}
        />
        <FormFoot
          problem={tell.error === null ? null : errorWords(words, tell.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={w.send}
          isBusy={tell.isPending}
        />
      </form>
    </Modal>
  )
}

function About({ invoice }: { invoice: BuyerInvoice }) {
  const { dispute: w } = useWords().marketOwn
  return (
    <>
      <p>
        <strong>
          {invoice.sellerName} · {formatRupees(invoice.facePaise)}
        </strong>
      </p>
      <p className={form.problem}>{w.hint}</p>
    </>
  )
}
