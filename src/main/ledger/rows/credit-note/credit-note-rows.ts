// Writes credit notes and voids; reads what came back of an invoice.

import type { Database } from 'better-sqlite3'
import { formatDocumentNumber } from '../../../../shared/domain/invoice/document-type.ts'
import { present } from '../../../../shared/kernel/assert.ts'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import type {
  CreditNote,
  CreditNoteLine,
  InvoiceVoid,
  ReturnSettlement,
} from '../../../../shared/records/credit-note.ts'
import { seriesName } from '../../chain/entry-serials.ts'
import { creditNote, creditNoteLine, invoiceVoid } from '../../schema/credit-note.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { type FullRow, prepareInsert } from '../../statements/prepare-insert.ts'
import type { Remembered } from '../../statements/remembered.ts'
import type { EntryRows } from '../entry-rows.ts'
import { lineKey, lineKeysSql } from '../line-key.ts'
import type { SkippedNumberRows } from '../skipped-number-rows.ts'

interface SummaryRow {
  readonly seq: number
  readonly id: Buffer
  readonly series: string
  readonly financialYear: string
  readonly serial: number
  readonly issuedAtMs: number
  readonly totalPaise: number
}

export interface CreditNoteNumbers {
  readonly invoiceSeq: number | null
  readonly customerNo: number | null
  readonly itemNoOf: (itemId: string) => number
}

interface Deps {
  readonly entries: EntryRows
  readonly remembered: Remembered
  readonly skippedNumbers: SkippedNumberRows
}

export function prepareCreditNoteRows(db: Database, { entries, remembered, skippedNumbers }: Deps) {
  const serials = remembered.shelf<string, number>()
  const insertNote = prepareInsert(db, creditNote)
  const insertLine = prepareInsert(db, creditNoteLine)
  const insertVoid = prepareInsert(db, invoiceVoid)
  const lastSerial = db
    .prepare<[string, string], number | null>(
      'select max(serial) from credit_note where series = ? and financial_year = ?',
    )
    .pluck()
  const ofInvoice = db.prepare<[number], SummaryRow>(
    `select n.seq, e.id, n.series, n.financial_year as financialYear, n.serial, n.issued_at_ms as issuedAtMs,
       n.total_paise as totalPaise from credit_note n join entry e on e.seq = n.seq where n.invoice_seq = ? order by n.seq`,
  )
  const returned = db.prepare<[number], { lineNumber: number; quantityThousandths: number }>(
    `select l.invoice_line_number as lineNumber, sum(l.quantity_thousandths) as quantityThousandths
     from credit_note n join credit_note_line l on l.line_key between ${lineKeysSql('n.seq')}
     where n.invoice_seq = ? group by l.invoice_line_number order by l.invoice_line_number`,
  )
  const voidSeq = db.prepare<[number], number>('select seq from invoice_void where invoice_seq = ?').pluck()
  const removeVoid = db.prepare<[number]>('delete from invoice_void where seq = ?')
  const isNote = db.prepare<[number], number>('select 1 from credit_note where seq = ?').pluck()
  return {
    nextSerial: (series: string, financialYear: string) =>
      serials.recall(seriesName(series, financialYear), () =>
        Math.max(lastSerial.get(series, financialYear) ?? 0, skippedNumbers.last(series, financialYear)),
      ) + 1,
    isCreditNote: (seq: number) => isNote.get(seq) === 1,
    document(seq: number): { creditNote: CreditNote; settlement: ReturnSettlement } {
      return JSON.parse(present(entries.bodyOf(seq), `entry ${seq}`))
    },
    ofInvoice: (invoiceSeq: number) =>
      ofInvoice.all(invoiceSeq).map(row => ({
        seq: row.seq,
        id: idOfBlob(row.id),
        number: formatDocumentNumber(row.series, row.financialYear, row.serial),
        issuedAt: instantOf(row.issuedAtMs),
        totalPaise: row.totalPaise,
      })),
    /** What has come back of each line of an invoice, in line order. */
    returnedOf: (invoiceSeq: number) => returned.all(invoiceSeq),
    voidSeqOf: (invoiceSeq: number) => voidSeq.get(invoiceSeq),
    /** Of an entry kept aside. */
    removeVoid: (seq: number) => void removeVoid.run(seq),
    insert(seq: number, note: CreditNote, settlement: ReturnSettlement, numbers: CreditNoteNumbers): void {
      insertNote(noteRow(seq, note, settlement, numbers))
      serials.remember(seriesName(note.series, note.financialYear), note.serial)
      for (const line of note.lines) insertLine(lineRow(seq, line, numbers))
    },
    insertVoid(seq: number, invoiceSeq: number, { duePaise, voidedAt, voidedOn }: InvoiceVoid): void {
      insertVoid({ seq, invoiceSeq, duePaise, voidedAtMs: Date.parse(voidedAt), voidedOn })
    },
  }
}
export type CreditNoteRows = ReturnType<typeof prepareCreditNoteRows>

function noteRow(
  seq: number,
  note: CreditNote,
  { againstDuePaise, toAccountPaise }: ReturnSettlement,
  { invoiceSeq, customerNo }: CreditNoteNumbers,
): FullRow<typeof creditNote> {
  return {
    seq,
    series: note.series,
    financialYear: note.financialYear,
    serial: note.serial,
    documentType: note.documentType,
    invoiceSeq,
    customerNo,
    reason: note.reason,
    issuedAtMs: Date.parse(note.issuedAt),
    issuedOn: note.issuedOn,
    lineCount: note.lines.length,
    taxablePaise: note.taxablePaise,
    cgstPaise: note.cgstPaise,
    sgstPaise: note.sgstPaise,
    igstPaise: note.igstPaise,
    roundOffPaise: note.roundOffPaise,
    totalPaise: note.totalPaise,
    againstDuePaise,
    toAccountPaise,
  }
}

function lineRow(seq: number, line: CreditNoteLine, numbers: CreditNoteNumbers): FullRow<typeof creditNoteLine> {
  return {
    lineKey: lineKey(seq, line.lineNumber),
    creditNoteSeq: seq,
    invoiceLineNumber: line.invoiceLineNumber,
    itemNo: numbers.itemNoOf(line.itemId),
    hsn: line.hsn,
    uqc: line.uqc,
    quantityThousandths: line.quantityThousandths,
    taxRateBps: line.taxRateBps,
    taxablePaise: line.taxablePaise,
    cgstPaise: line.cgstPaise,
    sgstPaise: line.sgstPaise,
    igstPaise: line.igstPaise,
    totalPaise: line.totalPaise,
    isRestocked: line.isRestocked ? 1 : 0,
  }
}
