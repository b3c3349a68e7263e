// Entries that another one stands in place of, kept for a person.

import type { ShopTx } from './open-store.ts'

export interface ForkedEntry {
  readonly counterId: string
  readonly number: number
  readonly id: string
  readonly hash: Buffer
  readonly content: string
}

export function forkedEntryRows(tx: ShopTx) {
  const { shopId } = tx
  return {
    keep: (forked: readonly ForkedEntry[], now: Date) =>
      tx.run(
        `insert into forked_entry (shop_id, found_at, counter_id, number, id, hash, content)
         select $1, $2, * from unnest($3::uuid[], $4::int[], $5::uuid[], $6::bytea[], $7::text[])
         on conflict do nothing`,
        [
          shopId,
          now,
          forked.map(f => f.counterId),
          forked.map(f => f.number),
          forked.map(f => f.id),
          forked.map(f => f.hash),
          forked.map(f => f.content),
        ],
      ),
  }
}
