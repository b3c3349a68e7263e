// One invoice: what was sold, what was paid, its paper, its entries in the ledger, and what can still be done with it.

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { isForDialog } from '../../widgets/dialog-open.ts'
import { Key } from '../../widgets/Key.tsx'
import { RecordHead } from '../../widgets/RecordHead.tsx'
import { InvoiceEntries } from './InvoiceEntries.tsx'
import { InvoiceHeadLines } from './InvoiceHeadLines.tsx'
import { InvoiceLines } from './InvoiceLines.tsx'
import { InvoicePayments } from './InvoicePayments.tsx'
import styles from './InvoiceRecord.module.css'
import { PaperDialog } from './PaperDialog.tsx'
import { ShareMenu } from './ShareMenu.tsx'
import { TakePaymentDialog } from './TakePaymentDialog.tsx'

interface Props {
  readonly id: string
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function InvoiceRecord({ id, settings, onClose }: Props) {
  const words = useWords()
  const { newId } = useCore()
  const { data: view, error } = useAsk('invoice.get', { id }, { keep: true })
  const [overlay, setOverlay] = useState<'none' | 'paper' | 'payment'>('none')
  const queue = useTell('print.queueInvoice')
  const number = view?.invoice.number ?? ''
  const print = () => {
    const onSuccess = () => void notifications.show({ message: words.invoices.queued(number), color: 'green' })
    const onError = (problem: Error) =>
      void notifications.show({ message: errorWords(words, problem), color: 'yellow' })
    queue.mutate({ id: newId(), invoiceId: id }, { onSuccess, onError })
  }
  useRecordKeys({
    F9: () => (view?.duePaise ? setOverlay('payment') : undefined),
    'Ctrl+p': print,
    'Ctrl+o': () => setOverlay('paper'),
  })
  const close = () => setOverlay('none')
  return (
    <>
      <RecordHead title={number} closeLabel={words.common.close} onClose={onClose}>
        {view !== undefined && view.duePaise > 0 ? (
          <Button variant="filled" onClick={() => setOverlay('payment')} leftSection={<Key name="F9" quiet />}>
            {words.invoices.takePayment}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setOverlay('paper')} rightSection={<Key name="Ctrl+O" quiet />}>
          {words.invoices.preview}
        </Button>
        <Button variant="default" onClick={print} rightSection={<Key name="Ctrl+P" quiet />}>
          {words.invoices.printReceipt}
        </Button>
        {view === undefined ? null : <ShareMenu view={view} settings={settings} />}
      </RecordHead>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {view === undefined ? null : (
        <div className={styles.body}>
          <InvoiceHeadLines view={view} />
          <InvoiceLines invoice={view.invoice} />
          <InvoicePayments view={view} settings={settings} />
          <InvoiceEntries id={id} />
        </div>
      )}
      {overlay === 'paper' && view !== undefined ? (
        <PaperDialog id={id} number={number} settings={settings} onClose={close} />
      ) : null}
      {overlay === 'payment' && view !== undefined ? <TakePaymentDialog view={view} onClose={close} /> : null}
    </>
  )
}

function useRecordKeys(acts: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForDialog(event) || event.altKey || event.shiftKey) return
      const act =
        acts[
          `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`
        ]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
