// Credit notes and their lines, as they were printed.

import {
  type CreditNote,
  type CreditNoteLine,
  ReturnReason,
  type ReturnSettlement,
} from '../../../../shared/records/credit-note.ts'
import type { EntryBody } from '../../../../shared/records/entry.ts'
import { batchesText, oneOf, rowsIn, withinDays } from '../facts.ts'
import { columnsOf, type SheetSource, sheet } from '../sheet.ts'

interface NoteRow {
  readonly counter: string
  readonly creditNote: CreditNote
  readonly settlement: ReturnSettlement
}

function* notesOf(source: SheetSource): Generator<NoteRow> {
  const rows = rowsIn<{ counter: string; body: string }>(
    source,
    `select c.code as counter, e.body from credit_note n cross join entry e on e.seq = n.seq
     join counter c on c.counter_no = e.counter_no where ${withinDays('n.issued_on')} order by n.seq`,
  )
  for (const { counter, body } of rows) yield { counter, ...(JSON.parse(body) as EntryBody<'credit_note.issued'>) }
}

const refundedPaise = ({ settlement }: NoteRow) =>
  settlement.refunds.reduce((sum, refund) => sum + refund.amountPaise, 0)

const note = columnsOf<NoteRow>()

export const creditNotesSheet = sheet<NoteRow>({
  file: 'credit-notes.csv',
  about: 'Goods taken back, and where their worth went: against what was owed, back in money, or to the account.',
  carries: ['credit_note'],
  columns: [
    note.text('number', 'Number of the credit note', row => row.creditNote.number),
    note.day('date', 'Day it was issued', row => row.creditNote.issuedOn),
    note.time('time', 'Moment it was issued', row => Date.parse(row.creditNote.issuedAt)),
    note.text('counter', 'Code of the counter', row => row.counter),
    note.text('issued_by', 'Who', row => row.creditNote.issuedBy),
    note.text(
      'invoice',
      'Number of the invoice; empty: goods without their bill',
      row => row.creditNote.against?.number,
    ),
    note.day('invoice_date', 'Day of that invoice', row => row.creditNote.against?.issuedOn),
    note.id('customer_id', 'Id of the customer', row => row.creditNote.buyer?.customerId),
    note.text('customer', 'Name of the buyer as printed', row => row.creditNote.buyer?.name),
    note.text('gstin', 'His GST number as printed', row => row.creditNote.buyer?.gstin),
    note.text('place_of_supply', 'GST code of the state the supply was taxed in', row => row.creditNote.placeOfSupply),
    note.text('supply', 'intra: within the state; inter: between states', row => row.creditNote.supplyType),
    note.text('reason', `Why goods came back: ${oneOf(ReturnReason.options)}`, row => row.creditNote.reason),
    note.money('taxable', 'Worth without tax', row => row.creditNote.taxablePaise),
    note.money('cgst', 'Central tax', row => row.creditNote.cgstPaise),
    note.money('sgst', 'State or union territory tax', row => row.creditNote.sgstPaise),
    note.money('igst', 'Integrated tax', row => row.creditNote.igstPaise),
    note.money('round_off', 'What brought it to the rupee', row => row.creditNote.roundOffPaise),
    note.money('total', 'Worth with tax', row => row.creditNote.totalPaise),
    note.money('against_due', 'Taken off what was owed', row => row.settlement.againstDuePaise),
    note.money('refunded', 'Handed back', refundedPaise),
    note.money('to_account', 'Put on the customer’s account', row => row.settlement.toAccountPaise),
    note.text('note', 'Note', row => row.creditNote.note),
    note.id('credit_note_id', 'Id of the credit note, and of its entry', row => row.creditNote.id),
  ],
  read: notesOf,
})

interface LineRow {
  readonly creditNote: CreditNote
  readonly line: CreditNoteLine
}

const line = columnsOf<LineRow>()

export const creditNoteLinesSheet = sheet<LineRow>({
  file: 'credit-note-lines.csv',
  about: 'Every line of every credit note.',
  carries: ['credit_note_line'],
  columns: [
    line.text('credit_note', 'Number of the credit note', row => row.creditNote.number),
    line.day('date', 'Day it was issued', row => row.creditNote.issuedOn),
    line.whole('line', 'Place on the credit note', row => row.line.lineNumber),
    line.whole('invoice_line', 'Line of the invoice it takes back', row => row.line.invoiceLineNumber),
    line.id('item_id', 'Id of the item', row => row.line.itemId),
    line.text('code', 'Its code then', row => row.line.code),
    line.text('name', 'Its name then', row => row.line.name),
    line.text('hsn', 'HSN code', row => row.line.hsn),
    line.text('unit', 'Unit', row => row.line.unit),
    line.text('uqc', 'GSTN’s code of the unit', row => row.line.uqc),
    line.quantity('quantity', 'What came back', row => row.line.quantityThousandths),
    line.percent('tax_rate', 'The whole tax, central and state together', row => row.line.taxRateBps),
    line.money('taxable', 'Worth without tax', row => row.line.taxablePaise),
    line.money('cgst', 'Central tax', row => row.line.cgstPaise),
    line.money('sgst', 'State or union territory tax', row => row.line.sgstPaise),
    line.money('igst', 'Integrated tax', row => row.line.igstPaise),
    line.money('total', 'Worth with tax', row => row.line.totalPaise),
    line.yesNo('restocked', 'Back on the shelf; no: written off', row => row.line.isRestocked),
    line.text('batches', 'What went back into which batch', row => batchesText(row.line.batches)),
  ],
  *read(source) {
    for (const { creditNote } of notesOf(source)) for (const each of creditNote.lines) yield { creditNote, line: each }
  },
})
