// The API as a counter of each shop: what a phone does becomes an entry in a chain of its own, like any counter's.

import { chainStart, contentHashOf, linkHashOf } from '../../chain/entry-hash.ts'
import type { NewEntry } from '../../shared/records/entry.ts'
import { cloudName } from '../../shared/records/shop.ts'
import { counterRows, type StoredCounter } from '../store/counter-rows.ts'
import type { EntryToAppend } from '../store/entry-rows.ts'
import type { ShopTx } from '../store/open-store.ts'
import { sequenceRows } from '../store/sequence-rows.ts'
import { storeLife } from '../store/store-life.ts'
import type { ApiDeps } from './api-deps.ts'
import { appendToLog } from './append-to-log.ts'
import { cloudCode, freeCloudCode } from './counter-codes.ts'
import { stampFacts } from './stamp-facts.ts'

/** Posts facts of a phone, in their order, with their rows. `now`: when they happened, where they say so themselves. */
export async function postFacts(
  deps: Pick<ApiDeps, 'clock' | 'newId' | 'poke'>,
  tx: ShopTx,
  by: string,
  facts: readonly NewEntry[],
  now = new Date(deps.clock.nowMs()),
): Promise<void> {
  const shop = await lockedShop(tx)
  const { last } = shop
  const { counterId, head, firstFacts } = await cloudCounter(deps, tx, shop, now)
  const all = await stampFacts(tx, [...firstFacts, ...facts], now)
  const link = { number: head.number, hash: head.hash }
  const entries: EntryToAppend[] = all.map((fact, index) => {
    const body = JSON.stringify(fact.body)
    const said = { id: fact.id, counterId, number: link.number + 1, kind: fact.kind, by, body }
    link.hash = linkHashOf(link.hash, contentHashOf({ ...said, at: now.toISOString() }))
    link.number = said.number
    return { ...said, at: now, hash: link.hash, sequence: last + index + 1, refusal: null }
  })
  await appendToLog(tx, { entries, facts: all.map(fact => ({ fact, at: now })), now })
  tx.afterCommit(() => deps.poke(tx.shopId, last + entries.length))
}

/** As which the API makes papers: made and introduced when there is none yet in this life of the database. Nobody else posts until the transaction ends. */
export async function openCloudCounter(
  deps: Pick<ApiDeps, 'clock' | 'newId' | 'poke'>,
  tx: ShopTx,
  by: string,
): Promise<Pick<StoredCounter, 'code' | 'id'>> {
  const known = cloudOf(await lockedShop(tx))
  if (known !== undefined) return known
  await postFacts(deps, tx, by, [])
  return openCloudCounter(deps, tx, by)
}

interface LockedShop {
  readonly last: number
  readonly counters: readonly StoredCounter[]
  readonly life: number
}

/** Nobody else posts until the transaction ends. */
async function lockedShop(tx: ShopTx): Promise<LockedShop> {
  const [last, counters, life] = await Promise.all([sequenceRows(tx).lock(), counterRows(tx).all(), storeLife(tx)])
  return { last, counters, life }
}

/** A chain that the database may have forgotten the end of is left to those who have it: it is not gone on with. */
function cloudOf({ counters, life }: LockedShop): StoredCounter | undefined {
  return counters.find(counter => counter.isCloud && counter.life === life)
}

async function cloudCounter(deps: Pick<ApiDeps, 'newId'>, tx: ShopTx, shop: LockedShop, now: Date) {
  const known = cloudOf(shop)
  if (known !== undefined) {
    const hash = known.lastNumber === 0 ? chainStart : known.lastHash
    return { counterId: known.id, head: { number: known.lastNumber, hash }, firstFacts: [] }
  }
  const { counters, life } = shop
  const [counterId, branchId] = [deps.newId(), deps.newId()]
  const code = freeCloudCode(counters, life) ?? cloudCode
  const place = { branchId, branchName: cloudName, isCloud: true, life, publicKey: null, tokenHash: null }
  await counterRows(tx).insert({ id: counterId, code, name: cloudName, lastHash: chainStart, ...place }, now)
  const introduction: NewEntry = {
    id: deps.newId(),
    kind: 'counter.added',
    body: { branch: { id: branchId, name: cloudName }, counter: { id: counterId, code, branchId } },
  }
  return { counterId, head: { number: 0, hash: chainStart }, firstFacts: [introduction] }
}
