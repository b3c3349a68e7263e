// The upload file of GSTR-1, key by key as GSTN's offline tool writes it: portal and tool compare it so (domain.md 2.12).

import type { Gstr1Sections, HsnSums, RateSums, TaxSums } from './gstr1-sections.ts'
import { issuedKinds } from './gstr1-sections.ts'
import { percent, portalDate, quantityInHundredths, rupees } from './portal-amount.ts'
import { type Period, portalPeriod, splitsHsnTable } from './return-period.ts'

type Json = Readonly<Record<string, unknown>>
type Taxed = RateSums & { readonly supplyType: 'intra' | 'inter' }

/** The release of the tool whose files these are like. `hash` stays the word: the tool never fills it in. */
const envelope = { version: 'GST3.2.4', hash: 'hash' } as const

/** A table without records is left out. */
export function gstr1Json(filer: { gstin: string; period: Period }, sections: Gstr1Sections): Json {
  return withoutEmpty({
    gstin: filer.gstin,
    fp: portalPeriod(filer.period),
    ...envelope,
    b2b: b2bOf(sections.b2b),
    b2cl: b2clOf(sections.b2cl),
    b2cs: sections.b2cs.map(b2csRecord),
    nil: withoutEmpty({ inv: sections.nil.map(nilRecord) }),
    cdnr: cdnrOf(sections.cdnr),
    cdnur: sections.cdnur.map(cdnurRecord),
    doc_issue: withoutEmpty({ doc_det: sections.documentsIssued.map(issuedRecord) }),
    hsn: hsnOf(filer.period, sections),
  })
}

function b2bOf(invoices: Gstr1Sections['b2b']): Json[] {
  return grouped(invoices, invoice => invoice.buyerGstin).map(([ctin, group]) => ({
    ctin,
    inv: group.map(invoice => ({
      inum: invoice.number,
      idt: portalDate(invoice.issuedOn),
      val: rupees(invoice.totalPaise),
      pos: invoice.placeOfSupply,
      rchrg: invoice.isReverseCharge ? 'Y' : 'N',
      ...partOfRate(invoice),
      inv_typ: invoice.invoiceType,
      itms: itemsOf(invoice),
    })),
  }))
}

function b2clOf(invoices: Gstr1Sections['b2cl']): Json[] {
  return grouped(invoices, invoice => invoice.placeOfSupply).map(([pos, group]) => ({
    pos,
    inv: group.map(invoice => ({
      inum: invoice.number,
      idt: portalDate(invoice.issuedOn),
      val: rupees(invoice.totalPaise),
      ...partOfRate(invoice),
      itms: itemsOf(invoice),
    })),
  }))
}

function b2csRecord(sums: Gstr1Sections['b2cs'][number]): Json {
  const { iamt, ...halves } = taxOf(sums)
  return {
    sply_ty: sums.supplyType === 'intra' ? 'INTRA' : 'INTER',
    rt: percent(sums.taxRateBps),
    typ: 'OE',
    pos: sums.placeOfSupply,
    ...partOfRate(sums),
    txval: rupees(sums.taxablePaise),
    ...(iamt === undefined ? halves : { iamt }),
    ...cessOf(sums),
  }
}

function nilRecord(sums: Gstr1Sections['nil'][number]): Json {
  return {
    sply_ty: `${sums.supplyType === 'intra' ? 'INTRA' : 'INTR'}${sums.isToRegistered ? 'B2B' : 'B2C'}`,
    expt_amt: rupees(sums.exemptPaise),
    nil_amt: rupees(sums.nilPaise),
    ngsup_amt: rupees(sums.nonGstPaise),
  }
}

function cdnrOf(notes: Gstr1Sections['cdnr']): Json[] {
  return grouped(notes, note => note.buyerGstin).map(([ctin, group]) => ({
    ctin,
    nt: group.map(note => ({
      nt_num: note.number,
      nt_dt: portalDate(note.issuedOn),
      ntty: note.noteType,
      val: rupees(note.totalPaise),
      pos: note.placeOfSupply,
      ...partOfRate(note),
      rchrg: note.isReverseCharge ? 'Y' : 'N',
      inv_typ: note.invoiceType,
      itms: itemsOf(note),
    })),
  }))
}

function cdnurRecord(note: Gstr1Sections['cdnur'][number]): Json {
  return {
    nt_num: note.number,
    nt_dt: portalDate(note.issuedOn),
    ntty: note.noteType,
    val: rupees(note.totalPaise),
    typ: note.unregisteredType,
    ...(note.placeOfSupply === null ? {} : { pos: note.placeOfSupply }),
    ...partOfRate(note),
    itms: itemsOf(note),
  }
}

function issuedRecord({ kind, ranges }: Gstr1Sections['documentsIssued'][number]): Json {
  const { number, name } = issuedKinds[kind]
  return {
    doc_num: number,
    doc_typ: name,
    docs: ranges.map(({ from, to, count, cancelledCount }, index) => ({
      num: index + 1,
      from,
      to,
      totnum: count,
      cancel: cancelledCount,
      net_issue: count - cancelledCount,
    })),
  }
}

function hsnOf(period: Period, { hsnB2b, hsnB2c }: Gstr1Sections): Json {
  if (!splitsHsnTable(period)) return withoutEmpty({ data: [...hsnB2b, ...hsnB2c].map(hsnRecord) })
  return withoutEmpty({ hsn_b2b: hsnB2b.map(hsnRecord), hsn_b2c: hsnB2c.map(hsnRecord) })
}

function hsnRecord(sums: HsnSums, index: number): Json {
  return {
    num: index + 1,
    hsn_sc: sums.hsn,
    ...(sums.ownDescription === '' ? {} : { user_desc: sums.ownDescription }),
    ...(sums.description === '' ? {} : { desc: sums.description }),
    uqc: sums.uqc,
    qty: quantityInHundredths(sums.quantityThousandths),
    rt: percent(sums.taxRateBps),
    txval: rupees(sums.taxablePaise),
    iamt: rupees(sums.igstPaise),
    samt: rupees(sums.sgstPaise),
    camt: rupees(sums.cgstPaise),
    csamt: rupees(sums.cessPaise),
  }
}

function itemsOf({ rates, supplyType }: { rates: readonly RateSums[]; supplyType: 'intra' | 'inter' }): Json[] {
  return rates.map(sums => ({
    num: sums.taxRateBps + 1,
    itm_det: {
      txval: rupees(sums.taxablePaise),
      rt: percent(sums.taxRateBps),
      ...taxOf({ ...sums, supplyType }),
      ...cessOf(sums),
    },
  }))
}

function taxOf({ supplyType, igstPaise, cgstPaise, sgstPaise }: Pick<Taxed, 'supplyType' | keyof TaxSums>): {
  iamt?: number
  camt?: number
  samt?: number
} {
  return supplyType === 'inter' ? { iamt: rupees(igstPaise) } : { camt: rupees(cgstPaise), samt: rupees(sgstPaise) }
}

function cessOf({ cessPaise }: RateSums): { csamt?: number } {
  return cessPaise === null ? {} : { csamt: rupees(cessPaise) }
}

function partOfRate({ ratePart }: { ratePart?: 65 }): { diff_percent?: number } {
  return ratePart === undefined ? {} : { diff_percent: ratePart / 100 }
}

/** In the order in which the keys are met first. */
function grouped<T>(records: readonly T[], keyOf: (record: T) => string): [string, T[]][] {
  return [...Map.groupBy(records, keyOf)]
}

function withoutEmpty(record: Json): Json {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
