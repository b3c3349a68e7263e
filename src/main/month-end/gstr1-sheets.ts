// GSTR-1 as a workbook: a sheet for each table under the headings of GSTN's own, with totals, and what is to be mended.

import {
  type Gstr1Sections,
  type HsnSums,
  issuedKinds,
  type RateSums,
} from '../../shared/domain/returns/gstr1-sections.ts'
import { percent, portalDate, quantityInHundredths } from '../../shared/domain/returns/portal-amount.ts'
import type { Blocker } from '../../shared/records/month-end.ts'
import type { Cell, Sheet } from '../workbook/write-workbook.ts'

export interface SheetFacts {
  /** `27-Maharashtra`. */
  readonly placeName: (stateCode: string) => string
  readonly blockers: readonly Blocker[]
}

/** Sheets of empty tables are left out, but for the first. */
export function gstr1Sheets(sections: Gstr1Sections, { placeName, blockers }: SheetFacts): Sheet[] {
  const sheets = [
    b2bSheet(sections.b2b, placeName),
    b2clSheet(sections.b2cl, placeName),
    b2csSheet(sections.b2cs, placeName),
    nilSheet(sections.nil),
    noteSheet('cdnr', sections.cdnr, placeName),
    noteSheet('cdnur', sections.cdnur, placeName),
    hsnSheet('hsn(b2b)', sections.hsnB2b),
    hsnSheet('hsn(b2c)', sections.hsnB2c),
    issuedSheet(sections.documentsIssued),
    blockerSheet(blockers),
  ].filter(({ rows }) => rows.length > 0)
  return sheets.length > 0 ? sheets.map(withTotals) : [b2csSheet([], placeName)]
}

type PlaceName = SheetFacts['placeName']
const taxTitles = ['Taxable Value', 'Integrated Tax', 'Central Tax', 'State/UT Tax'] as const

function taxCells(sums: Omit<RateSums, 'taxRateBps' | 'cessPaise'>): Cell[] {
  return [sums.taxablePaise, sums.igstPaise, sums.cgstPaise, sums.sgstPaise].map(paise => ({ paise }))
}

function b2bSheet(invoices: Gstr1Sections['b2b'], placeName: PlaceName): Sheet {
  return {
    name: 'b2b,sez,de',
    titles: [
      'GSTIN/UIN of Recipient',
      'Invoice Number',
      'Invoice date',
      'Invoice Value',
      'Place Of Supply',
      'Invoice Type',
      'Rate',
      ...taxTitles,
    ],
    widths: [18, 18, 12, 14, 22, 12, 8, 14, 14, 14, 14],
    rows: invoices.flatMap(invoice =>
      invoice.rates.map((rate, index) => [
        invoice.buyerGstin,
        invoice.number,
        portalDate(invoice.issuedOn),
        onFirst(index, { paise: invoice.totalPaise }),
        placeName(invoice.placeOfSupply),
        invoice.invoiceType === 'R' ? 'Regular B2B' : 'SEZ supplies with payment',
        percent(rate.taxRateBps),
        ...taxCells(rate),
      ]),
    ),
  }
}

function b2clSheet(invoices: Gstr1Sections['b2cl'], placeName: PlaceName): Sheet {
  return {
    name: 'b2cl',
    titles: ['Invoice Number', 'Invoice date', 'Invoice Value', 'Place Of Supply', 'Rate', ...taxTitles],
    widths: [18, 12, 14, 22, 8, 14, 14, 14, 14],
    rows: invoices.flatMap(invoice =>
      invoice.rates.map((rate, index) => [
        invoice.number,
        portalDate(invoice.issuedOn),
        onFirst(index, { paise: invoice.totalPaise }),
        placeName(invoice.placeOfSupply),
        percent(rate.taxRateBps),
        ...taxCells(rate),
      ]),
    ),
  }
}

function b2csSheet(sums: Gstr1Sections['b2cs'], placeName: PlaceName): Sheet {
  return {
    name: 'b2cs',
    titles: ['Type', 'Place Of Supply', 'Rate', ...taxTitles],
    widths: [8, 22, 8, 14, 14, 14, 14],
    rows: sums.map(row => ['OE', placeName(row.placeOfSupply), percent(row.taxRateBps), ...taxCells(row)]),
  }
}

function nilSheet(sums: Gstr1Sections['nil']): Sheet {
  return {
    name: 'exemp',
    titles: ['Description', 'Nil Rated Supplies', 'Exempted', 'Non-GST Supplies'],
    widths: [48, 16, 16, 16],
    rows: sums.map(({ supplyType, isToRegistered, nilPaise, exemptPaise, nonGstPaise }) => [
      `${supplyType === 'intra' ? 'Intra' : 'Inter'}-State supplies to ${isToRegistered ? '' : 'un'}registered persons`,
      { paise: nilPaise },
      { paise: exemptPaise },
      { paise: nonGstPaise },
    ]),
  }
}

/** Credit notes stand below zero, so that the column's total is what they take off. */
function noteSheet(
  name: 'cdnr' | 'cdnur',
  notes: readonly (Gstr1Sections['cdnr'][number] | Gstr1Sections['cdnur'][number])[],
  placeName: PlaceName,
): Sheet {
  return {
    name,
    titles: [
      'Recipient',
      'Note Number',
      'Note Date',
      'Note Type',
      'Place Of Supply',
      'Note Value',
      'Rate',
      ...taxTitles,
    ],
    widths: [18, 18, 12, 10, 22, 14, 8, 14, 14, 14, 14],
    rows: notes.flatMap(note =>
      note.rates.map((rate, index) => [
        'buyerGstin' in note ? note.buyerGstin : note.unregisteredType,
        note.number,
        portalDate(note.issuedOn),
        note.noteType,
        note.placeOfSupply === null ? null : placeName(note.placeOfSupply),
        onFirst(index, { paise: -note.totalPaise }),
        percent(rate.taxRateBps),
        ...taxCells({
          taxablePaise: -rate.taxablePaise,
          igstPaise: -rate.igstPaise,
          cgstPaise: -rate.cgstPaise,
          sgstPaise: -rate.sgstPaise,
        }),
      ]),
    ),
  }
}

function hsnSheet(name: string, sums: readonly HsnSums[]): Sheet {
  return {
    name,
    titles: ['HSN', 'Description', 'UQC', 'Total Quantity', 'Rate', ...taxTitles],
    widths: [12, 48, 8, 14, 8, 14, 14, 14, 14],
    rows: sums.map(row => [
      row.hsn,
      row.description,
      row.uqc,
      quantityInHundredths(row.quantityThousandths),
      percent(row.taxRateBps),
      ...taxCells(row),
    ]),
  }
}

function issuedSheet(issued: Gstr1Sections['documentsIssued']): Sheet {
  return {
    name: 'docs',
    titles: ['Nature of Document', 'Sr. No. From', 'Sr. No. To', 'Total Number', 'Cancelled', 'Net issued'],
    widths: [30, 18, 18, 14, 12, 12],
    rows: issued.flatMap(({ kind, ranges }) =>
      ranges.map(({ from, to, count, cancelledCount }) => [
        issuedKinds[kind].name,
        from,
        to,
        count,
        cancelledCount,
        count - cancelledCount,
      ]),
    ),
  }
}

function blockerSheet(blockers: readonly Blocker[]): Sheet {
  return {
    name: 'To mend',
    titles: ['What', 'Where', 'Documents', 'Such as'],
    widths: [20, 40, 12, 60],
    rows: blockers.flatMap(({ code, places }) =>
      places.map(({ label, documentCount, documents }) => [
        code.replaceAll('_', ' '),
        label,
        documentCount,
        documents.map(({ number }) => number).join(', '),
      ]),
    ),
  }
}

/** The value of a document stands once, or the column would not add up. */
function onFirst(index: number, cell: Cell): Cell {
  return index === 0 ? cell : null
}

/** Money adds up, and numbers of documents; quantities and rates do not. */
function withTotals(sheet: Sheet): Sheet {
  const isMoney = sheet.titles.map((_, column) =>
    sheet.rows.some(row => typeof row[column] === 'object' && row[column] !== null),
  )
  if (!isMoney.includes(true)) return sheet
  const totals = sheet.titles.map((_, column): Cell => {
    if (!isMoney[column]) return column === 0 ? 'Total' : null
    const cells = sheet.rows.map(row => row[column] ?? null)
    return {
      paise: cells.reduce<number>((sum, cell) => sum + (typeof cell === 'object' && cell !== null ? cell.paise : 0), 0),
    }
  })
  return { ...sheet, totals }
}
