// Worked GST invoices (rules R1 to R12) against our own pricing.

import * as z from 'zod'
import { gstr1TablesOf } from '../../../shared/domain/invoice/gstr1-tables.ts'
import { placeOfSupply } from '../../../shared/domain/invoice/place-of-supply.ts'
import { type InvoiceAmounts, type LineAmounts, priceInvoice } from '../../../shared/domain/invoice/price-invoice.ts'
import { parseQuantity } from '../../../shared/kernel/quantity.ts'
import { formatBps, parsePercent } from '../../../shared/kernel/rate.ts'
import type { Discount } from '../../../shared/records/cart.ts'
import { differenceOf, type VectorKind } from './vector-file.ts'

const percentText = z.string().transform((text, context) => parsePercent(text) ?? fail(context, 'a percentage', text))
const quantityText = z.string().transform((text, context) => parseQuantity(text) ?? fail(context, 'a quantity', text))
const discount = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('percent'), value: percentText }),
    z.object({ type: z.literal('amount'), paise: z.int() }),
  ])
  .nullable()
  .transform((given): Discount | null => {
    if (given === null) return null
    return given.type === 'percent' ? { kind: 'percent', bps: given.value } : { kind: 'amount', paise: given.paise }
  })
const input = z.object({
  doc_type: z.string(),
  date: z.string(),
  supplier: z.object({ gstin: z.string(), scheme: z.enum(['regular', 'composition']) }),
  buyer: z.object({ gstin: z.string().nullable(), state: z.string().nullable(), sez: z.boolean() }),
  delivery_state: z.string().nullable(),
  bill_to_ship_to: z.boolean(),
  lines: z.array(
    z.object({
      qty: quantityText,
      unit_price_paise: z.int(),
      price_mode: z.enum(['inclusive', 'exclusive']),
      rate_pct: percentText,
      discount,
    }),
  ),
  bill_discount: discount,
  round_off: z.boolean(),
  original_table: z.string().nullable().optional(),
})

function fail(context: z.RefinementCtx, what: string, text: string): never {
  context.addIssue({ code: 'custom', message: `${JSON.stringify(text)} is not ${what}` })
  return z.NEVER
}

export const invoiceVectors: VectorKind = {
  name: 'GST invoices',
  fits: sample => 'input' in sample && typeof sample.input === 'object' && 'supplier' in (sample.input as object),
  compare: (vector, index) => ({
    id: String(vector.id ?? index + 1),
    problem: differenceOf(vector.expected, workedInvoice(input.parse(vector.input))),
  }),
}

function workedInvoice(given: z.output<typeof input>) {
  const { scheme, gstin } = given.supplier
  const buyer = { gstin: given.buyer.gstin, stateCode: given.buyer.state, isSez: given.buyer.sez }
  const place = placeOfSupply({
    supplierStateCode: gstin.slice(0, 2),
    scheme,
    buyer,
    deliveryStateCode: given.delivery_state,
    isBillToShipTo: given.bill_to_ship_to,
  })
  const amounts = priceInvoice({
    lines: given.lines.map(line => ({
      quantityThousandths: line.qty,
      unitPricePaise: line.unit_price_paise,
      priceMode: line.price_mode,
      taxRateBps: line.rate_pct,
      discount: line.discount,
    })),
    billDiscount: given.bill_discount,
    scheme,
    supplyType: place.supplyType,
    roundsToRupee: given.round_off,
  })
  return {
    place_of_supply: place.placeOfSupply,
    supply_type: place.supplyType,
    local_tax_name: place.localTaxName,
    gstr1_tables: gstr1TablesOf({
      scheme,
      isCreditNote: given.doc_type === 'CRN',
      isBuyerRegistered: buyer.gstin !== null,
      supplyType: place.supplyType,
      totalPaise: amounts.totalPaise,
      taxRatesBps: amounts.lines.map(line => line.taxRateBps),
      issuedOn: given.date,
      originalTable: given.original_table ?? null,
    }),
    lines: amounts.lines.map(vectorLine),
    rate_summary: rateSummary(amounts.lines),
    totals: vectorTotals(amounts),
  }
}

function vectorLine(line: LineAmounts) {
  return {
    gross_paise: line.grossPaise,
    line_discount_paise: line.lineDiscountPaise,
    bill_discount_share_paise: line.billDiscountSharePaise,
    net_paise: line.netPaise,
    taxable_paise: line.taxablePaise,
    cgst_paise: line.cgstPaise,
    sgst_paise: line.sgstPaise,
    igst_paise: line.igstPaise,
    line_total_paise: line.totalPaise,
  }
}

function rateSummary(lines: readonly LineAmounts[]) {
  const rates = [...new Set(lines.map(line => line.taxRateBps))].sort((a, b) => a - b)
  return rates.map(rate => {
    const sum = (of: (line: LineAmounts) => number) =>
      lines.reduce((total, line) => total + (line.taxRateBps === rate ? of(line) : 0), 0)
    return {
      rate_pct: formatBps(rate),
      taxable_paise: sum(line => line.taxablePaise),
      cgst_paise: sum(line => line.cgstPaise),
      sgst_paise: sum(line => line.sgstPaise),
      igst_paise: sum(line => line.igstPaise),
    }
  })
}

function vectorTotals(amounts: InvoiceAmounts) {
  return {
    taxable_paise: amounts.taxablePaise,
    cgst_paise: amounts.cgstPaise,
    sgst_paise: amounts.sgstPaise,
    igst_paise: amounts.igstPaise,
    tax_paise: amounts.cgstPaise + amounts.sgstPaise + amounts.igstPaise,
    before_round_paise: amounts.beforeRoundPaise,
    round_off_paise: amounts.roundOffPaise,
    payable_paise: amounts.totalPaise,
  }
}
