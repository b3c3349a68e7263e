// One credit note: what came back, for which bill, where its worth went, and its paper.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CreditNoteView } from '../../../../shared/contract/counter/credit-note-calls.ts'
import type { LocalSettings } from '../../../../shared/contract/counter/shop-calls.ts'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { CreditNote } from '../../../../shared/records/credit-note.ts'
import { useAsk } from '../../../core/ask.ts'
import { useReceiptPrinter } from '../../../parts/document/use-receipt-printer.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay, showDayOf, showTime } from '../../../text/show-date.ts'
import { stateName } from '../../../text/states.ts'
import { Callout } from '../../../widgets/Callout.tsx'
import { Key } from '../../../widgets/Key.tsx'
import styles from '../../../widgets/record/Record.module.css'
import { RecordHead } from '../../../widgets/record/RecordHead.tsx'
import { useRecordKeys } from '../../../widgets/record/record-keys.ts'
import { CreditNoteDialog } from '../returns/CreditNoteDialog.tsx'
import { CreditNoteLines } from './CreditNoteLines.tsx'

interface Props {
  readonly id: string
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function CreditNoteRecord({ id, settings, onClose }: Props) {
  const words = useWords()
  const { invoices } = words
  const { data: view, error } = useAsk('creditNote.get', { id }, { keep: true })
  const [isPaper, setPaper] = useState(false)
  const print = useReceiptPrinter(settings, 'print.queueCreditNote', { creditNoteId: id })
  const number = view?.creditNote.number ?? ''
  const paper = () => setPaper(true)
  useRecordKeys({ 'Ctrl+o': paper, 'Ctrl+p': print ?? paper })
  return (
    <>
      <RecordHead title={number} closeLabel={words.common.close} onClose={onClose}>
        <Button variant="default" onClick={paper} rightSection={<Key name="Ctrl+O" quiet />}>
          {invoices.preview}
        </Button>
        {print === undefined ? null : (
          <Button variant="default" onClick={print} rightSection={<Key name="Ctrl+P" quiet />}>
            {invoices.toReceiptPrinter}
          </Button>
        )}
      </RecordHead>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {view === undefined ? null : (
        <div className={styles.body}>
          <HeadLines note={view.creditNote} />
          <CreditNoteLines note={view.creditNote} />
          <Settlement view={view} />
        </div>
      )}
      {isPaper && view !== undefined ? (
        <CreditNoteDialog id={id} number={number} settings={settings} onClose={() => setPaper(false)} />
      ) : null}
    </>
  )
}

function HeadLines({ note }: { note: CreditNote }) {
  const { invoices, returns: w } = useWords()
  const language = useLanguage()
  const { against, buyer } = note
  return (
    <header>
      <p className={styles.total}>
        <span className={styles.figure}>{formatRupees(note.totalPaise)}</span>
        <span>{w.reasons[note.reason]}</span>
      </p>
      <p className={styles.facts}>
        <span>{buyer === null ? invoices.walkIn : <a href={`#/customers/${buyer.customerId}`}>{buyer.name}</a>}</span>
        {buyer?.phone ? <span>{buyer.phone}</span> : null}
        {buyer?.gstin ? <span>{buyer.gstin}</span> : null}
      </p>
      <p className={styles.facts}>
        <span>
          {showDayOf(language, note.issuedAt)}, {showTime(note.issuedAt)}
        </span>
        <span>{w.takenBy(note.issuedBy)}</span>
        {against === null ? (
          <span>{w.noBill}</span>
        ) : (
          <span>
            <a href={`#/invoices/${against.invoiceId}`}>
              {w.forBill(against.number, showDay(language, against.issuedOn))}
            </a>
          </span>
        )}
        {note.supplyType === 'inter' ? (
          <span>{invoices.placeOfSupply(stateName(language, note.placeOfSupply))}</span>
        ) : null}
      </p>
      {note.note === '' ? null : <p>{note.note}</p>}
    </header>
  )
}

/** Where the worth went. */
function Settlement({ view: { settlement } }: { view: CreditNoteView }) {
  const { payment, returns: w } = useWords()
  const rows: readonly (readonly [string, number])[] = [
    [w.againstDue, settlement.againstDuePaise],
    ...settlement.refunds.map(
      ({ tender, amountPaise }) => [`${w.handBack}: ${payment.means[tender]}`, amountPaise] as const,
    ),
    [w.toAccount, settlement.toAccountPaise],
  ]
  return (
    <section className={styles.section} aria-label={w.worth}>
      {rows
        .filter(([, paise]) => paise > 0)
        .map(([label, paise]) => (
          <p key={label} className={styles.row}>
            <strong>{formatRupees(paise)}</strong>
            <span className={styles.grow}>{label}</span>
          </p>
        ))}
    </section>
  )
}
