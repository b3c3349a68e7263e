// Documents, one after the other, into the tables of GSTR-1 (domain.md 2.12). Amendments, advances, exports and sales
// through e-commerce operators are not made by a shop and not here.
//
// 1. A line without tax goes to table 8 and nowhere else of the first eleven; a document's taxed lines go to one table.
// 2. A credit note is listed beside what it is against; against small sales it is taken off table 7.
// 3. A void invoice is only a number of table 13.

import { gstr1MainTableOf } from '../invoice/gstr1-tables.ts'
import { createHsnTable } from './collect-hsn.ts'
import { createDocumentsIssued, type SkippedSerials } from './documents-issued.ts'
import type {
  B2bInvoice,
  B2clInvoice,
  B2csSums,
  Gstr1Sections,
  NilSums,
  RegisteredNote,
  UnregisteredNote,
} from './gstr1-sections.ts'
import type { ReturnDocument, ReturnLine } from './return-document.ts'
import { addTo, type GrowingSums, noSums, sumsAt, sumsByRate } from './sum-lines.ts'

export interface Gstr1Facts {
  readonly numberOf: (series: string, financialYear: string, serial: number) => string
  /** GSTN's name of a code; empty for a code it does not know. */
  readonly hsnNameOf: (hsn: string) => string
}

interface SmallSales {
  readonly supplyType: 'intra' | 'inter'
  readonly placeOfSupply: string
  readonly taxRateBps: number
  readonly sums: GrowingSums
}

export function createGstr1Collector({ numberOf, hsnNameOf }: Gstr1Facts) {
  const listed = {
    b2b: [] as B2bInvoice[],
    b2cl: [] as B2clInvoice[],
    cdnr: [] as RegisteredNote[],
    cdnur: [] as UnregisteredNote[],
  }
  const small = new Map<string, SmallSales>()
  const nil = new Map<string, NilSums & { nilPaise: number }>()
  const hsn = createHsnTable(hsnNameOf)
  const issued = createDocumentsIssued(numberOf)
  return {
    add(document: ReturnDocument): void {
      issued.add(document)
      if (document.isVoid) return
      hsn.add(document)
      addNil(nil, document)
      const taxed = document.lines.filter(isTaxed)
      if (taxed.length > 0) addTaxed({ ...listed, small }, document, taxed)
    },
    skip: (serials: SkippedSerials): void => issued.skip(serials),
    finish: (): Gstr1Sections => ({
      ...listed,
      b2cs: smallSalesOf(small),
      nil: nilKeys.flatMap(key => nil.get(key) ?? []),
      documentsIssued: issued.finish(),
      ...hsn.finish(),
    }),
  }
}
export type Gstr1Collector = ReturnType<typeof createGstr1Collector>

function isTaxed(line: ReturnLine): boolean {
  return line.taxRateBps > 0
}

interface Tables {
  readonly b2b: B2bInvoice[]
  readonly b2cl: B2clInvoice[]
  readonly cdnr: RegisteredNote[]
  readonly cdnur: UnregisteredNote[]
  readonly small: Map<string, SmallSales>
}

function addTaxed(tables: Tables, document: ReturnDocument, taxed: readonly ReturnLine[]): void {
  const { number, issuedOn, totalPaise, supplyType, placeOfSupply } = document
  const listed = { number, issuedOn, totalPaise, supplyType, placeOfSupply }
  const registered = {
    buyerGstin: document.buyerGstin ?? '',
    isReverseCharge: false,
    invoiceType: document.isSez ? ('SEWP' as const) : ('R' as const),
  }
  switch (tableOf(document)) {
    case 'b2b':
      tables.b2b.push({ ...listed, ...registered, rates: sumsByRate(taxed, 0) })
      break
    case 'cdnr':
      tables.cdnr.push({ ...listed, ...registered, noteType: 'C', rates: sumsByRate(taxed, 0) })
      break
    case 'b2cl':
      tables.b2cl.push({ ...listed, rates: sumsByRate(taxed, null) })
      break
    case 'cdnur':
      tables.cdnur.push({ ...listed, noteType: 'C', unregisteredType: 'B2CL', rates: sumsByRate(taxed, 0) })
      break
    default:
      addSmall(tables.small, document, taxed)
  }
}

function tableOf(document: ReturnDocument): string {
  const { against, supplyType } = document
  const parties = { isBuyerRegistered: document.buyerGstin !== null, supplyType }
  return gstr1MainTableOf({
    ...parties,
    isCreditNote: document.kind === 'credit_note',
    totalPaise: document.totalPaise,
    issuedOn: document.issuedOn,
    originalTable:
      against === null ? null : gstr1MainTableOf({ ...parties, ...against, isCreditNote: false, originalTable: null }),
  })
}

function addSmall(small: Map<string, SmallSales>, document: ReturnDocument, taxed: readonly ReturnLine[]): void {
  const { placeOfSupply, supplyType } = document
  for (const line of taxed) {
    const { taxRateBps } = line
    const key = `${supplyType} ${placeOfSupply} ${String(taxRateBps).padStart(5, '0')}`
    const { sums } = sumsAt(small, key, () => ({ supplyType, placeOfSupply, taxRateBps, sums: noSums() }))
    addTo(sums, line, signOf(document))
  }
}

function smallSalesOf(small: Map<string, SmallSales>): B2csSums[] {
  // Intra-state first, as `intra` comes after `inter` in the alphabet.
  return [...small.entries()]
    .sort(([a], [b]) => (a.slice(0, 5) === b.slice(0, 5) ? (a < b ? -1 : 1) : a < b ? 1 : -1))
    .map(([, { sums, ...key }]) => ({ ...key, ...sums, cessPaise: 0 }))
}

const nilKeys = ['inter true', 'intra true', 'inter false', 'intra false'] as const

/** Nil rated and exempt are one to the shop: a rate of zero. They stand as nil rated. */
function addNil(nil: Map<string, NilSums & { nilPaise: number }>, document: ReturnDocument): void {
  const { supplyType } = document
  const isToRegistered = document.buyerGstin !== null
  for (const line of document.lines) {
    if (isTaxed(line)) continue
    const sums = sumsAt(nil, `${supplyType} ${isToRegistered}`, () => ({
      supplyType,
      isToRegistered,
      nilPaise: 0,
      exemptPaise: 0,
      nonGstPaise: 0,
    }))
    sums.nilPaise += signOf(document) * line.taxablePaise
  }
}

function signOf(document: ReturnDocument): 1 | -1 {
  return document.kind === 'credit_note' ? -1 : 1
}
