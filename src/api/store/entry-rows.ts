// The log of a shop.

import { arrayParameters, binaryColumns, type Columns } from './binary-arrays.ts'
import type { ShopTx, Statement } from './open-store.ts'
import type { Write } from './write-together.ts'

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
  readonly at: Date
  readonly by: string
  readonly body: string
  readonly hash: Buffer
  readonly refusal: string | null
}

/** PostgreSQL's driver gives large integers as text. */
export type ChangeRow = {
  sequence: string
  id: string
  counterId: string
  number: number
  kind: string
  at: Date
  by: string
  body: string
  hash: Buffer
}

const places = { id: 'uuid', counterId: 'uuid', number: 'int' } as const satisfies Columns
/** Entry by entry: a plan made while a shop is small must not read its whole log once it is large. */
const known: Statement = {
  name: 'known-entries',
  text: `select e.* from unnest(${arrayParameters(places, 2)}) w(id, counter_id, number) cross join lateral (
           select id, counter_id as "counterId", number, hash from entry where shop_id = $1 and id = w.id
           union all select id, counter_id, number, hash from entry
             where shop_id = $1 and counter_id = w.counter_id and number = w.number) e`,
}
const appended = {
  sequence: 'bigint',
  id: 'uuid',
  counterId: 'uuid',
  number: 'int',
  kind: 'text',
  at: 'timestamptz',
  by: 'text',
  body: 'text',
  hash: 'bytea',
  refusal: 'text',
} as const satisfies Columns
/** An entry whose place is taken fails the whole push: that cannot be, for the shop is locked. */
export function appendEntries(entries: readonly EntryToAppend[], now: Date): Write {
  const text = (first: number) =>
    `insert into entry (shop_id, received_at, sequence, id, counter_id, number, kind, at, by, body, hash, refusal)
     select $1::uuid, $${first}::timestamptz, * from unnest(${arrayParameters(appended, first + 1)})`
  return { name: 'entry', text, values: [now, ...binaryColumns(appended, entries)] }
}

const pull: Statement = {
  name: 'pull-entries',
  text: `select sequence, id, counter_id as "counterId", number, kind, at, by, body, hash from entry
         where shop_id = $1 and sequence > $2 order by sequence limit $3`,
}

const stated: Statement = {
  name: 'shop-stated',
  text: `select count(*)::int as count, (array_agg(body order by number desc))[1] as body from entry
         where shop_id = $1 and counter_id = $2 and kind = 'shop.stated'`,
}

export function entryRows(tx: ShopTx) {
  const { shopId } = tx
  return {
    /** Which of these ids, and of these numbers of their counters, are taken. */
    known: (wanted: readonly { readonly id: string; readonly counterId: string; readonly number: number }[]) =>
      tx.rows<KnownEntry & Record<string, unknown>>(known, [shopId, ...binaryColumns(places, wanted)]),
    /** Bodies of entries of this shop, as JSON, by id. */
    async bodies(ids: readonly string[]): Promise<Map<string, string>> {
      const statement = 'select id, body from entry where shop_id = $1 and id = any($2::uuid[])'
      const found = await tx.rows<{ id: string; body: string }>(statement, [shopId, ids])
      return new Map(found.map(({ body, id }) => [id, body]))
    },
    async idAt(sequence: number): Promise<string | undefined> {
      const statement = 'select id from entry where shop_id = $1 and sequence = $2'
      return (await tx.row<{ id: string }>(statement, [shopId, sequence]))?.id
    },
    /** Of the bodies behind this one, as many as there are up to the limit. */
    async sizeAfter(sequence: number, limit: number): Promise<{ count: number; bytes: number }> {
      const text = `select count(*) as count, coalesce(sum(octet_length(body)), 0) as bytes from entry
                    where shop_id = $1 and sequence > $2 and sequence <= $3`
      const found = await tx.row<{ count: string; bytes: string }>(text, [shopId, sequence, sequence + limit])
      return { count: Number(found?.count), bytes: Number(found?.bytes) }
    },
    /** How often that counter said how it knows the shop, and how last. */
    async shopStated(counterId: string): Promise<{ count: number; body: string | null }> {
      return (
        (await tx.row<{ count: number; body: string | null }>(stated, [shopId, counterId])) ?? { count: 0, body: null }
      )
    },
    /** In order; those kept aside come too, for they are links of their counters' chains. */
    after: (sequence: number, limit: number) => tx.rows<ChangeRow>(pull, [shopId, sequence, limit]),
  }
}
