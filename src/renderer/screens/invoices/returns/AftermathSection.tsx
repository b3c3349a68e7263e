// What came after a bill besides payments: goods taken back, or the whole bill.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LocalSettings } from '../../../../shared/contract/counter/shop-calls.ts'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { InvoiceAnswer } from '../../../../shared/records/invoice.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDayOf, showTime } from '../../../text/show-date.ts'
import { Callout } from '../../../widgets/Callout.tsx'
import styles from '../../../widgets/record/Record.module.css'
import { CreditNoteDialog } from './CreditNoteDialog.tsx'

export function AftermathSection({ view, settings }: { view: InvoiceAnswer; settings: LocalSettings }) {
  const { returns: w } = useWords()
  const language = useLanguage()
  const [shown, setShown] = useState<{ id: string; number: string } | null>(null)
  const { creditNotes, void: taken } = view.aftermath
  if (taken !== null)
    return (
      <Callout kind="look">
        {w.voidedBy(
          taken.voidedBy,
          `${showDayOf(language, taken.voidedAt)}, ${showTime(taken.voidedAt)}`,
          taken.reason,
        )}
      </Callout>
    )
  if (creditNotes.length === 0) return null
  return (
    <section className={styles.section} aria-label={w.creditNotes}>
      <h3>{w.creditNotes}</h3>
      {creditNotes.map(note => (
        <p key={note.id} className={styles.row}>
          <strong>{formatRupees(note.totalPaise)}</strong>
          <span className={styles.grow}>
            {showDayOf(language, note.issuedAt)}, {showTime(note.issuedAt)}
          </span>
          <Button size="compact-sm" variant="subtle" onClick={() => setShown(note)}>
            {w.creditNote(note.number)}
          </Button>
        </p>
      ))}
      {shown === null ? null : <CreditNoteDialog {...shown} settings={settings} onClose={() => setShown(null)} />}
    </section>
  )
}
