// A clock that stands still until a test moves it.
import type { Clock, Instant } from '../../src/shared/kernel/calendar.ts'

export interface TestClock extends Clock {
  set(instant: Instant): void
  /** Also backwards. */
  advance(ms: number): void
}

/** Starts at noon in India. */
export function createTestClock(startAt: Instant = '2026-11-20T06:30:00.000Z'): TestClock {
  const time = { ms: Date.parse(startAt) }
  return {
    nowMs: () => time.ms,
    set(instant) {
      time.ms = Date.parse(instant)
    },
    advance(ms) {
      time.ms += ms
    },
  }
}
