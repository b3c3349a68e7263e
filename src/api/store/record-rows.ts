// Reads and writes the records of a shop.

import type { FieldStamp, MergedRecord } from '../../shared/domain/merge/merge-save.ts'
import { arrayParameters, binaryColumns, type Columns } from './binary-arrays.ts'
import { writeMany } from './insert-many.ts'
import type { ShopTx, Statement } from './open-store.ts'
import type { Write } from './write-together.ts'

export type RecordKind =
  | 'item'
  | 'item_group'
  | 'customer'
  | 'dealer'
  | 'dealer_item'
  | 'person'
  | 'role_rights'
  | 'shop'
  | 'branch'
  | 'counter'

/** The id of what a shop has one of. */
export const theOne = '00000000-0000-0000-0000-000000000000'

export interface StoredRecord<F = Readonly<Record<string, unknown>>> {
  readonly id: string
  readonly fields: F
  readonly stamps: Readonly<Record<string, FieldStamp>>
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface RecordToWrite extends MergedRecord {
  readonly kind: RecordKind
  readonly id: string
  /** Of the save that changed it. */
  readonly savedAt: Date
}

const columns = 'id, fields, stamps, created_at as "createdAt", updated_at as "updatedAt"'

const keys = { kind: 'text', id: 'uuid' } as const satisfies Columns
/** Record by record: a plan made while a shop is small must not read its whole catalogue once it is large. */
const lock: Statement = {
  name: 'lock-records',
  text: `select r.* from unnest(${arrayParameters(keys, 2)}) w(kind, id) cross join lateral (
           select kind, ${columns} from record where shop_id = $1 and kind = w.kind and id = w.id for update) r`,
}
const written = { ...keys, fields: 'jsonb', stamps: 'jsonb', savedAt: 'timestamptz' } as const satisfies Columns
const write = writeMany(
  'record',
  written,
  first => `insert into record (shop_id, kind, id, fields, stamps, created_at, updated_at)
    select $1::uuid, w.kind, w.id, w.fields, w.stamps, w.at, w.at
    from unnest(${arrayParameters(written, first)}) w(kind, id, fields, stamps, at)
    on conflict (shop_id, kind, id) do update set fields = excluded.fields, stamps = excluded.stamps,
      updated_at = greatest(record.updated_at, excluded.updated_at)`,
)

/** One row for each record. */
export function writeRecords(records: readonly RecordToWrite[]): Write[] {
  const asJson = ({ fields, stamps, ...record }: RecordToWrite) => ({
    ...record,
    fields: JSON.stringify(fields),
    stamps: JSON.stringify(stamps),
  })
  return write(records.map(asJson))
}

/** `F`: the fields of the kind, as its schema says. */
export function recordRows(tx: ShopTx) {
  const { shopId } = tx
  return {
    get: <F>(kind: RecordKind, id: string) =>
      tx.row<Stored<F>>(`select ${columns} from record where shop_id = $1 and kind = $2 and id = $3`, [
        shopId,
        kind,
        id,
      ]),
    /** In the order they were made. */
    all: <F>(kind: RecordKind) =>
      tx.rows<Stored<F>>(`select ${columns} from record where shop_id = $1 and kind = $2 order by created_at, id`, [
        shopId,
        kind,
      ]),
    between: <F>(kind: RecordKind, from: string, to: string) =>
      tx.rows<Stored<F>>(`select ${columns} from record where shop_id = $1 and kind = $2 and id between $3 and $4`, [
        shopId,
        kind,
        from,
        to,
      ]),
    /** Those of these ids that there are. */
    these: <F>(kind: RecordKind, ids: readonly string[]) =>
      tx.rows<Stored<F>>(`select ${columns} from record where shop_id = $1 and kind = $2 and id = any($3::uuid[])`, [
        shopId,
        kind,
        ids,
      ]),
    /** Records whose field holds this text. */
    having: <F>(kind: RecordKind, field: 'phone' | 'groupId' | 'name' | 'itemId' | 'dealerId', value: string) =>
      tx.rows<Stored<F>>(
        `select ${columns} from record where shop_id = $1 and kind = '${kind}' and fields ->> '${field}' = $2
         order by created_at, id`,
        [shopId, value],
      ),
    /** Nobody else changes these until the transaction ends. */
    lock: (wanted: readonly { readonly kind: RecordKind; readonly id: string }[]) =>
      tx.rows<Stored<Readonly<Record<string, unknown>>> & { kind: RecordKind }>(lock, [
        shopId,
        ...binaryColumns(keys, wanted),
      ]),
  }
}

type Stored<F> = {
  id: string
  fields: F
  stamps: Readonly<Record<string, FieldStamp>>
  createdAt: Date
  updatedAt: Date
}
