// What came after an invoice besides payments.

import { present } from '../../../../shared/kernel/assert.ts'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import type { EntryBody } from '../../../../shared/records/entry.ts'
import type { InvoiceAftermath } from '../../../../shared/records/invoice.ts'
import type { CreditNoteRows } from '../credit-note/credit-note-rows.ts'
import type { EntryRows } from '../entry-rows.ts'
import type { AccountRows } from './account-rows.ts'

interface Deps {
  readonly accounts: AccountRows
  readonly creditNotes: CreditNoteRows
  readonly entries: EntryRows
}

export function readAftermath(
  { accounts, creditNotes, entries }: Deps,
  invoiceSeq: number,
  creditedPaise: number,
): InvoiceAftermath {
  const voidSeq = creditNotes.voidSeqOf(invoiceSeq)
  return {
    allocations: accounts.allocationsOf(invoiceSeq),
    creditNotes: creditNotes.ofInvoice(invoiceSeq).map(({ seq: _, ...note }) => note),
    returned: creditNotes.returnedOf(invoiceSeq),
    creditedPaise,
    void: voidSeq === undefined ? null : readVoid(entries, voidSeq),
  }
}

function readVoid(entries: EntryRows, seq: number): InvoiceAftermath['void'] {
  const entry = present(entries.bySeq(seq), `entry ${seq}`)
  const { reason, refunds } = JSON.parse(entry.body) as EntryBody<'invoice.voided'>
  return { voidedAt: instantOf(entry.atMs), voidedBy: entry.by, reason, refunds }
}
