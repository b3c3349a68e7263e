// One invoice: what was sold, what was paid, its paper, its entries in the ledger, and what can still be done with it.

import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { GetPaidDialog } from '../../parts/finance/GetPaidDialog.tsx'
import { InvoiceListings } from '../../parts/finance/InvoiceListings.tsx'
import { useCanOffer } from '../../parts/finance/use-can-offer.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import styles from '../../widgets/record/Record.module.css'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { useRecordKeys } from '../../widgets/record/record-keys.ts'
import { InvoiceActs, type InvoiceOverlay } from './InvoiceActs.tsx'
import { InvoiceEntries } from './InvoiceEntries.tsx'
import { InvoiceHeadLines } from './InvoiceHeadLines.tsx'
import { InvoiceLines } from './InvoiceLines.tsx'
import { InvoicePayments } from './InvoicePayments.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import { AftermathSection } from './returns/AftermathSection.tsx'
import { canReturn, canVoid } from './returns/can-return.ts'
import { ReturnDialog } from './returns/ReturnDialog.tsx'
import { VoidDialog } from './returns/VoidDialog.tsx'
import { TakePaymentDialog } from './TakePaymentDialog.tsx'

interface Props {
  readonly id: string
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function InvoiceRecord({ id, settings, onClose }: Props) {
  const words = useWords()
  const { newId, nowMs } = useCore()
  const today = dayInIndia(nowMs())
  const { data: view, error } = useAsk('invoice.get', { id }, { keep: true })
  const [overlay, setOverlay] = useState<InvoiceOverlay | 'none'>('none')
  const queue = useTell('print.queueInvoice')
  const number = view?.invoice.number ?? ''
  const print = () => {
    const onSuccess = () => void notifications.show({ message: words.invoices.queued(number), color: 'green' })
    const onError = (problem: Error) =>
      void notifications.show({ message: errorWords(words, problem), color: 'yellow' })
    queue.mutate({ id: newId(), invoiceId: id }, { onSuccess, onError })
  }
  const canOffer = useCanOffer(id, view?.duePaise ?? 0)
  useRecordKeys({
    F6: () => (canOffer ? setOverlay('paid_now') : undefined),
    F9: () => (view?.duePaise ? setOverlay('payment') : undefined),
    F8: () => (canReturn(view) ? setOverlay('return') : undefined),
    F7: () => (canVoid(view, today) ? setOverlay('void') : undefined),
    'Ctrl+p': print,
    'Ctrl+o': () => setOverlay('paper'),
  })
  const close = () => setOverlay('none')
  return (
    <>
      <RecordHead title={number} closeLabel={words.common.close} onClose={onClose}>
        {view === undefined ? null : (
          <InvoiceActs
            view={view}
            settings={settings}
            today={today}
            canOffer={canOffer}
            onOpen={setOverlay}
            onPrint={print}
          />
        )}
      </RecordHead>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {view === undefined ? null : (
        <div className={styles.body}>
          <InvoiceHeadLines view={view} />
          <InvoiceLines invoice={view.invoice} />
          <InvoicePayments view={view} settings={settings} />
          <InvoiceListings invoiceId={id} />
          <AftermathSection view={view} settings={settings} />
          <InvoiceEntries id={id} />
        </div>
      )}
      {overlay === 'paper' && view !== undefined ? (
        <PaperDialog id={id} number={number} settings={settings} onClose={close} />
      ) : null}
      {overlay === 'return' && view !== undefined ? <ReturnDialog view={view} onClose={close} onDone={close} /> : null}
      {overlay === 'void' && view !== undefined ? <VoidDialog view={view} onClose={close} /> : null}
      {overlay === 'paid_now' ? <GetPaidDialog invoiceId={id} number={number} onClose={close} /> : null}
      {overlay === 'payment' && view !== undefined ? <TakePaymentDialog view={view} onClose={close} /> : null}
    </>
  )
}
