// How often a PIN may be tried, and which are too easy to guess.

/** Wrong tries in a row, and until when no more are taken. */
export interface PinTries {
  readonly failures: number
  readonly lockedUntilMs: number
}

export const noTries: PinTries = { failures: 0, lockedUntilMs: 0 }

const freeTries = 5
const firstLockMs = 60_000
const longestLockMs = 15 * 60_000

/** After five wrong tries a minute of waiting, doubled by each further one up to a quarter of an hour. */
export function afterWrongPin({ failures }: PinTries, nowMs: number): PinTries {
  const wrong = failures + 1
  if (wrong < freeTries) return { failures: wrong, lockedUntilMs: 0 }
  const lockMs = Math.min(firstLockMs * 2 ** Math.min(wrong - freeTries, 10), longestLockMs)
  return { failures: wrong, lockedUntilMs: nowMs + lockMs }
}

/** How many wrong tries are left before the next wait. */
export function triesLeft({ failures }: PinTries): number {
  return Math.max(0, freeTries - failures)
}

/** One digit over and over, or digits in a row up or down. */
export function isEasyPin(pin: string): boolean {
  const steps = new Set<number>()
  for (let index = 1; index < pin.length; index += 1) steps.add(pin.charCodeAt(index) - pin.charCodeAt(index - 1))
  return steps.size === 1 && [...steps].every(step => Math.abs(step) <= 1)
}
