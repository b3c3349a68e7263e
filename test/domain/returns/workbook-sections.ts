// Rows of GSTN's workbook as the section records the shop's own documents become. The workbook knows no amounts of tax:
// GSTN's tool works them out from value and rate, and so does this.
import { readFileSync } from 'node:fs'
import readWorkbook from 'read-excel-file/node'
import type {
  DocumentsIssued,
  Gstr1Sections,
  HsnSums,
  InvoiceType,
  IssuedKind,
  NilSums,
  RateSums,
  UnregisteredNote,
} from '../../../src/shared/domain/returns/gstr1-sections.ts'
import { issuedKinds } from '../../../src/shared/domain/returns/gstr1-sections.ts'
import { mulDivRoundHalfUp } from '../../../src/shared/kernel/money.ts'

type Row = Readonly<Record<string, string | number | null>>
const titleRow = 3

const invoiceTypes: Readonly<Record<string, InvoiceType>> = {
  'Regular B2B': 'R',
  'SEZ supplies with payment': 'SEWP',
  'SEZ supplies without payment': 'SEWOP',
  'Deemed Exp': 'DE',
  'Intra-State supplies attracting IGST': 'CBW',
}
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

export async function readSections(file: URL, stateCode: string, nameOfHsn: (code: string) => string) {
  const sheets = await readWorkbook(readFileSync(file))
  const rowsOf = (name: string): Row[] => {
    const table = sheets.find(({ sheet }) => sheet === name)?.data.slice(titleRow) ?? []
    const [titles = [], ...rows] = table
    return rows.map(cells => Object.fromEntries(titles.map((title, index) => [String(title), cells[index] as string])))
  }
  return sectionsOf(rowsOf, stateCode, nameOfHsn)
}

function sectionsOf(
  rowsOf: (sheet: string) => Row[],
  home: string,
  nameOfHsn: (code: string) => string,
): Gstr1Sections {
  return {
    b2b: documentsOf(rowsOf('b2b,sez,de'), 'Invoice').map(rows => toRegistered(rows, home, 'Invoice', 'Invoice Type')),
    b2cl: documentsOf(rowsOf('b2cl'), 'Invoice').map(rows => ({
      placeOfSupply: stateOf(rows[0] ?? {}),
      ...listed(rows, 'Invoice', false, false, null),
    })),
    b2cs: rowsOf('b2cs').map(row => {
      const placeOfSupply = stateOf(row)
      const supplyType = placeOfSupply === home ? ('intra' as const) : ('inter' as const)
      return { supplyType, placeOfSupply, ...partOf(row), ...rateSums(row, supplyType === 'intra', false, 0) }
    }),
    nil: rowsOf('exemp').map(nilSums),
    cdnr: documentsOf(rowsOf('cdnr'), 'Note').map(rows => ({
      noteType: text(rows[0] ?? {}, 'Note Type') as 'C' | 'D',
      ...toRegistered(rows, home, 'Note', 'Note Supply Type'),
    })),
    cdnur: documentsOf(rowsOf('cdnur'), 'Note').map(toUnregistered),
    documentsIssued: [...Map.groupBy(rowsOf('docs'), row => text(row, 'Nature of Document'))].map(issued),
    hsnB2b: rowsOf('hsn(b2b)').map(row => hsnSums(row, nameOfHsn)),
    hsnB2c: rowsOf('hsn(b2c)').map(row => hsnSums(row, nameOfHsn)),
  }
}

function toRegistered(rows: readonly Row[], home: string, kind: string, typeColumn: string) {
  const [row = {}] = rows
  const invoiceType = invoiceTypes[text(row, typeColumn)] as InvoiceType
  const placeOfSupply = stateOf(row)
  const isIntra = placeOfSupply === home && (invoiceType === 'R' || invoiceType === 'DE')
  return {
    buyerGstin: text(row, 'GSTIN/UIN of Recipient'),
    isReverseCharge: row['Reverse Charge'] === 'Y',
    invoiceType,
    placeOfSupply,
    ...listed(rows, kind, isIntra, invoiceType === 'SEWOP', 0),
  }
}

function toUnregistered(rows: readonly Row[]): UnregisteredNote {
  const [row = {}] = rows
  const unregisteredType = text(row, 'UR Type') as UnregisteredNote['unregisteredType']
  return {
    noteType: text(row, 'Note Type') as 'C' | 'D',
    unregisteredType,
    placeOfSupply: row['Place Of Supply'] === null ? null : stateOf(row),
    ...listed(rows, 'Note', false, unregisteredType === 'EXPWOP', 0),
  }
}

function nilSums(row: Row): NilSums {
  return {
    supplyType: text(row, 'Description').startsWith('Intra') ? 'intra' : 'inter',
    isToRegistered: text(row, 'Description').endsWith('to registered persons'),
    nilPaise: paise(row, 'Nil Rated Supplies'),
    exemptPaise: paise(row, 'Exempted(other than nil rated/non GST supply)'),
    nonGstPaise: paise(row, 'Non-GST Supplies'),
  }
}

function issued([name, rows]: [string, Row[]]): DocumentsIssued {
  return {
    kind: Object.entries(issuedKinds).find(([, known]) => known.name === name)?.[0] as IssuedKind,
    ranges: rows.map(row => ({
      from: text(row, 'Sr. No. From'),
      to: text(row, 'Sr. No. To'),
      count: Number(row['Total Number']),
      cancelledCount: Number(row.Cancelled),
    })),
  }
}

/** The rows of one document follow under its number, one for each rate. */
function documentsOf(rows: readonly Row[], kind: string): Row[][] {
  return [...Map.groupBy(rows, row => text(row, `${kind} Number`)).values()]
}

function listed(rows: readonly Row[], kind: string, isIntra: boolean, isFree: boolean, noCess: 0 | null) {
  const [row = {}] = rows
  return {
    number: text(row, `${kind} Number`),
    issuedOn: dayOf(text(row, kind === 'Note' ? 'Note Date' : 'Invoice date')),
    totalPaise: paise(row, `${kind} Value`),
    supplyType: isIntra ? ('intra' as const) : ('inter' as const),
    rates: rows.map(rate => rateSums(rate, isIntra, isFree, noCess)),
    ...partOf(row),
  }
}

function rateSums(row: Row, isIntra: boolean, isFree: boolean, noCess: 0 | null): RateSums {
  const taxRateBps = Number(row.Rate) * 100
  const taxablePaise = paise(row, 'Taxable Value')
  const part = row['Applicable % of Tax Rate'] === 65 ? 65 : 100
  const tax = (share: number) => (isFree ? 0 : mulDivRoundHalfUp(taxablePaise, taxRateBps * part, share * 1_000_000))
  return {
    taxRateBps,
    taxablePaise,
    igstPaise: isIntra ? 0 : tax(1),
    cgstPaise: isIntra ? tax(2) : 0,
    sgstPaise: isIntra ? tax(2) : 0,
    cessPaise: row['Cess Amount'] === null ? noCess : isFree ? 0 : paise(row, 'Cess Amount'),
  }
}

function hsnSums(row: Row, nameOfHsn: (code: string) => string): HsnSums {
  const hsn = text(row, 'HSN')
  return {
    hsn,
    description: nameOfHsn(hsn),
    ownDescription: text(row, 'Description'),
    uqc: text(row, 'UQC').slice(0, 3),
    quantityThousandths: Number(row['Total Quantity']) * 1000,
    taxRateBps: Number(row.Rate) * 100,
    taxablePaise: paise(row, 'Taxable Value'),
    igstPaise: paise(row, 'Integrated Tax Amount'),
    cgstPaise: paise(row, 'Central Tax Amount'),
    sgstPaise: paise(row, 'State/UT Tax Amount'),
    cessPaise: paise(row, 'Cess Amount'),
  }
}

function text(row: Row, column: string): string {
  return String(row[column] ?? '')
}

function paise(row: Row, column: string): number {
  return Math.round(Number(String(row[column] ?? 0).replaceAll(',', '')) * 100)
}

function stateOf(row: Row): string {
  return text(row, 'Place Of Supply').slice(0, 2)
}

function partOf(row: Row): { ratePart?: 65 } {
  return row['Applicable % of Tax Rate'] === 65 ? { ratePart: 65 } : {}
}

/** `14-Jul-2017`. */
function dayOf(date: string): string {
  const [day = '', month = '', year = ''] = date.split('-')
  return [year, String(months.indexOf(month) + 1).padStart(2, '0'), day].join('-')
}
