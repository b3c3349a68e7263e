// Invoices for tests of paper: priced by the real rules, so that every total is consistent.

import { documentTypeOf, formatDocumentNumber, seriesOf } from '../../../src/shared/domain/invoice/document-type.ts'
import { placeOfSupply } from '../../../src/shared/domain/invoice/place-of-supply.ts'
import { priceInvoice } from '../../../src/shared/domain/invoice/price-invoice.ts'
import type { Discount } from '../../../src/shared/records/cart.ts'
import type { Buyer, Invoice, InvoiceLine, InvoiceView } from '../../../src/shared/records/invoice.ts'
import type { Payment } from '../../../src/shared/records/payment.ts'
import type { Shop } from '../../../src/shared/records/shop.ts'

export type LineInput = Partial<Omit<InvoiceLine, 'lineNumber'>> & { readonly name: string }

export interface InvoiceViewInput {
  readonly shop?: Partial<Shop>
  readonly buyer?: Partial<Buyer> | null
  readonly lines?: readonly LineInput[]
  readonly billDiscount?: Discount | null
  readonly deliveryStateCode?: string | null
  readonly payments?: readonly Partial<Payment>[]
  readonly invoice?: Partial<Invoice>
}

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`

export const testShop: Shop = {
  version: 1,
  name: 'Sri Lakshmi Traders',
  legalName: 'Lakshmi Traders and Company',
  gstin: '29AAGCL4567M1ZU',
  scheme: 'regular',
  stateCode: '29',
  address: { line1: '12 Mahatma Gandhi Road', line2: 'Opposite Town Hall', city: 'Bengaluru', pin: '560001' },
  phone: '080 2222 3333',
  email: 'accounts@lakshmitraders.example',
  upiId: 'lakshmi@examplebank',
  logo: null,
  footer:
    'Goods once sold are taken back within seven days with this invoice. Interest at 18% a year after the due date.',
  roundsToRupee: true,
  dueDays: 30,
  customerFields: { address: true, gstin: true, email: true },
  weightBarcode: null,
}

export const registeredBuyer: Buyer = {
  customerId: id(900),
  name: 'Ravi Provision Stores',
  phone: '9876543210',
  gstin: '29AAYCL7788F1ZC',
  address: { line1: '4 Market Street', line2: '', city: 'Mysuru', pin: '570001' },
  stateCode: '29',
  isSez: false,
}

/** State names the tests need; the counter passes the whole list. */
export const testStates: Readonly<Record<string, string>> = {
  '04': 'Chandigarh',
  '07': 'Delhi',
  '27': 'Maharashtra',
  '29': 'Karnataka',
  '33': 'Tamil Nadu',
}

function makeLine(input: LineInput, index: number): InvoiceLine {
  return {
    lineNumber: index + 1,
    itemId: id(1000 + index),
    code: null,
    hsn: '1905',
    unit: 'nos',
    uqc: 'NOS',
    decimals: 0,
    quantityThousandths: 1000,
    unitPricePaise: 10_000,
    priceMode: 'exclusive',
    mrpPaise: null,
    taxRateBps: 500,
    discount: null,
    grossPaise: 0,
    lineDiscountPaise: 0,
    billDiscountSharePaise: 0,
    netPaise: 0,
    taxablePaise: 0,
    cgstPaise: 0,
    sgstPaise: 0,
    igstPaise: 0,
    totalPaise: 0,
    note: '',
    ...input,
  }
}

export function makeInvoiceView(input: InvoiceViewInput = {}): InvoiceView {
  const shop: Shop = { ...testShop, ...input.shop }
  const buyer = input.buyer === null || input.buyer === undefined ? null : { ...registeredBuyer, ...input.buyer }
  const deliveryStateCode = input.deliveryStateCode ?? null
  const drafts = (input.lines ?? [{ name: 'Glucose biscuits 100 g' }]).map(makeLine)
  const supply = placeOfSupply({ supplierStateCode: shop.stateCode, scheme: shop.scheme, buyer, deliveryStateCode })
  const billDiscount = input.billDiscount ?? null
  const { roundsToRupee, scheme } = shop
  const priced = priceInvoice({ lines: drafts, billDiscount, scheme, supplyType: supply.supplyType, roundsToRupee })
  const lines = drafts.map((line, i) => ({ ...line, ...priced.lines[i] }))
  const documentType = documentTypeOf(
    scheme,
    lines.map(line => line.taxRateBps),
  )
  const series = seriesOf('A1', documentType)
  const invoice: Invoice = {
    id: id(1),
    number: formatDocumentNumber(series, '26-27', 42),
    documentType,
    counterId: id(2),
    series,
    financialYear: '26-27',
    serial: 42,
    shopVersion: shop.version,
    issuedAt: '2026-11-20T05:12:00.000Z',
    issuedOn: '2026-11-20',
    dueOn: '2026-12-20',
    soldBy: 'Asha',
    buyer,
    deliveryStateCode,
    ...supply,
    billDiscount,
    note: '',
    ...priced,
    lines,
    ...input.invoice,
  }
  return { shop, invoice, ...settle(invoice, input.payments ?? []) }
}

function settle(
  invoice: Invoice,
  inputs: readonly Partial<Payment>[],
): Pick<InvoiceView, 'payments' | 'paidPaise' | 'duePaise' | 'state' | 'aftermath'> {
  const payments = inputs.map((input, i): Payment => {
    const amountPaise = input.amountPaise ?? invoice.totalPaise
    return {
      id: id(500 + i),
      invoiceId: invoice.id,
      customerId: invoice.buyer?.customerId ?? null,
      tender: 'cash',
      givenPaise: amountPaise,
      changePaise: 0,
      note: '',
      receiptNumber: null,
      receivedAt: invoice.issuedAt,
      receivedBy: 'Asha',
      ...input,
      amountPaise,
    }
  })
  const paidPaise = payments.reduce((sum, payment) => sum + payment.amountPaise, 0)
  const duePaise = invoice.totalPaise - paidPaise
  const state = duePaise <= 0 ? 'paid' : paidPaise > 0 ? 'partial' : 'unpaid'
  const aftermath = { allocations: [], creditNotes: [], returned: [], creditedPaise: 0, void: null }
  return { payments, paidPaise, duePaise, state, aftermath }
}
