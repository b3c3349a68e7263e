// What can still be done with a bill, a debit note or a payment on a dealer's account: send goods back, look at the
// paper or the proof, or reverse it.

import { Button, Menu, Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import type { DealerAccountLine } from '../../../shared/records/dealer/dealer-account.ts'
import { useTell } from '../../core/ask.ts'
import { useClient, useCore } from '../../core/core-context.tsx'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import { DealerPaperDialog } from './DealerPaperDialog.tsx'
import styles from './Dealers.module.css'
import { SendBackDialog } from './return/SendBackDialog.tsx'

type Row = Pick<DealerAccountLine, 'id' | 'kind' | 'reference' | 'hasProof' | 'isReversed'>

interface Props {
  readonly row: Row
  readonly dealerId: string
  readonly settings: LocalSettings
}

export function AccountActs({ row, dealerId, settings }: Props) {
  const words = useWords()
  const client = useClient()
  const [overlay, setOverlay] = useState<'none' | 'reverse' | 'send_back' | 'paper'>('none')
  const stands = !row.isReversed && (row.kind === 'receipt' || row.kind === 'payment')
  if (!stands && row.kind !== 'return') return null
  const close = () => setOverlay('none')
  const fail = (error: unknown) => void notifications.show({ message: errorWords(words, error), color: 'red' })
  const showProof = () => void client.dealerPayment.getProof({ paymentId: row.id }).then(downloadFile, fail)
  return (
    <>
      <Menu transitionProps={{ duration: 0 }} position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" aria-label={words.dealers.more}>
            …
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {row.hasProof ? <Menu.Item onClick={showProof}>{words.dealers.showProof}</Menu.Item> : null}
          {row.kind === 'return' ? (
            <Menu.Item onClick={() => setOverlay('paper')}>{words.dealers.sendBack.paper}</Menu.Item>
          ) : null}
          {row.kind === 'receipt' ? (
            <Menu.Item onClick={() => setOverlay('send_back')}>{words.dealers.sendBack.act}</Menu.Item>
          ) : null}
          {row.kind === 'receipt' ? (
            <Menu.Item component="a" href={`#/stock/labels/receipt-${row.id}`}>
              {words.stock.labels.ofItem}
            </Menu.Item>
          ) : null}
          {row.isReversed ? null : <Menu.Item onClick={() => setOverlay('reverse')}>{words.dealers.reverse}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {overlay === 'reverse' ? <ReverseDialog row={row} onClose={close} /> : null}
      {overlay === 'send_back' ? (
        <SendBackDialog dealerId={dealerId} receiptId={row.id} settings={settings} onClose={close} />
      ) : null}
      {overlay === 'paper' ? (
        <DealerPaperDialog
          wish={{ kind: 'return', returnId: row.id }}
          title={words.dealers.sendBack.paperTitle(row.reference)}
          settings={settings}
          onClose={close}
        />
      ) : null}
    </>
  )
}

const sayings = {
  receipt: { title: 'reverseReceipt', hint: 'reverseReceiptHint' },
  return: { title: 'reverseReturn', hint: 'reverseReturnHint' },
  payment: { title: 'reversePayment', hint: 'reversePaymentHint' },
} as const

/** The reversal's id is made when the dialog opens, so sending twice reverses once. */
function ReverseDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const words = useWords()
  const { dealers } = words
  const { newId } = useCore()
  const [id] = useState(newId)
  const [reason, setReason] = useState('')
  const receipt = useTell('goodsReceipt.reverse')
  const payment = useTell('dealerPayment.reverse')
  const sentBack = useTell('goodsReturn.reverse')
  const error = receipt.error ?? payment.error ?? sentBack.error
  const says = sayings[row.kind === 'receipt' || row.kind === 'return' ? row.kind : 'payment']
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const onSuccess = () => {
      notifications.show({ message: dealers.reversedNow, color: 'green' })
      onClose()
    }
    if (row.kind === 'receipt') receipt.mutate({ id, receiptId: row.id, reason }, { onSuccess })
    else if (row.kind === 'return') sentBack.mutate({ id, returnId: row.id, reason }, { onSuccess })
    else payment.mutate({ id, paymentId: row.id, reason }, { onSuccess })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={dealers[says.title]}
      size={520}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <p className={styles.soft}>{dealers[says.hint]}</p>
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
          isBusy={receipt.isPending || payment.isPending || sentBack.isPending}
        />
      </form>
    </Modal>
  )
}
