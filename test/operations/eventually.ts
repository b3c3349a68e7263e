// What other windows hear and what threads do comes soon, but not at once. The limit is a guard against a test that
// hangs, not a measure of speed: busy machines take their time.
import { expect } from 'vitest'

/** `await eventually(() => heard).toEqual([…])`: asks again until it is so. */
export function eventually<T>(ask: () => T): ReturnType<typeof expect.poll<T>> {
  return expect.poll(ask, { timeout: 20_000, interval: 10 })
}
