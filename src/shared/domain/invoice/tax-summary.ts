// Tax of an invoice summed by rate and by HSN code, for the tables on paper.
//
// 1. Every figure is a sum of line amounts, never computed again from a summed value (domain.md R6),
//    so each table adds up to the invoice's own totals.

import type { Paise } from '../../kernel/money.ts'

interface TaxAmounts {
  readonly taxRateBps: number
  readonly taxablePaise: Paise
  readonly cgstPaise: Paise
  readonly sgstPaise: Paise
  readonly igstPaise: Paise
}

export interface TaxedLine extends TaxAmounts {
  readonly hsn: string | null
}

export interface TaxSum extends TaxAmounts {
  readonly taxPaise: Paise
}

export interface HsnSum extends TaxSum {
  readonly hsn: string | null
}

/** One sum for each rate, the lowest rate first. */
export function sumByRate(lines: readonly TaxedLine[]): TaxSum[] {
  const groups = Map.groupBy(lines, line => line.taxRateBps)
  return [...groups].map(([taxRateBps, group]) => ({ taxRateBps, ...sumOf(group) })).sort(byRate)
}

/** One sum for each code and rate, in order of code; lines without a code come last. */
export function sumByHsn(lines: readonly TaxedLine[]): HsnSum[] {
  return [...Map.groupBy(lines, line => line.hsn)]
    .sort(([a], [b]) => compareCodes(a, b))
    .flatMap(([hsn, group]) => sumByRate(group).map(sum => ({ hsn, ...sum })))
}

function sumOf(lines: readonly TaxedLine[]): Omit<TaxSum, 'taxRateBps'> {
  const sum = { taxablePaise: 0, cgstPaise: 0, sgstPaise: 0, igstPaise: 0 }
  for (const line of lines) {
    sum.taxablePaise += line.taxablePaise
    sum.cgstPaise += line.cgstPaise
    sum.sgstPaise += line.sgstPaise
    sum.igstPaise += line.igstPaise
  }
  return { ...sum, taxPaise: sum.cgstPaise + sum.sgstPaise + sum.igstPaise }
}

function byRate(a: TaxSum, b: TaxSum): number {
  return a.taxRateBps - b.taxRateBps
}

function compareCodes(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}
