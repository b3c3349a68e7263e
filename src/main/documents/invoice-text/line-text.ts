// One invoice line, and the sums under the lines, as text: every paper sets the same words and figures in its own way.

import { formatPaise } from '../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../shared/kernel/quantity.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { Invoice, InvoiceLine } from '../../../shared/records/invoice.ts'
import type { Words } from '../text/words.ts'
import { formatDay } from '../text/words-for.ts'

export type TaxName = 'CGST' | 'SGST' | 'UTGST' | 'IGST'

export interface TaxText {
  readonly name: TaxName
  readonly rate: string
  readonly amount: string
}

export interface LineText {
  readonly serial: string
  readonly name: string
  readonly note: string
  /** `Batch B1, exp. 31 Jan 2027`; with what came from each when there are several. */
  readonly batches: string
  readonly hsn: string
  readonly mrp: string
  readonly quantity: string
  /** The GSTN code, with the shop's own word when that says something else. */
  readonly unit: string
  readonly rate: string
  /** Says that the rate holds its tax; empty otherwise. */
  readonly rateNote: string
  readonly discount: string
  readonly discountNote: string
  readonly taxable: string
  readonly taxes: readonly TaxText[]
  readonly tax: string
  readonly amount: string
}

/** The taxes a document names; none on a bill of supply. */
export function taxNamesOf(invoice: Invoice): TaxName[] {
  if (invoice.documentType === 'bill_of_supply') return []
  return invoice.supplyType === 'inter' ? ['IGST'] : ['CGST', invoice.localTaxName ?? 'SGST']
}

export interface TaxAmounts {
  readonly cgstPaise: number
  readonly sgstPaise: number
  readonly igstPaise: number
}

export function taxPaiseOf(amounts: TaxAmounts, name: TaxName): number {
  return name === 'CGST' ? amounts.cgstPaise : name === 'IGST' ? amounts.igstPaise : amounts.sgstPaise
}

/** CGST and the state's tax are each half of the rate, which may need three decimals: half of 0.25 % is 0.125 %. */
export function taxRateText(rateBps: number, name: TaxName): string {
  const thousandths = name === 'IGST' ? rateBps * 10 : rateBps * 5
  return `${formatQuantity(thousandths)}%`
}

export function lineText(line: InvoiceLine, taxNames: readonly TaxName[], words: Words): LineText {
  const discountPaise = line.lineDiscountPaise + line.billDiscountSharePaise
  const isPercent = line.discount?.kind === 'percent' && line.billDiscountSharePaise === 0
  return {
    serial: String(line.lineNumber),
    name: line.name,
    note: line.note,
    batches: batchText(line, words),
    hsn: line.hsn ?? '',
    mrp: line.mrpPaise === null ? '' : formatPaise(line.mrpPaise),
    quantity: formatQuantity(line.quantityThousandths, line.decimals),
    unit: unitText(line),
    rate: formatPaise(line.unitPricePaise),
    rateNote: line.priceMode === 'inclusive' && taxNames.length > 0 && line.taxRateBps > 0 ? words.taxIncluded : '',
    discount: discountPaise === 0 ? '' : formatPaise(discountPaise),
    discountNote: isPercent && line.discount?.kind === 'percent' ? `${formatBps(line.discount.bps)}%` : '',
    taxable: formatPaise(line.taxablePaise),
    taxes: taxNames.map(name => ({
      name,
      rate: taxRateText(line.taxRateBps, name),
      amount: formatPaise(taxPaiseOf(line, name)),
    })),
    tax: formatPaise(line.cgstPaise + line.sgstPaise + line.igstPaise),
    amount: formatPaise(line.totalPaise),
  }
}

function batchText({ batches = [], decimals }: InvoiceLine, words: Words): string {
  const named = batches.map(({ code, expiresOn, quantityThousandths }) => {
    const batch = words.batch(code, expiresOn === null ? null : formatDay(expiresOn, words))
    return batches.length === 1 ? batch : `${batch} × ${formatQuantity(quantityThousandths, decimals)}`
  })
  return named.join('; ')
}

function unitText({ unit, uqc }: InvoiceLine): string {
  return uqc.startsWith(unit.toUpperCase()) || unit === '' ? uqc : `${unit} (${uqc})`
}
