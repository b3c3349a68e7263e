// Prices a sale to the paisa: discounts, tax of each line, round-off. The screen shows it, the core posts it.
//
// 1. Every amount is an integer of paise; each rounding is half up, exact (domain.md R1).
// 2. Line discounts come first, the bill discount is shared over the nets by largest remainder (R2, R3).
// 3. Tax is rounded once per line; CGST and SGST are each rounded on their own and always equal (R4, R5).
// 4. Totals are sums of lines, never recomputed (R6). Only the payable total is rounded to the rupee (R7).
// 5. Composition and unregistered shops collect no tax: the value is the net (R11).

import { shareByLargestRemainder } from '../../kernel/largest-remainder.ts'
import { maxPaise, mulDivRoundHalfUp, type Paise, roundToRupee } from '../../kernel/money.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Discount } from '../../records/cart.ts'
import type { SupplyType } from '../../records/invoice.ts'
import type { PriceMode } from '../../records/item.ts'
import type { TaxScheme } from '../../records/shop.ts'

export interface PricingLine {
  readonly quantityThousandths: number
  readonly unitPricePaise: Paise
  readonly priceMode: PriceMode
  readonly taxRateBps: number
  readonly discount: Discount | null
}

export interface PricingInput<L extends PricingLine = PricingLine> {
  readonly lines: readonly L[]
  readonly billDiscount: Discount | null
  readonly scheme: TaxScheme
  readonly supplyType: SupplyType
  readonly roundsToRupee: boolean
}

/** Amounts of one line in paise; `taxRateBps` is the rate charged, 0 where no tax may be collected. */
export interface LineAmounts {
  readonly taxRateBps: number
  readonly grossPaise: Paise
  readonly lineDiscountPaise: Paise
  readonly billDiscountSharePaise: Paise
  readonly netPaise: Paise
  readonly taxablePaise: Paise
  readonly cgstPaise: Paise
  readonly sgstPaise: Paise
  readonly igstPaise: Paise
  readonly totalPaise: Paise
}

export interface InvoiceAmounts {
  readonly lines: readonly LineAmounts[]
  readonly grossPaise: Paise
  /** Line discounts and bill discount together. */
  readonly discountPaise: Paise
  readonly taxablePaise: Paise
  readonly cgstPaise: Paise
  readonly sgstPaise: Paise
  readonly igstPaise: Paise
  readonly beforeRoundPaise: Paise
  readonly roundOffPaise: Paise
  readonly totalPaise: Paise
}

/** Throws `discount_too_large`, `bill_discount_mixed_price_modes` or `amount_too_large`. */
export function priceInvoice(input: PricingInput): InvoiceAmounts {
  const nets = input.lines.map(netOfLine)
  // What discounts take off again is shown too, and has to fit.
  if (nets.reduce((sum, line) => sum + line.grossPaise, 0) > maxPaise) {
    throw new Refusal('amount_too_large', { lineNumber: null })
  }
  const billDiscountPaise = billDiscountOf(input, nets)
  const shares = shareByLargestRemainder(
    billDiscountPaise,
    nets.map(line => line.netPaise),
  )
  const lines = nets.map((net, index) => taxLine(input, index, net, shares[index] ?? 0))
  return totalsOf(lines, input.roundsToRupee)
}

interface LineNet {
  readonly grossPaise: Paise
  readonly lineDiscountPaise: Paise
  readonly netPaise: Paise
}

function netOfLine(line: PricingLine, index: number): LineNet {
  const grossPaise = mulDivRoundHalfUp(line.quantityThousandths, line.unitPricePaise, 1000)
  if (grossPaise > maxPaise) throw new Refusal('amount_too_large', { lineNumber: index + 1 })
  const lineDiscountPaise = discountOn(grossPaise, line.discount)
  if (lineDiscountPaise > grossPaise) throw new Refusal('discount_too_large', { lineNumber: index + 1, grossPaise })
  return { grossPaise, lineDiscountPaise, netPaise: grossPaise - lineDiscountPaise }
}

function discountOn(basePaise: Paise, discount: Discount | null): Paise {
  if (discount === null) return 0
  return discount.kind === 'amount' ? discount.paise : mulDivRoundHalfUp(basePaise, discount.bps, 10_000)
}

function billDiscountOf(input: PricingInput, nets: readonly LineNet[]): Paise {
  if (input.billDiscount === null) return 0
  const netPaise = nets.reduce((sum, line) => sum + line.netPaise, 0)
  const discountPaise = discountOn(netPaise, input.billDiscount)
  if (discountPaise > netPaise) throw new Refusal('discount_too_large', { lineNumber: null, grossPaise: netPaise })
  if (discountPaise > 0 && collectsTax(input.scheme) && new Set(input.lines.map(line => line.priceMode)).size > 1) {
    throw new Refusal('bill_discount_mixed_price_modes')
  }
  return discountPaise
}

/** Only then does tax come on top of a price without it. */
export function collectsTax(scheme: TaxScheme): boolean {
  return scheme === 'regular'
}

function taxLine(input: PricingInput, index: number, net: LineNet, sharePaise: Paise): LineAmounts {
  const line = input.lines[index] as PricingLine
  const taxRateBps = collectsTax(input.scheme) ? line.taxRateBps : 0
  const netPaise = net.netPaise - sharePaise
  const isInclusive = line.priceMode === 'inclusive'
  const base = isInclusive ? 10_000 + taxRateBps : 10_000
  const isIntra = input.supplyType === 'intra'
  const halfPaise = isIntra ? mulDivRoundHalfUp(netPaise, taxRateBps, 2 * base) : 0
  const igstPaise = isIntra ? 0 : mulDivRoundHalfUp(netPaise, taxRateBps, base)
  const taxPaise = 2 * halfPaise + igstPaise
  const taxablePaise = isInclusive ? netPaise - taxPaise : netPaise
  return {
    taxRateBps,
    grossPaise: net.grossPaise,
    lineDiscountPaise: net.lineDiscountPaise,
    billDiscountSharePaise: sharePaise,
    netPaise,
    taxablePaise,
    cgstPaise: halfPaise,
    sgstPaise: halfPaise,
    igstPaise,
    totalPaise: taxablePaise + taxPaise,
  }
}

function totalsOf(lines: readonly LineAmounts[], roundsToRupee: boolean): InvoiceAmounts {
  const sum = { grossPaise: 0, discountPaise: 0, taxablePaise: 0, cgstPaise: 0, sgstPaise: 0, igstPaise: 0 }
  for (const line of lines) {
    sum.grossPaise += line.grossPaise
    sum.discountPaise += line.lineDiscountPaise + line.billDiscountSharePaise
    sum.taxablePaise += line.taxablePaise
    sum.cgstPaise += line.cgstPaise
    sum.sgstPaise += line.sgstPaise
    sum.igstPaise += line.igstPaise
  }
  const beforeRoundPaise = sum.taxablePaise + sum.cgstPaise + sum.sgstPaise + sum.igstPaise
  if (beforeRoundPaise > maxPaise) throw new Refusal('amount_too_large', { lineNumber: null })
  const totalPaise = roundsToRupee ? roundToRupee(beforeRoundPaise) : beforeRoundPaise
  return { lines, ...sum, beforeRoundPaise, roundOffPaise: totalPaise - beforeRoundPaise, totalPaise }
}
