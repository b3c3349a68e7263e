// One invoice as its buyer sees it: what is claimed, by whom, with which papers; and the buyer's word, or money.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BuyerInvoice } from '../../../shared/contract/market/buying.ts'
import { awaitsMoney } from '../../../shared/domain/finance/financed-states.ts'
import { daysBetween } from '../../../shared/kernel/calendar.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useClient } from '../../core/core-context.tsx'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { DisputeNote } from '../../parts/market/DisputeNote.tsx'
import { useIsLive } from '../../parts/market/use-market.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay, showDayOf } from '../../text/show-date.ts'
import { Key } from '../../widgets/Key.tsx'
import record from '../../widgets/record/Record.module.css'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { useRecordKeys } from '../../widgets/record/record-keys.ts'
import styles from './Buying.module.css'
import { DisputeDialog } from './DisputeDialog.tsx'
import { PayDialog } from './PayDialog.tsx'
import { SayDialog } from './SayDialog.tsx'

interface Props {
  readonly invoice: BuyerInvoice
  readonly today: string
  readonly onClose: () => void
}

type Sheet = 'right' | 'wrong' | 'pay' | 'dispute'

export function BuyerInvoiceRecord({ invoice, onClose, today }: Props) {
  const words = useWords()
  const { buying: w } = words.marketOwn
  const isLive = useIsLive()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const waits = isLive && invoice.state === 'pending_buyer_confirmation'
  const owes = isLive && awaitsMoney(invoice.state)
  const mayDispute = isLive && canBeDisputed(invoice)
  const show = (which: Sheet, isAllowed: boolean) => () => setSheet(isAllowed ? which : null)
  useRecordKeys({
    F9: waits ? show('right', true) : show('pay', owes),
    F8: waits ? show('wrong', true) : show('dispute', mayDispute),
  })
  const close = () => setSheet(null)
  return (
    <>
      <RecordHead title={invoice.number} closeLabel={words.common.close} onClose={onClose}>
        {invoice.state === 'pending_buyer_confirmation' ? (
          <>
            <Act hotkey="F8" label={w.wrong} variant="default" isAllowed={waits} onAct={show('wrong', true)} />
            <Act hotkey="F9" label={w.right} variant="filled" isAllowed={waits} onAct={show('right', true)} />
          </>
        ) : null}
        {canBeDisputed(invoice) ? (
          <Act
            hotkey="F8"
            label={words.marketOwn.dispute.act}
            variant="default"
            isAllowed={mayDispute}
            onAct={show('dispute', true)}
          />
        ) : null}
        {awaitsMoney(invoice.state) ? (
          <Act hotkey="F9" label={w.pay} variant="filled" isAllowed={owes} onAct={show('pay', true)} />
        ) : null}
      </RecordHead>
      <Facts invoice={invoice} today={today} />
      {sheet === 'dispute' ? <DisputeDialog invoice={invoice} onClose={close} /> : null}
      {sheet === 'pay' ? <PayDialog invoice={invoice} onClose={close} /> : null}
      {sheet === 'right' || sheet === 'wrong' ? (
        <SayDialog invoice={invoice} isRight={sheet === 'right'} onClose={close} />
      ) : null}
    </>
  )
}

const canBeDisputed = ({ state }: BuyerInvoice) => state === 'funded' || state === 'overdue'

interface ActProps {
  readonly hotkey: 'F8' | 'F9'
  readonly label: string
  readonly variant: 'default' | 'filled'
  readonly isAllowed: boolean
  readonly onAct: () => void
}

function Act({ hotkey, isAllowed, label, onAct, variant }: ActProps) {
  const { market } = useWords()
  return (
    <Button
      variant={variant}
      disabled={!isAllowed}
      title={isAllowed ? undefined : market.staleAct}
      onClick={onAct}
      rightSection={<Key name={hotkey} quiet />}
    >
      {label}
    </Button>
  )
}

function Facts({ invoice, today }: Omit<Props, 'onClose'>) {
  const { market, marketOwn } = useWords()
  const { buying: w } = marketOwn
  const language = useLanguage()
  const client = useClient()
  const isLive = useIsLive()
  const open = async (documentId: string) =>
    downloadFile(await client.market.document({ invoiceId: invoice.id, documentId }))
  return (
    <div className={record.body}>
      <p className={record.total}>
        <span className={record.figure}>{formatRupees(invoice.facePaise)}</span>
        <span>{market.states[invoice.state]}</span>
      </p>
      <p>{w.says(invoice.sellerName)}</p>
      <p className={record.facts}>
        <span>
          {market.listing.issued} {showDay(language, invoice.issuedOn)}
        </span>
        <span>
          {market.listing.due} {showDay(language, invoice.dueOn)}
        </span>
        {awaitsMoney(invoice.state) ? <span>{w.dueIn(daysBetween(today, invoice.dueOn))}</span> : null}
        {invoice.receivedPaise === 0 ? null : <span>{w.paid(formatRupees(invoice.receivedPaise))}</span>}
      </p>
      <DisputeNote dispute={invoice.dispute} />
      <p className={styles.about}>{invoice.description}</p>
      {invoice.confirmedAt === null ? null : (
        <p className={record.facts}>{market.listing.confirmed(showDayOf(language, invoice.confirmedAt))}</p>
      )}
      {invoice.notes === '' ? null : (
        <p className={record.facts}>
          {w.yourWord}: {invoice.notes}
        </p>
      )}
      <div className={styles.documents}>
        {invoice.documents.map(({ id, name }) => (
          <Button key={id} size="compact-sm" variant="default" disabled={!isLive} onClick={() => void open(id)}>
            {name}
          </Button>
        ))}
      </div>
    </div>
  )
}
