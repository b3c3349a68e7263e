// A shop lives through random trade while lines, servers and counters fail: a plan for each seed. When everything works again
// the invariants of docs/SYNC.md hold. `npm run simulate -- --seeds 10000` runs as many as one likes.
import { test } from 'vitest'
import { openBooks } from '../support/simulation/open-books.ts'
import { runPlan } from '../support/simulation/run-plan.ts'
import { runSeeds, seedsAsked } from '../support/simulation/run-seeds.ts'
import { openSimulatedServer } from '../support/simulation/simulated-server.ts'

const seeds = seedsAsked({ first: 1, count: 100 })

test(`seeds ${seeds.first} to ${seeds.first + seeds.count - 1}`, { timeout: 24 * 60 * 60_000 }, () => runSeeds(seeds))

test('what a phone sold on a server that was put back reaches a counter that brings as much as was forgotten', async () => {
  const [server, books] = [await openSimulatedServer(), await openBooks()]
  await runPlan(server, books, {
    counters: 2,
    clockHours: [0, 0, 0, 0, 0, 0],
    steps: [
      { kind: 'rememberServer' },
      { kind: 'trade', at: 3, step: { kind: 'place', a: 0, b: 1 } },
      { kind: 'putBackServer' },
      { kind: 'phone', does: 'sell', a: 0, b: 1 },
      { kind: 'phone', does: 'saveCustomer', a: 3, b: 2035 },
      { kind: 'trade', at: 1, step: { kind: 'adjust', a: 6, b: 5345 } },
      { kind: 'deliver', at: 2 },
      { kind: 'sync', at: 3 },
      { kind: 'trade', at: 5, step: { kind: 'editItem', a: 0, b: 3591 } },
      { kind: 'trade', at: 0, step: { kind: 'void', sale: 14 } },
      {
        kind: 'trade',
        at: 4,
        step: { kind: 'sell', soap: 4, tea: 0, grams: 2037, to: true, onCredit: true, bps: 250, means: 'cash' },
      },
      { kind: 'trade', at: 4, step: { kind: 'editItem', a: 6, b: 4704 } },
      { kind: 'trade', at: 1, step: { kind: 'wait', hours: 390 } },
      { kind: 'trade', at: 5, step: { kind: 'pay', sale: 11, paise: 1168 } },
      { kind: 'copyToSecond', at: 2 },
      { kind: 'line', at: 0, state: 'late' },
      { kind: 'trade', at: 3, step: { kind: 'editBranch', a: 0, b: 1936 } },
      { kind: 'sync', at: 4 },
    ],
  })
})
