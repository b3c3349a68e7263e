// Reads and writes the shop, the versions of it that counters printed, branches and counters.
//
// The shop is the merged saves of all counters. Which of them a counter knew when it printed a paper is known to that
// counter alone: so versions are counted by each counter, and follow from its own chain.

import type { Database } from 'better-sqlite3'
import type { Branch, Counter, Shop, ShopFields } from '../../../shared/records/shop.ts'
import { branch, counter, shop, shopNow } from '../schema/shop.ts'
import { blobOfId, idOfBlob } from '../statements/id-blob.ts'
import { createJsonCache } from '../statements/json-cache.ts'
import { prepareInsert, prepareReplace } from '../statements/prepare-insert.ts'
import type { Remembered } from '../statements/remembered.ts'
import type { FieldStampRows, SaveMark } from './merge/field-stamp-rows.ts'
import { recordKey } from './merge/record-key.ts'

export interface StoredCounter extends Counter {
  readonly counterNo: number
}
interface VersionRow {
  readonly version: number
  readonly fields: string
}

/** `isStated`: this counter has the version already, and no counter changed the shop since. */
interface StandingShop {
  readonly shop: Shop
  readonly isStated: boolean
}

export function prepareShopRows(db: Database, remembered: Remembered, fieldStamps: FieldStampRows) {
  const counterHere = remembered.shelf<'this', StoredCounter | undefined>()
  const shops = remembered.shelf<'now', StandingShop | undefined>()
  const parse = createJsonCache<ShopFields>(20)
  const insertShop = prepareInsert(db, shop)
  const replaceNow = prepareReplace(db, shopNow)
  const replaceBranch = prepareReplace(db, branch)
  const insertCounter = prepareInsert(db, counter)
  const numbers = remembered.shelf<string, number | undefined>()
  const { branches, counters, noOfId, thisCounter } = prepareCounterReads(db)
  const { byVersion, latest, now, readStanding } = prepareShopReads(db, parse)
  const here = () => counterHere.recall('this', thisCounter)
  const standing = () => shops.recall('now', () => readStanding(here()?.counterNo))
  const addVersion = (counterNo: number, entrySeq: number, fields: Partial<ShopFields>, version: number): void => {
    insertShop({ counterNo, version, entrySeq, fields: JSON.stringify(fields) })
    shops.forget('now')
  }
  return {
    /** The shop with the version this counter's next paper names. */
    shop: (): Shop | undefined => standing()?.shop,
    /** False where this counter has to state the shop before it names that version. */
    isStated: () => standing()?.isStated ?? true,
    /** The shop as that counter printed it; as it is now where that counter never said. */
    shopVersion(counterId: string, version: number): Shop | undefined {
      const row = byVersion.get(blobOfId(counterId), version)
      return row === undefined ? standing()?.shop : { ...parse(row.fields), version: row.version }
    },
    counters,
    numberOf: (counterId: string) => numbers.recall(counterId, () => noOfId.get(blobOfId(counterId))),
    /** The counter this machine is. */
    thisCounter: here,
    branches,
    saveShop(counterNo: number, fields: Partial<ShopFields>, mark: SaveMark): void {
      const before = now.get()
      const won = fieldStamps.winners(recordKey.shop, fields, mark)
      replaceNow({ id: 1, fields: JSON.stringify({ ...(before === undefined ? {} : parse(before)), ...won }) })
      const own = latest.get(counterNo)
      const printed = { ...(own === undefined ? {} : parse(own.fields)), ...fields }
      addVersion(counterNo, mark.seq, printed, (own?.version ?? 0) + 1)
    },
    stateShop(counterNo: number, fields: ShopFields, { seq }: SaveMark): void {
      addVersion(counterNo, seq, fields, (latest.get(counterNo)?.version ?? 0) + 1)
    },
    nameBranch(named: Branch, mark: SaveMark): void {
      const id = blobOfId(named.id)
      const { name } = fieldStamps.winners(id, { name: named.name }, mark)
      if (name !== undefined) replaceBranch({ id, name })
    },
    addCounter(added: Counter): void {
      counterHere.forget('this')
      shops.forget('now')
      if (counters().some(({ id }) => id === added.id)) return
      const counterNo = counters().length + 1
      insertCounter({ counterNo, id: blobOfId(added.id), code: added.code, branchId: blobOfId(added.branchId) })
    },
  }
}
export type ShopRows = ReturnType<typeof prepareShopRows>

function prepareShopReads(db: Database, parse: (text: string) => ShopFields) {
  const now = db.prepare<[], string>('select fields from shop_now').pluck()
  const latest = db.prepare<[number], VersionRow>(
    'select version, fields from shop where counter_no = ? order by version desc limit 1',
  )
  const byVersion = db.prepare<[Buffer, number], VersionRow>(
    'select s.version, s.fields from shop s join counter c on c.counter_no = s.counter_no where c.id = ? and s.version = ?',
  )
  return {
    now,
    latest,
    byVersion,
    readStanding(counterNo: number | undefined): StandingShop | undefined {
      const text = now.get()
      if (text === undefined) return undefined
      const fields = parse(text)
      const own = counterNo === undefined ? undefined : latest.get(counterNo)
      const isStated = own !== undefined && areEqual(parse(own.fields), fields)
      return { shop: { ...fields, version: (own?.version ?? 0) + (isStated ? 0 : 1) }, isStated }
    },
  }
}

function prepareCounterReads(db: Database) {
  type CounterRow = { counterNo: number; id: Buffer; code: string; branchId: Buffer }
  const columns = 'counter_no as counterNo, id, code, branch_id as branchId'
  const all = db.prepare<[], CounterRow>(`select ${columns} from counter order by counter_no`)
  const thisOne = db.prepare<[], CounterRow>(
    `select ${columns} from counter
     where id = unhex(replace((select value from local_setting where name = 'counter_id'), '-', ''))`,
  )
  const noOfId = db.prepare<[Buffer], number>('select counter_no from counter where id = ?').pluck()
  const branches = db.prepare<[], { id: Buffer; name: string }>('select id, name from branch')
  const counterOf = (row: CounterRow): StoredCounter => ({
    ...row,
    id: idOfBlob(row.id),
    branchId: idOfBlob(row.branchId),
  })
  return {
    noOfId,
    branches: (): Branch[] => branches.all().map(row => ({ id: idOfBlob(row.id), name: row.name })),
    counters: (): StoredCounter[] => all.all().map(counterOf),
    thisCounter: (): StoredCounter | undefined => {
      const row = thisOne.get()
      return row === undefined ? undefined : counterOf(row)
    },
  }
}

/** Whatever the order their fields were set in. */
function areEqual(one: ShopFields, other: ShopFields): boolean {
  const text = (fields: ShopFields) =>
    JSON.stringify(Object.entries(fields).sort(([left], [right]) => (left < right ? -1 : 1)))
  return text(one) === text(other)
}
