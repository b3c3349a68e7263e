// What a dealer owes for goods sent back to him. Tax is rounded once per line, half up; within a state CGST and SGST are
// each rounded on their own and are always equal (as on a sale, domain.md R4, R5).

import { maxPaise, mulDivRoundHalfUp, type Paise } from '../../kernel/money.ts'
import { Refusal } from '../../kernel/refusal.ts'

export interface ReturnedGoods {
  readonly quantityThousandths: number
  readonly unitPricePaise: Paise
  readonly taxRateBps: number
}

export interface ReturnValue {
  readonly taxablePaise: Paise
  readonly taxPaise: Paise
}

export function valueLine(goods: ReturnedGoods, isInterState: boolean): ReturnValue {
  const taxablePaise = mulDivRoundHalfUp(goods.unitPricePaise, goods.quantityThousandths, 1000)
  if (taxablePaise > maxPaise) throw new Refusal('amount_too_large')
  const taxPaise = isInterState
    ? mulDivRoundHalfUp(taxablePaise, goods.taxRateBps, 10_000)
    : 2 * mulDivRoundHalfUp(taxablePaise, goods.taxRateBps, 20_000)
  return { taxablePaise, taxPaise }
}

/** Refuses `amount_too_large`. */
export function sumOfReturn(lines: readonly ReturnValue[]): ReturnValue & { readonly amountPaise: Paise } {
  const taxablePaise = lines.reduce((sum, line) => sum + line.taxablePaise, 0)
  const taxPaise = lines.reduce((sum, line) => sum + line.taxPaise, 0)
  const amountPaise = taxablePaise + taxPaise
  if (amountPaise > maxPaise) throw new Refusal('amount_too_large')
  return { taxablePaise, taxPaise, amountPaise }
}
