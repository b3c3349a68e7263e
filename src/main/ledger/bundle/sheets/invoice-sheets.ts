// Invoices and their lines, as they were printed, with how each stands at the moment of the bundle.

import { present } from '../../../../shared/kernel/assert.ts'
import type { EntryBody } from '../../../../shared/records/entry.ts'
import type { Invoice, InvoiceLine } from '../../../../shared/records/invoice.ts'
import { paymentStateOf } from '../../rows/invoice-rows.ts'
import { batchesText, rowsIn, withinDays } from '../facts.ts'
import { columnsOf, type SheetSource, sheet } from '../sheet.ts'

interface Standing {
  readonly counter: string
  readonly paidAtIssuePaise: number
  readonly paidPaise: number
  readonly creditedPaise: number
  readonly duePaise: number
  readonly isVoid: number
}

interface InvoiceRow extends Standing {
  readonly invoice: Invoice
}

const sql = `select e.body, c.code as counter, v.paid_at_issue_paise as paidAtIssuePaise,
    coalesce(b.paid_paise, v.paid_at_issue_paise) as paidPaise, coalesce(b.credited_paise, 0) as creditedPaise,
    coalesce(b.due_paise, 0) as duePaise, exists (select 1 from invoice_void x where x.invoice_seq = v.seq) as isVoid
  from invoice v cross join entry e on e.seq = v.seq join counter c on c.counter_no = e.counter_no
    left join invoice_balance b on b.invoice_seq = v.seq
  where ${withinDays('v.issued_on')} order by v.seq`

function* invoicesOf(source: SheetSource): Generator<InvoiceRow> {
  for (const { body, ...standing } of rowsIn<Standing & { body: string }>(source, sql))
    yield { ...standing, invoice: (JSON.parse(body) as EntryBody<'invoice.issued'>).invoice }
}

const bill = columnsOf<InvoiceRow>()

export const invoicesSheet = sheet<InvoiceRow>({
  file: 'invoices.csv',
  about: 'Every invoice: tax invoices and bills of supply. What is paid and due is as of the moment of the export.',
  carries: ['invoice', 'invoice_balance'],
  columns: [
    bill.text('number', 'Number of the invoice; the other files name it by this', row => row.invoice.number),
    bill.day('date', 'Day it was issued', row => row.invoice.issuedOn),
    bill.time('time', 'Moment it was issued', row => Date.parse(row.invoice.issuedAt)),
    bill.text('document', 'tax_invoice or bill_of_supply', row => row.invoice.documentType),
    bill.text('counter', 'Code of the counter', row => row.counter),
    bill.text('sold_by', 'Who sold', row => row.invoice.soldBy),
    bill.id('customer_id', 'Id of the customer; empty: not named', row => row.invoice.buyer?.customerId),
    bill.text('customer', 'Name of the buyer as printed', row => row.invoice.buyer?.name),
    bill.text('phone', 'His phone as printed', row => row.invoice.buyer?.phone),
    bill.text('gstin', 'His GST number as printed', row => row.invoice.buyer?.gstin),
    bill.text('place_of_supply', 'GST code of the state the supply is taxed in', row => row.invoice.placeOfSupply),
    bill.text('supply', 'intra: within the state; inter: between states', row => row.invoice.supplyType),
    bill.whole('lines', 'How many lines', row => row.invoice.lines.length),
    bill.money('gross', 'Quantities times prices', row => row.invoice.grossPaise),
    bill.money('discount', 'All discounts', row => row.invoice.discountPaise),
    bill.money('taxable', 'Worth without tax', row => row.invoice.taxablePaise),
    bill.money('cgst', 'Central tax', row => row.invoice.cgstPaise),
    bill.money('sgst', 'State or union territory tax', row => row.invoice.sgstPaise),
    bill.money('igst', 'Integrated tax', row => row.invoice.igstPaise),
    bill.money('round_off', 'What brought it to the rupee', row => row.invoice.roundOffPaise),
    bill.money('total', 'To pay', row => row.invoice.totalPaise),
    bill.money('paid_at_sale', 'Paid with the sale', row => row.paidAtIssuePaise),
    bill.money('paid', 'Paid so far', row => row.paidPaise),
    bill.money('credited', 'Taken off what was owed, by credit notes or a void', row => row.creditedPaise),
    bill.money('due', 'Still owed', row => row.duePaise),
    bill.day('due_on', 'Day by which it is to be paid', row => row.invoice.dueOn),
    bill.text('state', 'paid, partial, unpaid or void', row =>
      row.isVoid === 1 ? 'void' : paymentStateOf(row.paidPaise, row.duePaise),
    ),
    bill.text('note', 'Note on the invoice', row => row.invoice.note),
    bill.whole(
      'shop_version',
      'Version of its counter in shop.csv that it was issued under',
      row => row.invoice.shopVersion,
    ),
    bill.id('invoice_id', 'Id of the invoice, and of its entry', row => row.invoice.id),
  ],
  read: invoicesOf,
})

interface LineRow {
  readonly invoice: Invoice
  readonly line: InvoiceLine
}

const line = columnsOf<LineRow>()

export const invoiceLinesSheet = sheet<LineRow>({
  file: 'invoice-lines.csv',
  about: 'Every line of every invoice, with names, prices and tax as they were sold.',
  carries: ['invoice_line'],
  columns: [
    line.text('invoice', 'Number of the invoice', row => row.invoice.number),
    line.day('date', 'Day it was issued', row => row.invoice.issuedOn),
    line.whole('line', 'Place on the invoice', row => row.line.lineNumber),
    line.id('item_id', 'Id of the item', row => row.line.itemId),
    line.text('code', 'Its code then', row => row.line.code),
    line.text('name', 'Its name then', row => row.line.name),
    line.text('group', 'Its group then', row => row.line.groupName),
    line.text('hsn', 'HSN code', row => row.line.hsn),
    line.text('unit', 'Unit', row => row.line.unit),
    line.text('uqc', 'GSTN’s code of the unit', row => row.line.uqc),
    line.quantity('quantity', 'Quantity', row => row.line.quantityThousandths),
    line.price('unit_price', 'Price of one unit', row => row.line.unitPricePaise),
    line.text('price_mode', 'inclusive: tax is in the price; exclusive: it comes on top', row => row.line.priceMode),
    line.price('mrp', 'Maximum retail price', row => row.line.mrpPaise),
    line.money('gross', 'Quantity times price', row => row.line.grossPaise),
    line.money('line_discount', 'Taken off this line', row => row.line.lineDiscountPaise),
    line.money('bill_discount', 'Its share of what was taken off the bill', row => row.line.billDiscountSharePaise),
    line.money('taxable', 'Worth without tax', row => row.line.taxablePaise),
    line.percent('tax_rate', 'The whole tax, central and state together', row => row.line.taxRateBps),
    line.money('cgst', 'Central tax', row => row.line.cgstPaise),
    line.money('sgst', 'State or union territory tax', row => row.line.sgstPaise),
    line.money('igst', 'Integrated tax', row => row.line.igstPaise),
    line.money('total', 'With tax, before the invoice is rounded', row => row.line.totalPaise),
    line.text('batches', 'What was taken from which batch', row => batchesText(row.line.batches)),
    line.text('note', 'Note on the line', row => row.line.note),
  ],
  *read(source) {
    for (const { invoice } of invoicesOf(source)) for (const each of invoice.lines) yield { invoice, line: each }
  },
})

interface VoidRow {
  readonly atMs: number
  readonly by: string
  readonly body: EntryBody<'invoice.voided'>
  readonly number: string
}

const taken = columnsOf<VoidRow>()

export const voidsSheet = sheet<VoidRow>({
  file: 'voids.csv',
  about: 'Sales taken back whole on their own day. The invoice and its number stay.',
  carries: ['invoice_void'],
  columns: [
    taken.text('invoice', 'Number of the invoice', row => row.number),
    taken.day('date', 'Day it was taken back', row => row.body.voidedOn),
    taken.time('time', 'Moment it was taken back', row => row.atMs),
    taken.text('by', 'Who', row => row.by),
    taken.text('reason', 'Why', row => row.body.reason),
    taken.money('due', 'What was owed then and is so no more', row => row.body.duePaise),
    taken.money('refunded', 'Money handed back', row =>
      row.body.refunds.reduce((sum, refund) => sum + refund.amountPaise, 0),
    ),
  ],
  *read(source) {
    type Row = { atMs: number; by: string; body: string; invoiceBody: string }
    const rows = rowsIn<Row>(
      source,
      `select e.at_ms as atMs, e.by, e.body, i.body as invoiceBody from invoice_void x cross join entry e on e.seq = x.seq
       join entry i on i.seq = x.invoice_seq where ${withinDays('x.voided_on')} order by x.seq`,
    )
    for (const { body, invoiceBody, ...row } of rows) {
      const { invoice } = JSON.parse(present(invoiceBody, 'voided invoice')) as EntryBody<'invoice.issued'>
      yield { ...row, body: JSON.parse(body) as EntryBody<'invoice.voided'>, number: invoice.number }
    }
  },
})
