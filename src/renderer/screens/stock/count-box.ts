// What a person or a scanner writes into the box of a count. Pure.

import { parseQuantity } from '../../../shared/kernel/quantity.ts'

/** A figure alone, something to count, or both: `24*8901…` counts twenty-four at once. */
export interface CountWish {
  readonly quantityThousandths: number | null
  readonly text: string
}

export function parseCountBox(typed: string): CountWish {
  const text = typed.trim()
  const times = /^([\d.]+)\s*\*\s*(.*)$/.exec(text)
  const quantityThousandths = times === null ? undefined : parseQuantity(times[1] ?? '')
  if (times === null || quantityThousandths === undefined) return { quantityThousandths: null, text }
  return { quantityThousandths, text: times[2] ?? '' }
}
