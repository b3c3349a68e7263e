// Reads and writes the shop's versions, branches and counters.

import type { Database } from 'better-sqlite3'
import type { Branch, Counter, Shop, ShopFields } from '../../../shared/records/shop.ts'
import { branch, counter, shop } from '../schema/shop.ts'
import { blobOfId, idOfBlob } from '../statements/id-blob.ts'
import { createJsonCache } from '../statements/json-cache.ts'
import { prepareInsert, prepareReplace } from '../statements/prepare-insert.ts'
import type { Remembered } from '../statements/remembered.ts'

export interface StoredCounter extends Counter {
  readonly counterNo: number
}

export function prepareShopRows(db: Database, remembered: Remembered) {
  const counterHere = remembered.shelf<'this', StoredCounter | undefined>()
  const shops = remembered.shelf<'latest', Shop | undefined>()
  const parse = createJsonCache<ShopFields>(20)
  const insertShop = prepareInsert(db, shop)
  const replaceBranch = prepareReplace(db, branch)
  const latest = db.prepare<[], { version: number; fields: string }>(
    'select version, fields from shop order by version desc limit 1',
  )
  const byVersion = db.prepare<[number], { version: number; fields: string }>(
    'select version, fields from shop where version = ?',
  )
  const counters = db.prepare<[], { counterNo: number; id: Buffer; code: string; branchId: Buffer }>(
    'select counter_no as counterNo, id, code, branch_id as branchId from counter order by counter_no',
  )
  const insertCounter = prepareInsert(db, counter)
  const thisCounter = db.prepare<[], { counterNo: number; id: Buffer; code: string; branchId: Buffer }>(
    `select counter_no as counterNo, id, code, branch_id as branchId from counter
     where id = unhex(replace((select value from local_setting where name = 'counter_id'), '-', ''))`,
  )
  const branches = db.prepare<[], { id: Buffer; name: string }>('select id, name from branch')
  const toShop = (row: { version: number; fields: string } | undefined): Shop | undefined =>
    row === undefined ? undefined : { ...parse(row.fields), version: row.version }
  return {
    shop: () => shops.recall('latest', () => toShop(latest.get())),
    shopVersion: (version: number) => toShop(byVersion.get(version)),
    counters: (): StoredCounter[] =>
      counters.all().map(row => ({ ...row, id: idOfBlob(row.id), branchId: idOfBlob(row.branchId) })),
    /** The counter this machine is. */
    thisCounter: (): StoredCounter | undefined =>
      counterHere.recall('this', () => {
        const row = thisCounter.get()
        return row === undefined ? undefined : { ...row, id: idOfBlob(row.id), branchId: idOfBlob(row.branchId) }
      }),
    branches: (): Branch[] => branches.all().map(row => ({ id: idOfBlob(row.id), name: row.name })),
    saveShop(entrySeq: number, fields: Partial<ShopFields>): void {
      const before = latest.get()
      const merged = { ...(before === undefined ? {} : parse(before.fields)), ...fields }
      shops.forget('latest')
      insertShop({ version: (before?.version ?? 0) + 1, entrySeq, fields: JSON.stringify(merged) })
    },
    addCounter(added: { branch: Branch; counter: Counter }): void {
      counterHere.forget('this')
      replaceBranch({ id: blobOfId(added.branch.id), name: added.branch.name })
      const counterNo = counters.all().find(row => idOfBlob(row.id) === added.counter.id)?.counterNo
      if (counterNo !== undefined) return
      insertCounter({
        counterNo: counters.all().length + 1,
        id: blobOfId(added.counter.id),
        code: added.counter.code,
        branchId: blobOfId(added.counter.branchId),
      })
    },
  }
}
export type ShopRows = ReturnType<typeof prepareShopRows>
