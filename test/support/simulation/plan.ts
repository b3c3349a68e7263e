// What happens in a simulated shop, as data: the same plan gives the same trade and the same faults again, and is made smaller
// by leaving steps out.
import fc from 'fast-check'
import { type CounterStep, counterStep } from '../merging/counter-trade.ts'
import { type LineState, lineStates } from './bad-line.ts'
import { type PhoneStep, phoneDeeds } from './simulated-phone.ts'

export type FaultStep =
  /** From here on, until the plan says something else. */
  | { readonly kind: 'line'; readonly at: number; readonly state: LineState }
  | { readonly kind: 'phoneLine'; readonly state: LineState }
  /** What was on its way all the time arrives. */
  | { readonly kind: 'deliver'; readonly at: number }
  /** A price list of the dealer's, brought in by the import thread; seldom, since a thread takes longer than ten sales. */
  | { readonly kind: 'import'; readonly at: number; readonly chance: number }
  | { readonly kind: 'sync'; readonly at: number }
  | { readonly kind: 'syncAll' }
  | { readonly kind: 'clock'; readonly at: number; readonly hours: number }
  | { readonly kind: 'reopen'; readonly at: number }
  | { readonly kind: 'restartServer' }
  | { readonly kind: 'rememberServer' | 'putBackServer' }
  /** A copy of the counter's folder. Put back, it is an old backup; on a second machine, a second history. */
  | { readonly kind: 'copy' | 'putBack' | 'copyToSecond'; readonly at: number }

export type ShopStep = Extract<CounterStep, { kind: 'trade' }> | PhoneStep | FaultStep

export interface Plan {
  readonly counters: number
  /** How far the clock of each is off. */
  readonly clockHours: readonly number[]
  readonly steps: readonly (ShopStep | null)[]
}

const at = fc.nat(5)
const tradeAtCounter = counterStep.filter(({ kind }) => kind === 'trade') as fc.Arbitrary<ShopStep>
const state = fc.constantFrom(...lineStates, 'up', 'up', 'down')

const step: fc.Arbitrary<ShopStep> = fc.oneof(
  {
    weight: 50,
    arbitrary: fc.tuple(tradeAtCounter, at).map(([traded, where]) => ({ ...traded, at: where }) as ShopStep),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('phone'),
      does: fc.constantFrom(...phoneDeeds),
      a: fc.nat(6),
      b: fc.integer({ min: 1, max: 9_000 }),
    }),
  },
  { weight: 14, arbitrary: fc.record({ kind: fc.constant('line'), at, state }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('phoneLine'), state }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('deliver'), at }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('sync'), at }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'syncAll' }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('clock'), at, hours: fc.constantFrom(1, 30, 100, -3, -50) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reopen'), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('import'), at, chance: fc.nat(29) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restartServer' }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'rememberServer' }, { kind: 'putBackServer' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('copy', 'copy', 'putBack', 'copyToSecond'), at }) },
)

export const plan: fc.Arbitrary<Plan> = fc.record({
  counters: fc.constantFrom(2, 2, 2, 3, 3, 4, 6),
  clockHours: fc.array(fc.constantFrom(0, 0, 1, -30, 80), { minLength: 6, maxLength: 6 }),
  // Nothing, where a step can be left out.
  steps: fc.array(fc.option(step, { freq: 60 }), { minLength: 20, maxLength: 60, size: 'max' }),
})
