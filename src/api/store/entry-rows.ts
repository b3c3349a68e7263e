// The log of a shop.

import type { ShopTx } from './open-store.ts'

/** Where an entry is already. */
export interface KnownEntry {
  readonly id: string
  readonly counterId: string
  readonly number: number
  readonly hash: Buffer
}

export interface EntryToAppend {
  readonly sequence: number
  readonly id: string
  readonly counterId: string
  readonly number: number
  readonly kind: string
  readonly at: string
  readonly by: string
  readonly body: string
  readonly hash: Buffer
  readonly refusal: string | null
}

export interface StoredChange {
  readonly sequence: number
  readonly id: string
  readonly counterId: string
  readonly number: number
  readonly kind: string
  readonly at: Date
  readonly by: string
  readonly body: string
  readonly hash: Buffer
}

export interface ForkedEntry {
  readonly counterId: string
  readonly number: number
  readonly id: string
  readonly hash: Buffer
  readonly content: string
}

export function entryRows(tx: ShopTx) {
  const { shopId } = tx
  return {
    /**
     * The sequence of the shop's last change. Locks the shop until the transaction ends: whoever numbers changes does it
     * alone, so that no change becomes visible before one with a lower number.
     */
    async lockSequence(): Promise<number> {
      const found = await tx.row<{ last: string }>(
        { name: 'lock-sequence', text: 'select last_sequence as last from shop where id = $1 for no key update' },
        [shopId],
      )
      return Number(found?.last ?? 0)
    },
    async lastSequence(): Promise<number> {
      const found = await tx.row<{ last: string }>('select last_sequence as last from shop where id = $1', [shopId])
      return Number(found?.last ?? 0)
    },
    saveSequence: (last: number) =>
      tx.run({ name: 'save-sequence', text: 'update shop set last_sequence = $2 where id = $1' }, [shopId, last]),
    /** Which of these ids, and of these numbers of their counters, are taken. */
    known: (wanted: readonly { readonly id: string; readonly counterId: string; readonly number: number }[]) =>
      tx.rows<KnownEntry & Record<string, unknown>>(
        {
          name: 'known-entries',
          text: `select e.id, e.counter_id as "counterId", e.number, e.hash from entry e
                 where e.shop_id = $1 and e.id = any($2::uuid[])
                 union select e.id, e.counter_id, e.number, e.hash
                 from unnest($3::uuid[], $4::int[]) w(counter_id, number)
                 join entry e on e.shop_id = $1 and e.counter_id = w.counter_id and e.number = w.number`,
        },
        [shopId, wanted.map(w => w.id), wanted.map(w => w.counterId), wanted.map(w => w.number)],
      ),
    append: (entries: readonly EntryToAppend[], now: Date) =>
      tx.run(
        {
          name: 'append-entries',
          text: `insert into entry (shop_id, received_at, sequence, id, counter_id, number, kind, at, by, body, hash, refusal)
                 select $1, $2, * from unnest($3::bigint[], $4::uuid[], $5::uuid[], $6::int[], $7::text[],
                   $8::timestamptz[], $9::text[], $10::text[], $11::bytea[], $12::text[])`,
        },
        [
          shopId,
          now,
          entries.map(e => e.sequence),
          entries.map(e => e.id),
          entries.map(e => e.counterId),
          entries.map(e => e.number),
          entries.map(e => e.kind),
          entries.map(e => e.at),
          entries.map(e => e.by),
          entries.map(e => e.body),
          entries.map(e => e.hash),
          entries.map(e => e.refusal),
        ],
      ),
    keepForked: (forked: readonly ForkedEntry[], now: Date) =>
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
    async idAt(sequence: number): Promise<string | undefined> {
      const found = await tx.row<{ id: string }>('select id from entry where shop_id = $1 and sequence = $2', [
        shopId,
        sequence,
      ])
      return found?.id
    },
    /** In order; those kept aside come too, for they are links of their counters' chains. */
    after: (sequence: number, limit: number) =>
      tx.rows<{
        sequence: string
        id: string
        counterId: string
        number: number
        kind: string
        at: Date
        by: string
        body: string
        hash: Buffer
      }>(
        {
          name: 'pull-entries',
          text: `select sequence, id, counter_id as "counterId", number, kind, at, by, body, hash from entry
                 where shop_id = $1 and sequence > $2 order by sequence limit $3`,
        },
        [shopId, sequence, limit],
      ),
  }
}
