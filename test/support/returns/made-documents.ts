// Documents for tests of the returns: priced by the shop's own rules, so that their sums are those of real invoices.
import fc from 'fast-check'
import { priceInvoice } from '../../../src/shared/domain/invoice/price-invoice.ts'
import type { ReturnDocument, ReturnLine } from '../../../src/shared/domain/returns/return-document.ts'

export interface DocumentWords extends Partial<Omit<ReturnDocument, 'lines'>> {
  /** Each line: value before tax in rupees, and its rate in percent. */
  readonly of?: readonly { rupees: number; percent: number; hsn?: string | null; quantity?: number; uqc?: string }[]
}

export const trader = '27AAACR5055K1Z7'

export function made({ of = [{ rupees: 100, percent: 18 }], ...words }: DocumentWords = {}): ReturnDocument {
  const supplyType = words.supplyType ?? 'intra'
  const priced = priceInvoice({
    lines: of.map(({ rupees, percent }) => ({
      quantityThousandths: 1000,
      unitPricePaise: Math.round(rupees * 100),
      priceMode: 'exclusive',
      taxRateBps: percent * 100,
      discount: null,
    })),
    billDiscount: null,
    scheme: 'regular',
    supplyType,
    roundsToRupee: false,
  })
  const serial = words.serial ?? 1
  return {
    kind: 'invoice',
    id: `id-${serial}`,
    number: `A1/26-27/${String(serial).padStart(5, '0')}`,
    series: 'A1',
    financialYear: '26-27',
    serial,
    issuedOn: '2026-11-20',
    isVoid: false,
    buyerGstin: null,
    isSez: false,
    placeOfSupply: supplyType === 'intra' ? '27' : '29',
    supplyType,
    totalPaise: priced.totalPaise,
    against: null,
    lines: priced.lines.map((line, index) => ({
      ...line,
      itemId: `item-${index}`,
      name: `Item ${index}`,
      hsn: of[index]?.hsn === undefined ? '3401' : of[index].hsn,
      uqc: of[index]?.uqc ?? 'NOS',
      quantityThousandths: (of[index]?.quantity ?? 1) * 1000,
    })),
    ...words,
  }
}

const lineWords = fc.record({
  rupees: fc.integer({ min: 1, max: 20_000_000 }).map(paise => paise / 100),
  percent: fc.constantFrom(0, 5, 12, 18, 28, 40),
  hsn: fc.constantFrom('3401', '1006', '090210', '998314'),
  uqc: fc.constantFrom('NOS', 'KGS'),
  quantity: fc.integer({ min: 1, max: 900 }),
})

const anyDocument = fc.record({
  kind: fc.constantFrom('invoice' as const, 'invoice' as const, 'credit_note' as const),
  supplyType: fc.constantFrom('intra' as const, 'inter' as const),
  buyerGstin: fc.constantFrom(null, null, trader, '29AAGCB7383J1Z4'),
  isVoid: fc.boolean(),
  against: fc.constantFrom(
    null,
    { totalPaise: 2_00_000_00, issuedOn: '2026-10-01' },
    { totalPaise: 90_00, issuedOn: '2026-10-01' },
  ),
  of: fc.array(lineWords, { minLength: 1, maxLength: 6 }),
})

/** A month: invoices of A1 and credit notes of A1C, each series numbered from 1 on. */
export const anyMonth = fc.array(anyDocument, { maxLength: 25 }).map(documents => {
  const last = { invoice: 0, credit_note: 0 }
  return documents.map(words => {
    const serial = ++last[words.kind]
    const series = words.kind === 'invoice' ? 'A1' : 'A1C'
    const isVoid = words.kind === 'invoice' && words.isVoid
    return made({ ...words, isVoid, serial, series, against: words.kind === 'invoice' ? null : words.against })
  })
})

export interface Sums {
  taxable: number
  igst: number
  cgst: number
  sgst: number
}

export function sumOf(
  parts: Iterable<Pick<ReturnLine, 'taxablePaise' | 'igstPaise' | 'cgstPaise' | 'sgstPaise'>>,
  sign = 1,
): Sums {
  const sum = { taxable: 0, igst: 0, cgst: 0, sgst: 0 }
  for (const part of parts) {
    sum.taxable += sign * part.taxablePaise
    sum.igst += sign * part.igstPaise
    sum.cgst += sign * part.cgstPaise
    sum.sgst += sign * part.sgstPaise
  }
  return sum
}

export function added(...sums: readonly Sums[]): Sums {
  return sums.reduce((a, b) => ({
    taxable: a.taxable + b.taxable,
    igst: a.igst + b.igst,
    cgst: a.cgst + b.cgst,
    sgst: a.sgst + b.sgst,
  }))
}
