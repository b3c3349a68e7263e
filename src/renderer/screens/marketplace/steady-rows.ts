// What is shown of a market that moves: in order while nobody looks at a row, and where it was while somebody does. Then what
// is new waits to be let in, and what is gone stays, marked.

export interface Steady {
  /** Ids, in the order in which they stand. */
  readonly shown: readonly string[]
  /** Those that are not shown yet. */
  readonly waiting: readonly string[]
}

export const nothingShown: Steady = { shown: [], waiting: [] }

/** `ordered`: what is on offer and fits the filter, as it should stand. `isHeld`: the pointer or the keys are on a row. */
export function steadyRows(before: Steady, ordered: readonly string[], isHeld: boolean): Steady {
  if (!isHeld || before.shown.length === 0) return { shown: ordered, waiting: [] }
  const shown = new Set(before.shown)
  return { shown: before.shown, waiting: ordered.filter(id => !shown.has(id)) }
}
