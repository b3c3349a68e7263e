// A store that was put back to an earlier day has forgotten answers that shops were given.

import type { Tx } from '../open-store.ts'

/** When this life of a store that was put back was first seen; null: it never was. */
export async function putBackAt(tx: Tx, now: Date): Promise<Date | null> {
  await tx.run(
    `update store_birth set seen_life = store_life(), seen_at = $1 where seen_life is distinct from store_life()`,
    [now],
  )
  const row = await tx.row<{ seenAt: Date | null }>(
    `select case when store_life() <> 0 then seen_at end as "seenAt" from store_birth`,
  )
  return row?.seenAt ?? null
}
