// Whole invoices and credit notes for tests of what is made from them, priced by the shop's own rules.
import fc from 'fast-check'
import { placeOfSupply } from '../../../src/shared/domain/invoice/place-of-supply.ts'
import { priceInvoice } from '../../../src/shared/domain/invoice/price-invoice.ts'
import type { Discount } from '../../../src/shared/records/cart.ts'
import type { CreditNote } from '../../../src/shared/records/credit-note.ts'
import type { Buyer, Invoice, InvoiceLine } from '../../../src/shared/records/invoice.ts'
import type { Payment, Tender } from '../../../src/shared/records/payment.ts'

export interface LineWords {
  readonly name?: string
  readonly hsn?: string | null
  readonly uqc?: string
  readonly unit?: string
  readonly quantityThousandths?: number
  readonly unitPricePaise?: number
  readonly priceMode?: 'inclusive' | 'exclusive'
  readonly taxRateBps?: number
  readonly discount?: Discount | null
  readonly itemId?: string
}

export interface InvoiceWords {
  readonly of?: readonly LineWords[]
  readonly to?: Buyer | null
  readonly serial?: number
  readonly series?: string
  readonly issuedOn?: string
  readonly deliveryStateCode?: string | null
  readonly billDiscount?: Discount | null
}

export const seller = {
  name: 'Asha Stores',
  legalName: 'Asha Retail Private Limited',
  gstin: '27AAPFU0939F1ZV',
  stateCode: '27',
  address: { line1: '12 MG Road', line2: '', city: 'Pune', pin: '411001' },
  phone: '+91 98220 00000',
  email: 'asha@example.in',
}

export const puneTraders: Buyer = {
  customerId: idOf(900),
  name: 'Pune Traders',
  phone: '9822012345',
  gstin: '27AAACR5055K1Z7',
  address: { line1: '4 Laxmi Road', line2: 'Second floor', city: 'Pune', pin: '411030' },
  stateCode: '27',
  isSez: false,
}

export const bengaluruMart: Buyer = {
  ...puneTraders,
  customerId: idOf(901),
  name: 'Bengaluru Mart',
  gstin: '29AAGCB7383J1Z4',
  address: { line1: '7 Brigade Road', line2: '', city: 'Bengaluru', pin: '560001' },
  stateCode: '29',
}

export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

export function madeInvoice({ of = [{}], to = null, ...words }: InvoiceWords = {}): Invoice {
  const serial = words.serial ?? 1
  const series = words.series ?? 'A1'
  const issuedOn = words.issuedOn ?? '2026-11-20'
  const place = placeOfSupply({
    supplierStateCode: seller.stateCode,
    scheme: 'regular',
    buyer: to,
    deliveryStateCode: words.deliveryStateCode ?? null,
  })
  const wanted = of.map(lineOf)
  const priced = priceInvoice({
    lines: wanted,
    billDiscount: words.billDiscount ?? null,
    scheme: 'regular',
    supplyType: place.supplyType,
    roundsToRupee: true,
  })
  const { lines, ...totals } = priced
  return {
    id: idOf(serial),
    number: `${series}/26-27/${String(serial).padStart(5, '0')}`,
    documentType: lines.some(line => line.taxRateBps > 0) ? 'tax_invoice' : 'bill_of_supply',
    counterId: idOf(1),
    series,
    financialYear: '26-27',
    serial,
    shopVersion: 1,
    issuedAt: `${issuedOn}T06:30:00.000Z`,
    issuedOn,
    dueOn: issuedOn,
    soldBy: 'Asha',
    buyer: to,
    deliveryStateCode: words.deliveryStateCode ?? null,
    ...place,
    lines: lines.map((line, index) => ({ ...(wanted[index] as InvoiceLine), ...line, lineNumber: index + 1 })),
    billDiscount: words.billDiscount ?? null,
    ...totals,
    note: '',
  }
}

function lineOf(words: LineWords, index: number): InvoiceLine {
  const name = words.name ?? 'Lux Soap'
  const unpriced = { lineNumber: index + 1, code: null, decimals: 3, mrpPaise: null, note: '', discount: null }
  return {
    ...unpriced,
    itemId: idOf(500 + index),
    name,
    hsn: '3401',
    unit: 'nos',
    uqc: 'NOS',
    quantityThousandths: 1000,
    unitPricePaise: 11_800,
    priceMode: 'inclusive',
    taxRateBps: 1800,
    ...words,
  } as InvoiceLine
}

/** Takes back everything of an invoice. */
export function madeCreditNote(invoice: Invoice, serial = 1): CreditNote {
  return {
    id: idOf(70_000 + serial),
    number: `A1C/26-27/${String(serial).padStart(5, '0')}`,
    counterId: invoice.counterId,
    series: 'A1C',
    financialYear: invoice.financialYear,
    serial,
    shopVersion: 1,
    issuedAt: invoice.issuedAt,
    issuedOn: invoice.issuedOn,
    issuedBy: 'Asha',
    against: { invoiceId: invoice.id, number: invoice.number, issuedOn: invoice.issuedOn },
    documentType: invoice.documentType,
    buyer: invoice.buyer,
    placeOfSupply: invoice.placeOfSupply,
    supplyType: invoice.supplyType,
    localTaxName: invoice.localTaxName,
    reason: 'damaged',
    note: '',
    lines: invoice.lines.map(line => ({ ...line, invoiceLineNumber: line.lineNumber, isRestocked: true })),
    taxablePaise: invoice.taxablePaise,
    cgstPaise: invoice.cgstPaise,
    sgstPaise: invoice.sgstPaise,
    igstPaise: invoice.igstPaise,
    roundOffPaise: invoice.roundOffPaise,
    totalPaise: invoice.totalPaise,
  }
}

export function madePayment(invoice: Invoice, tender: Tender, amountPaise: number, number = 1): Payment {
  return {
    id: idOf(80_000 + number),
    invoiceId: invoice.id,
    customerId: invoice.buyer?.customerId ?? null,
    tender,
    amountPaise,
    givenPaise: amountPaise,
    changePaise: 0,
    note: '',
    receiptNumber: null,
    receivedAt: invoice.issuedAt,
    receivedBy: 'Asha',
  }
}

const anyDiscount = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 10_000 }).map(bps => ({ kind: 'percent' as const, bps })),
)

export const anyLine: fc.Arbitrary<LineWords> = fc.record({
  name: fc.constantFrom('Lux Soap', 'Tea "Gold" & <best>', 'दाल', 'Ra'),
  hsn: fc.constantFrom('3401', '090210', '99831400'),
  quantityThousandths: fc.integer({ min: 1, max: 5_000_000 }),
  unitPricePaise: fc.integer({ min: 0, max: 5_000_000 }),
  taxRateBps: fc.constantFrom(0, 25, 500, 1800, 4000),
  discount: anyDiscount,
})

/** One price mode for a whole invoice: a bill discount wants it. */
export const anyInvoice: fc.Arbitrary<Invoice> = fc
  .record({
    to: fc.constantFrom(null, puneTraders, bengaluruMart, { ...puneTraders, isSez: true }),
    of: fc.array(anyLine, { minLength: 1, maxLength: 6 }),
    priceMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
    billDiscount: anyDiscount,
    serial: fc.integer({ min: 1, max: 99_999 }),
  })
  .map(({ of, priceMode, ...words }) => madeInvoice({ ...words, of: of.map(line => ({ ...line, priceMode })) }))
