// Long work in slices, so that the counter answers between them; and the one place where such work is given up.

import { setImmediate as nextTurn } from 'node:timers/promises'
import { Refusal } from '../../shared/kernel/refusal.ts'

export interface SliceControl {
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

/** Some ten milliseconds of work on a slow counter. */
const sliceSize = 500

/** Does `step` for each of `things`; between slices other work goes first. Refuses `import_cancelled`. */
export async function eachInSlices<T>(
  things: readonly T[],
  step: (thing: T, index: number) => void,
  control: SliceControl = {},
): Promise<void> {
  for (let from = 0; from < things.length; from += sliceSize) {
    await betweenSlices(control)
    const slice = things.slice(from, from + sliceSize)
    for (const [offset, thing] of slice.entries()) step(thing, from + offset)
    control.onProgress?.(from + slice.length, things.length)
  }
}

export async function betweenSlices(control: SliceControl = {}): Promise<void> {
  await nextTurn()
  if (control.isCancelled?.() === true) throw new Refusal('import_cancelled')
}
