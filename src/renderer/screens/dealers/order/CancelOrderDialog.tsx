// Cancels what has not come of an order, with a reason.

import { Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { DealerOrderView } from '../../../../shared/contract/counter/dealer-calls.ts'
import { putAnswer, useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import styles from '../Dealers.module.css'

export function CancelOrderDialog({ view, onClose }: { view: DealerOrderView; onClose: () => void }) {
  const words = useWords()
  const { dealers } = words
  const { newId } = useCore()
  const queries = useQueryClient()
  const [id] = useState(newId)
  const [reason, setReason] = useState('')
  const cancel = useTell('dealerOrder.cancel')
  const hasCome = view.receipts.some(receipt => !receipt.isReversed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const onSuccess = (cancelled: DealerOrderView) => {
      putAnswer(queries, 'dealerOrder.get', { id: view.order.id }, cancelled)
      notifications.show({ message: dealers.cancelled(view.order.number), color: 'green' })
      onClose()
    }
    cancel.mutate({ id, orderId: view.order.id, reason }, { onSuccess })
  }
  const act = hasCome ? dealers.cancelRest : dealers.cancel
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${act}: ${view.order.number}`}
      size={520}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <p className={styles.soft}>{hasCome ? dealers.cancelRestHint : dealers.cancelHint}</p>
        <TextInput
          data-autofocus
          autoFocus
          label={dealers.reason}
          value={reason}
          maxLength={200}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <FormFoot
          problem={cancel.error === null ? null : errorWords(words, cancel.error)}
          back={words.dealers.back}
          onBack={onClose}
          act={act}
          isBusy={cancel.isPending}
        />
      </form>
    </Modal>
  )
}
