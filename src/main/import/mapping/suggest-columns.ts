// Which column holds what, by titles alone: the surest title of each field wins.

import type { Recognised } from './recognise-header.ts'

export function suggestColumns<F extends string>(
  columns: readonly string[],
  recognise: (title: string) => Recognised<F> | undefined,
): Partial<Record<F, number>> {
  const found: Partial<Record<F, number>> = {}
  const ranks = new Map<F, number>()
  for (const [column, title] of columns.entries()) {
    const guess = recognise(title)
    if (guess === undefined || guess.rank >= (ranks.get(guess.field) ?? Number.POSITIVE_INFINITY)) continue
    found[guess.field] = column
    ranks.set(guess.field, guess.rank)
  }
  return found
}
