// More seeds of the same, so that both cores of a small machine have a share of them.
import { test } from 'vitest'
import { runSeeds } from '../support/simulation/run-seeds.ts'

test('seeds 101 to 200', { timeout: 24 * 60 * 60_000 }, () => runSeeds({ first: 101, count: 100 }))
