// The entries of the ledger an invoice is made of: number, hash, who and when. Shown on demand.

import { useState } from 'react'
import { groupIndian } from '../../../shared/kernel/money.ts'
import { useAsk } from '../../core/ask.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import { wordFor } from '../../text/word-for.ts'
import styles from '../../widgets/record/Record.module.css'
import own from './InvoiceEntries.module.css'

export function InvoiceEntries({ id }: { id: string }) {
  const { invoices } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.section} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{invoices.entries}</summary>
      <p className={styles.quiet}>{invoices.entriesHint}</p>
      {isOpen ? <Entries id={id} /> : null}
    </details>
  )
}

function Entries({ id }: { id: string }) {
  const { invoices } = useWords()
  const language = useLanguage()
  const { data = [] } = useAsk('invoice.getEntries', { id })
  return (
    <>
      {data.map(entry => (
        <p key={entry.id} className={styles.row}>
          <strong>{invoices.entryNumber(groupIndian(String(entry.number)))}</strong>
          <span>{wordFor(invoices.entryKinds, entry.kind)}</span>
          <span className={styles.grow}>
            {showDayOf(language, entry.at)}, {showTime(entry.at)} · {entry.by}
          </span>
          <code className={own.hash}>{entry.hash}</code>
        </p>
      ))}
    </>
  )
}
