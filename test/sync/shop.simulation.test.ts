// A shop lives through random trade while lines, servers and counters fail: a plan for each seed. When everything works again
// the invariants of docs/SYNC.md hold. `npm run simulate -- --seeds 10000` runs as many as one likes.
import { test } from 'vitest'
import { runSeeds, seedsAsked } from '../support/simulation/run-seeds.ts'

const seeds = seedsAsked({ first: 1, count: 100 })

test(`seeds ${seeds.first} to ${seeds.first + seeds.count - 1}`, { timeout: 24 * 60 * 60_000 }, () => runSeeds(seeds))
