// The API as a counter of each shop: what a phone does becomes an entry in a chain of its own, like any counter's.

import { chainStart, contentHashOf, linkHashOf } from '../../chain/entry-hash.ts'
import type { NewEntry } from '../../shared/records/entry.ts'
import { counterRows, type StoredCounter } from '../store/counter-rows.ts'
import type { EntryToAppend } from '../store/entry-rows.ts'
import type { ShopTx } from '../store/open-store.ts'
import { sequenceRows } from '../store/sequence-rows.ts'
import type { ApiDeps } from './api-deps.ts'
import { appendToLog } from './append-to-log.ts'
import { stampFacts } from './stamp-facts.ts'

/** What the numbers of the API's own documents begin with; no other counter may have it. */
export const cloudCode = 'P1'
const cloudName = 'Phone'

/** Posts facts of a phone, in their order, with their rows. `now`: when they happened, where they say so themselves. */
export async function postFacts(
  deps: Pick<ApiDeps, 'clock' | 'newId' | 'poke'>,
  tx: ShopTx,
  by: string,
  facts: readonly NewEntry[],
  now = new Date(deps.clock.nowMs()),
): Promise<void> {
  const [last, counters] = await lockedShop(tx)
  const { counterId, head, firstFacts } = await cloudCounter(deps, tx, counters, now)
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

/** The shop's cloud counter, made and introduced when there is none yet. Nobody else posts until the transaction ends. */
export async function openCloudCounter(
  deps: Pick<ApiDeps, 'clock' | 'newId' | 'poke'>,
  tx: ShopTx,
  by: string,
): Promise<string> {
  const [, counters] = await lockedShop(tx)
  const known = counters.find(({ isCloud }) => isCloud)
  if (known !== undefined) return known.id
  await postFacts(deps, tx, by, [])
  return openCloudCounter(deps, tx, by)
}

/** The shop's last sequence and its counters; nobody else posts until the transaction ends. */
const lockedShop = (tx: ShopTx) => Promise.all([sequenceRows(tx).lock(), counterRows(tx).all()])

async function cloudCounter(deps: Pick<ApiDeps, 'newId'>, tx: ShopTx, counters: readonly StoredCounter[], now: Date) {
  const known = counters.find(({ isCloud }) => isCloud)
  if (known !== undefined) {
    const hash = known.lastNumber === 0 ? chainStart : known.lastHash
    return { counterId: known.id, head: { number: known.lastNumber, hash }, firstFacts: [] }
  }
  const [counterId, branchId] = [deps.newId(), deps.newId()]
  const place = { branchId, branchName: cloudName, isCloud: true, publicKey: null, tokenHash: null }
  await counterRows(tx).insert({ id: counterId, code: cloudCode, name: cloudName, lastHash: chainStart, ...place }, now)
  const introduction: NewEntry = {
    id: deps.newId(),
    kind: 'counter.added',
    body: { branch: { id: branchId, name: cloudName }, counter: { id: counterId, code: cloudCode, branchId } },
  }
  return { counterId, head: { number: 0, hash: chainStart }, firstFacts: [introduction] }
}
