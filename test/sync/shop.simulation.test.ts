// A shop lives through random trade while lines, servers and counters fail: a plan for each seed. When everything works again
// the invariants of docs/SYNC.md hold. `npm run simulate -- --seeds 10000` runs as many as one likes.
import fc from 'fast-check'
import { test } from 'vitest'
import { openBooks } from '../support/simulation/open-books.ts'
import { plan } from '../support/simulation/plan.ts'
import { runPlan } from '../support/simulation/run-plan.ts'
import { openSimulatedServer } from '../support/simulation/simulated-server.ts'

const first = Number(process.env.GALLA_SIMULATE_FROM ?? 1)
const count = Number(process.env.GALLA_SIMULATE_SEEDS ?? 100)
/** Until which a plan that breaks something is made smaller. */
const shrinkForMs = 40_000

test(`seeds ${first} to ${first + count - 1}`, { timeout: 24 * 60 * 60_000 }, async () => {
  const server = await openSimulatedServer()
  const books = await openBooks()
  for (let seed = first; seed < first + count; seed += 1) {
    const begun = performance.now()
    await fc.assert(
      fc.asyncProperty(plan, each => runPlan(server, books, each)),
      { seed, numRuns: 1, interruptAfterTimeLimit: shrinkForMs },
    )
    if (process.env.GALLA_SIMULATE_TIMES) console.info(seed, Math.round(performance.now() - begun))
  }
})
