// Runs the simulation of a shop for as many seeds as asked: `npm run simulate -- --seeds 10000 [--from 1]`. Ends at the first
// that breaks an invariant, and prints its seed and the smallest plan found that breaks it too.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { nodePath, runToEnd } from './processes.mjs'
import { Stopped } from './stopped.mjs'

/** @param {{ root: string, args: string[], env: NodeJS.ProcessEnv, say: (line: string) => void }} task @returns {Promise<number>} */
export async function simulate({ root, args, env, say }) {
  const options = { seeds: { type: /** @type {const} */ ('string') }, from: { type: /** @type {const} */ ('string') } }
  const { values } = parseArgs({ args, options })
  const seeds = Number(values.seeds ?? 1_000)
  const from = Number(values.from ?? 1)
  if (!Number.isSafeInteger(seeds) || !Number.isSafeInteger(from) || seeds < 1)
    throw new Stopped('how many seeds? npm run simulate -- --seeds 10000')
  const parts = Math.min(availableParallelism(), seeds)
  const each = Math.ceil(seeds / parts)
  say(`seeds ${from} to ${from + seeds - 1}, ${parts} at a time`)
  const begun = performance.now()
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'api', 'test/sync/shop.simulation.test.ts']
  const codes = await Promise.all(
    Array.from({ length: parts }, (_, part) => {
      const first = from + part * each
      const count = Math.min(each, from + seeds - first)
      const said = { GALLA_SIMULATE_FROM: String(first), GALLA_SIMULATE_SEEDS: String(count) }
      return count < 1 ? 0 : runToEnd(nodePath(root), vitest, { cwd: root, env: { ...env, ...said } })
    }),
  )
  say(`took ${Math.round((performance.now() - begun) / 1000)} s`)
  return Math.max(...codes)
}
