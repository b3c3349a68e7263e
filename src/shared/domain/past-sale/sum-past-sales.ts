// What past sales come to, by kind. Every total is a sum of lines, and every line is rounded once.

import { millsOf, paiseOfMills } from '../../kernel/mills.ts'
import type { PastSale, PastSaleKind, PastSaleLine } from '../../records/past-sale.ts'

export interface PastSums {
  readonly bills: number
  readonly lines: number
  readonly quantityThousandths: number
  readonly amountMills: number
}
export type PastTotals = Readonly<Record<PastSaleKind, PastSums>>

const nothing: PastSums = { bills: 0, lines: 0, quantityThousandths: 0, amountMills: 0 }

export const noPastTotals: PastTotals = { sale: nothing, return: nothing, write_off: nothing }

export type PastFigures = Pick<PastSaleLine, 'quantityThousandths' | 'priceMills' | 'amountMills'>

export function amountOfPastLine({ quantityThousandths, priceMills, amountMills }: PastFigures): number {
  return amountMills ?? millsOf(quantityThousandths, priceMills)
}

/** Rupees to the paisa line by line, so that days, items and customers add up to the same. */
export function paiseOfPastSale({ lines }: Pick<PastSale, 'lines'>): number {
  return lines.reduce((sum, line) => sum + paiseOfMills(amountOfPastLine(line)), 0)
}

export function sumsOfPastSale({ lines }: Pick<PastSale, 'lines'>): PastSums {
  let quantityThousandths = 0
  let amountMills = 0
  for (const line of lines) {
    quantityThousandths += line.quantityThousandths
    amountMills += amountOfPastLine(line)
  }
  return { bills: 1, lines: lines.length, quantityThousandths, amountMills }
}

export function addPastSums(one: PastSums, other: PastSums): PastSums {
  return {
    bills: one.bills + other.bills,
    lines: one.lines + other.lines,
    quantityThousandths: one.quantityThousandths + other.quantityThousandths,
    amountMills: one.amountMills + other.amountMills,
  }
}

export function totalPastSales(sales: Iterable<Pick<PastSale, 'kind' | 'lines'>>): PastTotals {
  const totals = { ...noPastTotals }
  for (const sale of sales) totals[sale.kind] = addPastSums(totals[sale.kind], sumsOfPastSale(sale))
  return totals
}

/** All kinds together. */
export function wholeOf({ sale, return: back, write_off }: PastTotals): PastSums {
  return addPastSums(addPastSums(sale, back), write_off)
}
