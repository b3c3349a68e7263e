// What can be done with an open invoice: each act with its key, and only those that are possible now.

import { Button } from '@mantine/core'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import type { InvoiceAnswer } from '../../../shared/records/invoice.ts'
import { useWords } from '../../text/language.tsx'
import { Key } from '../../widgets/Key.tsx'
import { canReturn, canVoid } from './returns/can-return.ts'
import { ShareMenu } from './ShareMenu.tsx'

export type InvoiceOverlay = 'paper' | 'payment' | 'return' | 'void' | 'paid_now'

interface Props {
  readonly view: InvoiceAnswer
  readonly settings: LocalSettings
  readonly today: Day
  /** It may be offered on the marketplace, by who sits here. */
  readonly canOffer: boolean
  readonly onOpen: (overlay: InvoiceOverlay) => void
  readonly onPrint: () => void
}

export function InvoiceActs({ view, settings, today, canOffer, onOpen, onPrint }: Props) {
  const { finance, invoices, returns } = useWords()
  return (
    <>
      {view.duePaise > 0 ? (
        <Button variant="filled" onClick={() => onOpen('payment')} leftSection={<Key name="F9" quiet />}>
          {invoices.takePayment}
        </Button>
      ) : null}
      {canOffer ? (
        <Button variant="default" onClick={() => onOpen('paid_now')} rightSection={<Key name="F6" quiet />}>
          {finance.getPaid}
        </Button>
      ) : null}
      <Button variant="default" onClick={() => onOpen('paper')} rightSection={<Key name="Ctrl+O" quiet />}>
        {invoices.preview}
      </Button>
      <Button variant="default" onClick={onPrint} rightSection={<Key name="Ctrl+P" quiet />}>
        {invoices.printReceipt}
      </Button>
      {canReturn(view) ? (
        <Button variant="default" onClick={() => onOpen('return')} rightSection={<Key name="F8" quiet />}>
          {returns.takeBack}
        </Button>
      ) : null}
      {canVoid(view, today) ? (
        <Button variant="default" onClick={() => onOpen('void')} rightSection={<Key name="F7" quiet />}>
          {returns.voidBill}
        </Button>
      ) : null}
      <ShareMenu view={view} settings={settings} />
    </>
  )
}
