// What goods taken back are worth: each line's own amounts in proportion, at the rate frozen when it was sold.
//
// 1. A line's total and taxes are shared cumulatively, so that pieces taken back one by one sum up to the line, to the
//    paisa; the taxable value is the rest.
// 2. All notes of an invoice together are never worth more than the invoice; the last one takes what is left.

import { mulDivRoundHalfUp, type Paise, roundToRupee } from '../../kernel/money.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { CreditNoteLine } from '../../records/credit-note.ts'
import type { Invoice, InvoiceLine } from '../../records/invoice.ts'
import type { BatchPick } from '../../records/stock.ts'

export interface LineTakenBack {
  readonly invoiceLineNumber: number
  readonly quantityThousandths: number
  readonly isRestocked: boolean
}

/** What came back before, by line, and what those notes were worth. */
export interface TakenBackBefore {
  readonly quantities: ReadonlyMap<number, number>
  readonly totalPaise: Paise
}

export interface ReturnAmounts {
  readonly lines: readonly CreditNoteLine[]
  readonly taxablePaise: Paise
  readonly cgstPaise: Paise
  readonly sgstPaise: Paise
  readonly igstPaise: Paise
  readonly roundOffPaise: Paise
  readonly totalPaise: Paise
}

/** Refuses `return_empty`, `not_found` (no such line) and `return_too_much` with what can still come back. */
export function priceReturn(
  invoice: Pick<Invoice, 'lines' | 'totalPaise'>,
  before: TakenBackBefore,
  taken: readonly LineTakenBack[],
  roundsToRupee: boolean,
): ReturnAmounts {
  if (taken.length === 0) throw new Refusal('return_empty')
  const back = new Map(before.quantities)
  const lines = taken.map((each, index) => priceLine(invoice, back, each, index + 1))
  const isComplete = invoice.lines.every(line => back.get(line.lineNumber) === line.quantityThousandths)
  const leftPaise = invoice.totalPaise - before.totalPaise
  const sums = sumsOf(lines)
  const roundedPaise = roundsToRupee ? roundToRupee(sums.beforeRoundPaise) : sums.beforeRoundPaise
  const totalPaise = isComplete ? leftPaise : Math.min(roundedPaise, leftPaise)
  const { beforeRoundPaise, ...taxes } = sums
  return { lines, ...taxes, roundOffPaise: totalPaise - beforeRoundPaise, totalPaise }
}

/** Adds the line to what is `back`. */
function priceLine(
  invoice: Pick<Invoice, 'lines'>,
  back: Map<number, number>,
  { invoiceLineNumber, quantityThousandths, isRestocked }: LineTakenBack,
  lineNumber: number,
): CreditNoteLine {
  const sold = invoice.lines.find(line => line.lineNumber === invoiceLineNumber)
  if (sold === undefined) throw new Refusal('not_found', { record: 'invoice line', lineNumber: invoiceLineNumber })
  const from = back.get(invoiceLineNumber) ?? 0
  const to = from + quantityThousandths
  if (to > sold.quantityThousandths) {
    const { name, unit, decimals } = sold
    const leftThousandths = sold.quantityThousandths - from
    throw new Refusal('return_too_much', { lineNumber: invoiceLineNumber, name, unit, decimals, leftThousandths })
  }
  back.set(invoiceLineNumber, to)
  const share = (paise: Paise) =>
    mulDivRoundHalfUp(paise, to, sold.quantityThousandths) - mulDivRoundHalfUp(paise, from, sold.quantityThousandths)
  const [totalPaise, cgstPaise, sgstPaise, igstPaise] = [
    share(sold.totalPaise),
    share(sold.cgstPaise),
    share(sold.sgstPaise),
    share(sold.igstPaise),
  ]
  const batches = batchesBetween(sold, from, to)
  return {
    lineNumber,
    invoiceLineNumber,
    itemId: sold.itemId,
    code: sold.code,
    name: sold.name,
    hsn: sold.hsn,
    unit: sold.unit,
    uqc: sold.uqc,
    decimals: sold.decimals,
    quantityThousandths,
    taxRateBps: sold.taxRateBps,
    taxablePaise: totalPaise - cgstPaise - sgstPaise - igstPaise,
    cgstPaise,
    sgstPaise,
    igstPaise,
    totalPaise,
    isRestocked,
    ...(batches.length === 0 ? {} : { batches }),
  }
}

/** The batches that the line's goods from one quantity to another came from, in the order they were picked. */
function batchesBetween({ batches = [] }: InvoiceLine, from: number, to: number): BatchPick[] {
  const picked: BatchPick[] = []
  let start = 0
  for (const batch of batches) {
    const end = start + batch.quantityThousandths
    const quantityThousandths = Math.min(end, to) - Math.max(start, from)
    if (quantityThousandths > 0) picked.push({ ...batch, quantityThousandths })
    start = end
  }
  return picked
}

function sumsOf(lines: readonly CreditNoteLine[]) {
  const sums = { taxablePaise: 0, cgstPaise: 0, sgstPaise: 0, igstPaise: 0, beforeRoundPaise: 0 }
  for (const line of lines) {
    sums.taxablePaise += line.taxablePaise
    sums.cgstPaise += line.cgstPaise
    sums.sgstPaise += line.sgstPaise
    sums.igstPaise += line.igstPaise
    sums.beforeRoundPaise += line.totalPaise
  }
  return sums
}
