// What can still be done with a bill or a payment on a dealer's account: look at the proof, or reverse it.

import { Button, Menu, Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { DealerAccountLine } from '../../../shared/records/dealer/dealer-account.ts'
import { useTell } from '../../core/ask.ts'
import { useClient, useCore } from '../../core/core-context.tsx'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import styles from './Dealers.module.css'

type Row = Pick<DealerAccountLine, 'id' | 'kind' | 'hasProof' | 'isReversed'>

export function AccountActs({ row }: { row: Row }) {
  const words = useWords()
  const client = useClient()
  const [isReversing, setReversing] = useState(false)
  const isReversible = (row.kind === 'receipt' || row.kind === 'payment') && !row.isReversed
  if (!isReversible) return null
  const fail = (error: unknown) => void notifications.show({ message: errorWords(words, error), color: 'red' })
  const showProof = () => void client.dealerPayment.getProof({ paymentId: row.id }).then(downloadFile, fail)
  return (
    <>
      <Menu transitionProps={{ duration: 0 }} position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" aria-label={words.dealers.reverse}>
            …
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {row.hasProof ? <Menu.Item onClick={showProof}>{words.dealers.showProof}</Menu.Item> : null}
          <Menu.Item onClick={() => setReversing(true)}>{words.dealers.reverse}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isReversing ? <ReverseDialog row={row} onClose={() => setReversing(false)} /> : null}
    </>
  )
}

/** The reversal's id is made when the dialog opens, so sending twice reverses once. */
function ReverseDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const words = useWords()
  const { dealers } = words
  const { newId } = useCore()
  const [id] = useState(newId)
  const [reason, setReason] = useState('')
  const receipt = useTell('goodsReceipt.reverse')
  const payment = useTell('dealerPayment.reverse')
  const isReceipt = row.kind === 'receipt'
  const error = receipt.error ?? payment.error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const onSuccess = () => {
      notifications.show({ message: dealers.reversedNow, color: 'green' })
      onClose()
    }
    if (isReceipt) receipt.mutate({ id, receiptId: row.id, reason }, { onSuccess })
    else payment.mutate({ id, paymentId: row.id, reason }, { onSuccess })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={isReceipt ? dealers.reverseReceipt : dealers.reversePayment}
      size={520}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <p className={styles.soft}>{isReceipt ? dealers.reverseReceiptHint : dealers.reversePaymentHint}</p>
        <TextInput
          data-autofocus
          autoFocus
          label={dealers.reason}
          value={reason}
          maxLength={200}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <FormFoot
          problem={error === null ? null : errorWords(words, error)}
          back={words.common.cancel}
          onBack={onClose}
          act={dealers.reverse}
          isBusy={receipt.isPending || payment.isPending}
        />
      </form>
    </Modal>
  )
}
