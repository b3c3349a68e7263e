// The Month-end screen: the accountant's files of a month, and what blocks them.

import { counted, indian } from '../count-words.ts'

const notes = (count: number) => counted(count, 'credit note', 'credit notes')
const bills = (count: number) => counted(count, 'bill', 'bills')

export const monthEnd = {
  title: 'Month-end',
  before: 'Month before',
  after: 'Month after',
  settings: 'Turnover and limits',
  reading: (month: string) => `Reading ${month}…`,
  progress: (done: number, total: number) => `${indian(done)} of ${indian(total)} bills`,
  stop: 'Stop',
  tables: 'GSTR-1',
  columns: { table: 'Table', count: 'Rows', taxable: '₹ Taxable', igst: '₹ IGST', cgst: '₹ CGST', sgst: '₹ SGST' },
  sections: {
    b2b: '4 · Registered buyers, bill by bill',
    b2cl: '5 · Large sales into other states',
    b2cs: '7 · All other sales',
    nil: '8 · Sales without tax',
    cdnr: '9B · Credit notes, registered',
    cdnur: '9B · Credit notes, others',
    hsnB2b: '12 · By HSN, registered buyers',
    hsnB2c: '12 · By HSN, other buyers',
  },
  issued: (count: number, cancelled: number) =>
    `13 · ${counted(count, 'number', 'numbers')} given out, ${indian(cancelled)} cancelled`,
  nothing: 'No bills in this month',
  nothingHint: 'The files can be made all the same: a return is due for an empty month too.',
  notDue: {
    composition: 'A composition shop files no GSTR-1: it files CMP-08 each quarter and GSTR-4 each year.',
    unregistered: 'A shop without a GST registration files no GST returns. The files for Tally are here.',
  },
  files: 'Files',
  file: {
    gstr1Json: 'GSTR-1 for the portal',
    gstr1Xlsx: 'GSTR-1 to look through',
    eInvoices: 'E-invoices',
    eWayBills: 'E-way bills, part A',
    tallyMasters: 'Tally masters',
    tallyVouchers: 'Tally vouchers',
  },
  made: (name: string) => `Saved: ${name}`,
  ready: (ready: number, count: number) =>
    ready === count ? bills(count) : `${indian(ready)} of ${bills(count)} ready`,
  noEInvoices: 'not for this shop',
  blocked: 'To mend',
  nothingBlocks: 'Nothing blocks this month.',
  place: { what: 'What', where: 'Where', bills: 'Bills', blocks: 'For' },
  parts: { gstr1: 'GSTR-1', eInvoices: 'E-invoices', eWayBills: 'E-way bills', tally: 'Tally' },
  note: 'Only to know',
  openPlace: 'Mend it',
  openBill: 'Open the bill',
  moreBills: (shown: string, more: number) => (more === 0 ? shown : `${shown} + ${indian(more)}`),
  blockers: {
    gstin_missing: () => 'The shop has no GSTIN',
    seller_address: () => 'The shop’s address is not whole',
    dispatch_address: () => 'A branch’s address is not whole',
    hsn_missing: (count: number) => (count === 1 ? '1 bill lacks an HSN code' : `${bills(count)} lack an HSN code`),
    hsn_short: (count: number) => `HSN code too short in ${bills(count)}`,
    hsn_unknown: (count: number) => `HSN code unknown to GSTN in ${bills(count)}`,
    hsn_digits: (count: number) => `HSN code without 4, 6 or 8 digits in ${bills(count)}`,
    unit_unknown: (count: number) => `Unit unknown to GSTN in ${bills(count)}`,
    rate_unknown: (count: number) => `GST rate unknown to GSTN in ${bills(count)}`,
    sez_without_gstin: (count: number) => `SEZ buyer without a GSTIN in ${bills(count)}`,
    buyer_name: (count: number) => `Buyer’s name under 3 letters in ${bills(count)}`,
    buyer_address: (count: number) => `Buyer’s street, city or PIN missing in ${bills(count)}`,
    irn_days_over: (count: number) => `Older than 30 days without an IRN: ${bills(count)}`,
    note_tax_over: (count: number) => `Made after 30 November, lowers no tax any more: ${notes(count)}`,
    note_tax_ends: (count: number) => `Lowers the tax only if declared by 30 November: ${notes(count)}`,
  },
}
