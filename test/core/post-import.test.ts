// Posting a large file in slices: the counter sells in between, and what was not finished does not count.
import { expect, onTestFinished, test } from 'vitest'
import type { Found } from '../../src/main/core/import/import-kind.ts'
import { postImport } from '../../src/main/core/import/posting/post-import.ts'
import { joinLedger } from '../../src/main/ledger/open-ledger.ts'
import { singlePieces } from '../../src/main/ledger/turns.ts'
import { soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'

async function openPosting() {
  const shop = await openTestShop({ items: { soap: soap() }, at: new Date().toISOString() })
  const ledger = joinLedger(shop.file)
  onTestFinished(() => void ledger.db.close())
  const items = Array.from({ length: 6 }, (_, n) => ({ id: shop.newId(), fields: { ...soap().fields, code: `P${n}` } }))
  const report = { rowCount: 6, createCount: 6, updateCount: 0, unchangedCount: 0, refusedCount: 0, totals: [] }
  const found: Found = {
    report: { ...report, problems: [], problemCount: 0, notes: [] },
    problems: [],
    saveCount: 6,
    *steps(importId) {
      for (const [index, item] of items.entries())
        yield { facts: [{ kind: 'items.saved', body: { items: [item], importId } }], doneCount: index + 1 }
    },
  }
  const id = shop.newId()
  const started = { id, kind: 'items' as const, fileName: 'large.csv', fileSha256: '0'.repeat(64), rowCount: 6 }
  const post = (
    words: { onProgress?: (done: number) => unknown; isCancelled?: () => boolean; afterSeq?: number } = {},
  ) =>
    postImport(
      ledger,
      {
        started,
        found,
        work: { restsOn: new Set(['items.saved']) },
        afterSeq: words.afterSeq ?? ledger.rows.entries.lastSeq(),
      },
      {
        clock: shop.clock,
        turns: singlePieces,
        newId: shop.newId,
        by: 'Asha',
        onTakingBack: () => undefined,
        onProgress: done => void words.onProgress?.(done),
        isCancelled: words.isCancelled ?? (() => false),
      },
    )
  const stateOf = async () => (await shop.counter.import.find({})).rows.map(({ state }) => state)
  return { shop, post, stateOf }
}

test('a sale goes through between two slices', async () => {
  const { shop, post, stateOf } = await openPosting()
  const sold: Promise<unknown>[] = []
  await post({
    onProgress: done => void (done === 3 && sold.push(shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } })))),
  })
  await Promise.all(sold)
  expect(
    shop
      .dump()
      .entry?.slice(-8)
      .map(({ kind }) => kind),
  ).toContain('invoice.issued')
  expect(await stateOf()).toEqual(['finished'])
  expect(shop.verify().isWhole).toBe(true)
})

test('stopped between two slices it is taken back, and nothing of it is seen', async () => {
  const { shop, post, stateOf } = await openPosting()
  const steps: number[] = []
  const stopped = post({ onProgress: done => steps.push(done), isCancelled: () => steps.length === 3 })
  await expect(stopped).toBeRefused('import_cancelled')
  expect(await stateOf()).toEqual(['undone'])
  expect((await shop.counter.item.find({})).total).toBe(1)
  expect(shop.verify().isWhole).toBe(true)
})

test('an item saved by hand on the way, which the list brings too, has it taken back; another one does not', async () => {
  for (const [code, state] of [
    ['P5', 'undone'],
    ['Q5', 'finished'],
  ] as const) {
    const { shop, post, stateOf } = await openPosting()
    const saved: Promise<unknown>[] = []
    const byHand = { id: shop.newId(), fields: { name: 'By hand', code } }
    const saved3 = (done: number) => void (done === 3 && saved.push(shop.counter.item.save(byHand)))
    expect(await post({ onProgress: saved3 })).toBe(state === 'undone' ? undefined : 6)
    await Promise.all(saved)
    expect(await stateOf()).toEqual([state])
    expect((await shop.counter.item.find({ text: 'By hand' })).total).toBe(1)
    expect(shop.verify().isWhole).toBe(true)
  }
})

test('stopped before its first slice it leaves nothing', async () => {
  const { post, stateOf } = await openPosting()
  await expect(post({ isCancelled: () => true })).toBeRefused('import_cancelled')
  expect(await stateOf()).toEqual([])
})

test('what somebody saved since the check is seen before anything is posted', async () => {
  const { post, stateOf } = await openPosting()
  expect(await post({ afterSeq: 0 })).toBe(undefined)
  expect(await stateOf()).toEqual([])
})
