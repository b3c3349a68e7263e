// Lives through one plan for each seed. A plan that breaks an invariant is made smaller, and printed with its seed.
import fc from 'fast-check'
import { openBooks } from './open-books.ts'
import { type Plan, plan } from './plan.ts'
import { runPlan } from './run-plan.ts'
import { openSimulatedServer } from './simulated-server.ts'

export interface Seeds {
  readonly first: number
  readonly count: number
}

/** As `npm run simulate` asks for them, else those that are given. */
export function seedsAsked({ first, count }: Seeds): Seeds {
  const { GALLA_SIMULATE_FROM, GALLA_SIMULATE_SEEDS } = process.env
  return { first: Number(GALLA_SIMULATE_FROM ?? first), count: Number(GALLA_SIMULATE_SEEDS ?? count) }
}

/** For how long a plan that breaks something is made smaller. */
const shrinkForMs = 40_000

export async function runSeeds({ count, first: from }: Seeds): Promise<void> {
  const server = await openSimulatedServer()
  const books = await openBooks()
  for (let seed = from; seed < from + count; seed += 1) {
    const begun = performance.now()
    const [first] = fc.sample(plan, { seed, numRuns: 1 })
    try {
      await runPlan(server, books, first as Plan)
    } catch (error) {
      // Without a limit for the plan itself, which a busy machine may take long for.
      await fc.assert(
        fc.asyncProperty(plan, each => runPlan(server, books, each)),
        { seed, numRuns: 1, interruptAfterTimeLimit: shrinkForMs },
      )
      throw new Error(`seed ${seed} broke an invariant, and not when it ran again`, { cause: error })
    }
    if (process.env.GALLA_SIMULATE_TIMES) console.info(seed, Math.round(performance.now() - begun))
  }
}
