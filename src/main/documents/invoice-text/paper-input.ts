// What a paper is made from, besides fonts: the record, the words, and names that are not in the record.

import type { CreditNote, ReturnSettlement } from '../../../shared/records/credit-note.ts'
import type { InvoiceView } from '../../../shared/records/invoice.ts'
import type { Picture } from '../sheet/box.ts'
import type { CreditNoteWords } from '../text/credit-note-words.ts'
import type { Words } from '../text/words.ts'

/** State names by two-digit code. */
export type StateNames = Readonly<Record<string, string>>

export interface InvoicePaper {
  readonly view: InvoiceView
  readonly words: Words
  readonly stateNames: StateNames
  readonly logo: Picture | null
  /** On a credit note, whose `view` is the note in the shape of an invoice. */
  readonly credit?: CreditPaper
}

export interface CreditPaper {
  readonly note: CreditNote
  readonly settlement: ReturnSettlement
  readonly words: CreditNoteWords
}
