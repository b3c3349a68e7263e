// Ids that are the same in every run, so that whole rows can be compared.
import type { Id } from '../../src/shared/kernel/id.ts'

/** Counts up within its seed: two seeds never give the same id. */
export function createSeededIds(seed = 1): () => Id {
  const given = { count: 0 }
  return () => {
    given.count += 1
    return `${seed.toString(16).padStart(8, '0')}-0000-7000-8000-${given.count.toString(16).padStart(12, '0')}`
  }
}
