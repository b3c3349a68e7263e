// Finds a shop's record by the id that a phone knows.

import { boundsOf, objectIdOf } from '../protocol/object-id.ts'
import type { ShopTx } from '../store/open-store.ts'
import { type RecordKind, recordRows, type StoredRecord } from '../store/record-rows.ts'

export async function findRecord<F>(
  tx: ShopTx,
  kind: RecordKind,
  objectId: string,
): Promise<StoredRecord<F> | undefined> {
  const { from, to } = boundsOf(objectId)
  const near = await recordRows(tx).between<F>(kind, from, to)
  return near.find(({ id }) => objectIdOf(id) === objectId)
}
