// Labels from a scale: an EAN-13 that carries the item's number and how much of it lies in the bag.
// Layout: prefix, item digits, as many weight digits as remain of twelve, check digit.

import type { WeightBarcode } from '../../records/shop.ts'
import { checkDigitOf, symbologyOf } from './barcode.ts'

export interface WeighedItem {
  /** As printed, with its leading zeros. */
  readonly itemCode: string
  readonly quantityThousandths: number
}

/** What the label says, or null when `code` is no such label: other prefix, wrong check digit, nothing weighed. */
export function readWeightBarcode(settings: WeightBarcode, code: string): WeighedItem | null {
  if (!code.startsWith(settings.prefix) || symbologyOf(code) !== 'ean13') return null
  const weightAt = settings.prefix.length + settings.itemDigits
  const steps = Number(code.slice(weightAt, 12))
  if (steps === 0) return null
  return {
    itemCode: code.slice(settings.prefix.length, weightAt),
    quantityThousandths: steps * settings.stepThousandths,
  }
}

/** The label for that quantity, or null when the code or the quantity does not fit on it exactly. */
export function makeWeightBarcode(settings: WeightBarcode, weighed: WeighedItem): string | null {
  const { itemCode, quantityThousandths } = weighed
  const weightDigits = 12 - settings.prefix.length - settings.itemDigits
  if (!/^\d+$/.test(itemCode) || itemCode.length > settings.itemDigits) return null
  if (quantityThousandths <= 0 || quantityThousandths % settings.stepThousandths !== 0) return null
  const steps = String(quantityThousandths / settings.stepThousandths)
  if (steps.length > weightDigits) return null
  const body = settings.prefix + itemCode.padStart(settings.itemDigits, '0') + steps.padStart(weightDigits, '0')
  return `${body}${checkDigitOf(body)}`
}
