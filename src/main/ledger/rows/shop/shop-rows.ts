// Reads and writes the shop, the versions of it that counters printed, and counters.
//
// The shop is the merged saves of all counters. Which of them a counter knew when it printed a paper is known to that
// counter alone: so versions are counted by each counter, and follow from its own chain. Each says in which branch too.

import type { Database } from 'better-sqlite3'
import { present } from '../../../../shared/kernel/assert.ts'
import type { EntryBody } from '../../../../shared/records/entry.ts'
import type { Branch, BranchFields, Counter, Shop, ShopFields } from '../../../../shared/records/shop.ts'
import { counter, shop, shopNow } from '../../schema/shop.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { createJsonCache } from '../../statements/json-cache.ts'
import { prepareInsert, prepareReplace } from '../../statements/prepare-insert.ts'
import type { Remembered } from '../../statements/remembered.ts'
import type { FieldStampRows, SaveMark } from '../merge/field-stamp-rows.ts'
import { recordKey } from '../merge/record-key.ts'
import { type BranchRows, prepareBranchRows } from './branch-rows.ts'
import { prepareStandRows } from './stand-rows.ts'

export interface StoredCounter extends Counter {
  readonly counterNo: number
}
interface VersionRow {
  readonly version: number
  readonly fields: string
}

/** As a version holds it: the branch only where it is another than the counter introduced itself in. */
type Printed = ShopFields & { readonly branch?: Branch }

/** `toState`: what this counter has to say before its next paper; nothing where no counter changed the shop since. */
interface StandingShop {
  readonly shop: Shop
  readonly toState: EntryBody<'shop.stated'> | undefined
}

export function prepareShopRows(db: Database, remembered: Remembered, fieldStamps: FieldStampRows) {
  const counterHere = remembered.shelf<'this', StoredCounter | undefined>()
  const shops = remembered.shelf<'now', StandingShop | undefined>()
  const parse = createJsonCache<Printed>(20)
  const insertShop = prepareInsert(db, shop)
  const replaceNow = prepareReplace(db, shopNow)
  const branches = prepareBranchRows(db, fieldStamps)
  const numbers = remembered.shelf<string, number | undefined>()
  const { counters, noOfId, thisCounter } = prepareCounterReads(db)
  const { byVersion, latest, now, readStanding } = prepareShopReads(db, branches, parse)
  const here = () => counterHere.recall('this', thisCounter)
  const standing = () => shops.recall('now', () => readStanding(here()))
  const addVersion = (counterNo: number, entrySeq: number, fields: Partial<Printed>, version: number): void => {
    insertShop({ counterNo, version, entrySeq, fields: JSON.stringify(fields) })
    shops.forget('now')
  }
  return {
    /** The shop with the version this counter's next paper names. */
    shop: (): Shop | undefined => standing()?.shop,
    /** What this counter has to state before it names that version. */
    toState: () => standing()?.toState,
    /** The shop as that counter printed it; as it is now where that counter never said. */
    shopVersion(counterId: string, version: number): Shop | undefined {
      const row = byVersion.get(blobOfId(counterId), version)
      return row === undefined
        ? standing()?.shop
        : { ...withBranch(parse(row.fields), branches.introducedWith(row.counterNo)), version: row.version }
    },
    counters,
    numberOf: (counterId: string) => numbers.recall(counterId, () => noOfId.get(blobOfId(counterId))),
    /** The counter this machine is. */
    thisCounter: here,
    branches: branches.all,
    branch: branches.get,
    /** In which branches its counters stood. */
    stands: prepareStandRows(db),
    saveShop(counterNo: number, fields: Partial<ShopFields>, mark: SaveMark): void {
      const before = now.get()
      const won = fieldStamps.winners(recordKey.shop, fields, mark)
      replaceNow({ id: 1, fields: JSON.stringify({ ...(before === undefined ? {} : parse(before)), ...won }) })
      const own = latest.get(counterNo)
      const printed = { ...(own === undefined ? {} : parse(own.fields)), ...fields }
      addVersion(counterNo, mark.seq, printed, (own?.version ?? 0) + 1)
    },
    stateShop(counterNo: number, stated: EntryBody<'shop.stated'>, { seq }: SaveMark): void {
      const own = latest.get(counterNo)
      const branch = stated.branch ?? (own === undefined ? undefined : parse(own.fields).branch)
      addVersion(counterNo, seq, withBranch(stated.fields, branch), (own?.version ?? 0) + 1)
    },
    saveBranch(id: string, fields: Partial<BranchFields>, mark: SaveMark): void {
      branches.save(id, fields, mark)
      shops.forget('now')
    },
    introduceBranch: branches.introduce,
    ...prepareCounterWrites(db, { branches, counters, noOfId }, () => {
      counterHere.forget('this')
      shops.forget('now')
    }),
  }
}
export type ShopRows = ReturnType<typeof prepareShopRows>

interface CounterParts extends Pick<ReturnType<typeof prepareCounterReads>, 'counters' | 'noOfId'> {
  readonly branches: BranchRows
}

function prepareCounterWrites(db: Database, { branches, counters, noOfId }: CounterParts, forget: () => void) {
  const insertCounter = prepareInsert(db, counter)
  return {
    moveCounter(counterId: string, branchId: string, mark: SaveMark): void {
      forget()
      const counterNo = present(noOfId.get(blobOfId(counterId)), `counter ${counterId}`)
      present(branches.get(branchId), `branch ${branchId}`)
      branches.move({ counterNo, id: counterId }, branchId, mark)
    },
    addCounter(added: Counter): void {
      forget()
      if (counters().some(({ id }) => id === added.id)) return
      const counterNo = counters().length + 1
      insertCounter({ counterNo, id: blobOfId(added.id), code: added.code, branchId: blobOfId(added.branchId) })
    },
  }
}

function prepareShopReads(db: Database, branches: BranchRows, parse: (text: string) => Printed) {
  const now = db.prepare<[], string>('select fields from shop_now').pluck()
  const latest = db.prepare<[number], VersionRow>(
    'select version, fields from shop where counter_no = ? order by version desc limit 1',
  )
  const byVersion = db.prepare<[Buffer, number], VersionRow & { readonly counterNo: number }>(
    'select s.version, s.fields, s.counter_no as counterNo from shop s join counter c on c.counter_no = s.counter_no where c.id = ? and s.version = ?',
  )
  return {
    now,
    latest,
    byVersion,
    readStanding(here: StoredCounter | undefined): StandingShop | undefined {
      const text = now.get()
      if (text === undefined) return undefined
      const fields = parse(text)
      const own = here === undefined ? undefined : latest.get(here.counterNo)
      const { branch: said, ...printed } = own === undefined ? {} : parse(own.fields)
      const branch = here === undefined ? undefined : branches.get(here.branchId)
      const before = said ?? (here === undefined ? undefined : branches.introducedWith(here.counterNo))
      const isSame = areEqual(before ?? {}, branch ?? {})
      const isStated = own !== undefined && isSame && areEqual(printed, fields)
      return {
        shop: { ...withBranch(fields, branch), version: (own?.version ?? 0) + (isStated ? 0 : 1) },
        toState: isStated ? undefined : { fields, ...(isSame ? {} : { branch }) },
      }
    },
  }
}

function prepareCounterReads(db: Database) {
  type CounterRow = { counterNo: number; id: Buffer; code: string; branchId: Buffer }
  const counters = `select c.counter_no as counterNo, id, code, coalesce(m.branch_id, c.branch_id) as branchId
    from counter c left join counter_move m on m.counter_no = c.counter_no`
  const all = db.prepare<[], CounterRow>(`${counters} order by c.counter_no`)
  const thisOne = db.prepare<[], CounterRow>(
    `${counters}
     where id = unhex(replace((select value from local_setting where name = 'counter_id'), '-', ''))`,
  )
  const noOfId = db.prepare<[Buffer], number>('select counter_no from counter where id = ?').pluck()
  const counterOf = (row: CounterRow): StoredCounter => ({
    ...row,
    id: idOfBlob(row.id),
    branchId: idOfBlob(row.branchId),
  })
  return {
    noOfId,
    counters: (): StoredCounter[] => all.all().map(counterOf),
    thisCounter: (): StoredCounter | undefined => {
      const row = thisOne.get()
      return row === undefined ? undefined : counterOf(row)
    },
  }
}

function withBranch<F extends object>(fields: F, branch: Branch | undefined): F & { branch?: Branch } {
  return branch === undefined ? fields : { branch, ...fields }
}

/** Whatever the order their fields were set in. */
function areEqual(one: object, other: object): boolean {
  const text = (fields: object) =>
    JSON.stringify(Object.entries(fields).sort(([left], [right]) => (left < right ? -1 : 1)))
  return text(one) === text(other)
}
