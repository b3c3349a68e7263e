// Whatever several counters of a shop do without hearing of each other, and in whatever order they hear of it later: all of
// them end with the same rows, and every file is whole.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyLedger } from '../../../src/main/ledger/verify/verify-ledger.ts'
import { attentionIn } from '../../support/ledger/attention-in.ts'
import { dumpDatabase } from '../../support/ledger/dump-ledger.ts'
import { type CounterStep, counterStep, takeStep } from '../../support/merging/counter-trade.ts'
import {
  anyOrder,
  hear,
  ledgerThatHeard,
  logOf,
  type MergingCounter,
  openCounters,
} from '../../support/merging/counters.ts'
import { rowsById } from '../../support/merging/rows-by-id.ts'
import { migrationsFolder } from '../../support/test-folders.ts'

interface History {
  readonly count: number
  /** How far the clocks of the second and third counter are off. */
  readonly clockHours: readonly number[]
  readonly steps: readonly CounterStep[]
  /** Who is heard of next where several could be. */
  readonly choices: readonly number[]
}

const history: fc.Arbitrary<History> = fc.record({
  count: fc.integer({ min: 2, max: 3 }),
  clockHours: fc.array(fc.constantFrom(0, 0, 1, 30, 80), { minLength: 2, maxLength: 2 }),
  steps: fc.array(counterStep, { minLength: 10, maxLength: 40 }),
  choices: fc.array(fc.nat(5), { minLength: 8, maxLength: 8 }),
})

test('counters that heard the same entries hold the same rows, in whatever order they heard them', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ choices, clockHours, count, steps }) => {
      const counters = await openCounters(count, clockHours)
      try {
        for (const step of steps) await takeStep(counters, step)
        const logs = counters.map(logOf)
        tellEverybody(counters)
        const [first, ...others] = counters.map(({ dump }) => rowsById(dump()))
        for (const rows of others) expect(rows).toEqual(first)
        const found = attentionIn(counters[0]?.file ?? '')
        expect(counters[count - 1]?.verify().checks.filter(check => !check.isGood)).toEqual([])
        for (const turn of [0, 1]) {
          const ledger = ledgerThatHeard(anyOrder(logs, chooser(choices, turn)))
          expect(rowsById(dumpDatabase(ledger.db))).toEqual(first)
          expect(ledger.rows.attention.find()).toEqual(found)
          expect(verifyLedger(ledger, migrationsFolder, () => 0).checks.filter(check => !check.isGood)).toEqual([])
          ledger.close()
        }
        for (const { failures } of counters) expect(failures).toEqual([])
      } finally {
        for (const shop of counters) await shop.close()
      }
    }),
    { numRuns: Number(process.env.GALLA_RUNS ?? 6) },
  )
})

function tellEverybody(counters: readonly MergingCounter[]): void {
  for (const to of counters) for (const from of counters) hear(to, from.file)
}

function chooser(choices: readonly number[], turn: number): (n: number) => number {
  const asked = { count: turn }
  return n => {
    asked.count += 1
    return (choices[asked.count % choices.length] ?? 0) % n
  }
}
