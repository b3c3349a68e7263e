// Words of our own for expectations. `await expect(counter.invoice.issue(sale)).toBeRefused('tender_short')`.
import { expect } from 'vitest'
import { Refusal, type RefusalCode } from '../../src/shared/kernel/refusal.ts'

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** For a promise or a function: it refuses with this code and, if given, details that match these. */
    toBeRefused(code: RefusalCode, details?: Record<string, unknown>): Promise<void>
  }
}

expect.extend({
  async toBeRefused(received: unknown, code: RefusalCode, details?: Record<string, unknown>) {
    const outcome = await outcomeOf(received)
    const isCode = outcome instanceof Refusal && outcome.code === code
    const pass =
      isCode &&
      (details === undefined || this.equals(outcome.details, expect.objectContaining(details), this.customTesters))
    return {
      pass,
      message: () => `expected ${this.isNot ? 'no ' : ''}refusal ${code}, got ${describe(outcome)}`,
      actual: outcome instanceof Refusal ? { code: outcome.code, details: outcome.details } : outcome,
      expected: { code, details },
    }
  },
})

async function outcomeOf(received: unknown): Promise<unknown> {
  try {
    return await (typeof received === 'function' ? received() : received)
  } catch (error) {
    return error
  }
}

function describe(outcome: unknown): string {
  if (outcome instanceof Refusal) return `refusal ${outcome.code} ${JSON.stringify(outcome.details)}`
  return outcome instanceof Error ? `${outcome.name}: ${outcome.message}` : `the value ${JSON.stringify(outcome)}`
}
