// A list is taken back in turns: what the counter uses meanwhile stays, and an undoing that was cut off is brought to its
// end by the next one.
import { expect, onTestFinished, test } from 'vitest'
import { createImportSession, type ImportSessionOptions } from '../../src/main/core/import/import-session.ts'
import { joinLedger } from '../../src/main/ledger/open-ledger.ts'
import { singlePieces } from '../../src/main/ledger/turns.ts'
import { openTestShop, type TestShop } from '../support/open-test-shop.ts'

/** More than two pieces of them. */
const count = 120
const pencils = (price: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `P${from + n},Pencil ${from + n},${price},7`)

function openSession(shop: TestShop, onProgress: ImportSessionOptions['onProgress'] = () => undefined) {
  const ledger = joinLedger(shop.file)
  onTestFinished(() => void ledger.db.close())
  return createImportSession({
    ...{ ledger, clock: shop.clock, newId: shop.newId, turns: singlePieces, onProgress },
    isCancelled: () => false,
    onPosted: () => undefined,
  })
}

async function bringIn(shop: TestShop, rows: readonly string[]): Promise<string> {
  const session = openSession(shop)
  const contentBase64 = Buffer.from(['Code,Name,Price,Stock', ...rows].join('\n')).toString('base64')
  const { id, mapping } = await session.read({ id: shop.newId(), kind: 'items', fileName: 'kirana.csv', contentBase64 })
  await session.run({ id, mapping, skipRefused: false, by: 'Asha' })
  return id
}

async function itemOf(shop: TestShop, code: string) {
  const found = await shop.counter.item.lookUp({ code })
  if (found === null) throw new Error(`${code} is for sale`)
  return found.item
}

test('an item that moves while its list is taken back stays, with its stock; the others go', async () => {
  const shop = await openTestShop()
  const id = await bringIn(shop, pencils(5))
  const { id: itemId } = await itemOf(shop, `P${count - 1}`)
  const moved: Promise<unknown>[] = []
  const session = openSession(shop, ({ stage, done }) => {
    if (stage !== 'undoing' || done > 50) return
    moved.push(shop.counter.stock.adjust({ id: shop.newId(), itemId, deltaThousandths: -1_000, note: 'broken' }))
  })
  expect(await session.undo({ id, by: 'Asha' })).toMatchObject({
    ...{ takenBackCount: count - 1, keptCount: 1, stockCount: count - 1 },
  })
  await Promise.all(moved)
  const { rows } = await shop.counter.item.find({})
  expect(rows.map(({ code, onHandThousandths }) => [code, onHandThousandths])).toEqual([[`P${count - 1}`, 6_000]])
  expect(shop.verify().isWhole).toBe(true)
})

test('cut off after any of its turns it is shown as stopped, and the next one does what is left', async () => {
  for (const turns of [1, 2]) {
    const shop = await openTestShop()
    await bringIn(shop, pencils(5))
    const id = await bringIn(shop, pencils(6, count / 2))
    const broken = openSession(shop, ({ stage, done }) => {
      if (stage === 'undoing' && done > turns * 50 - 50) throw new Error('the disk is gone')
    })
    await expect(broken.undo({ id, by: 'Asha' })).rejects.toThrow('the disk is gone')
    expect((await shop.counter.import.find({})).rows.map(({ state }) => state)).toEqual(['unfinished', 'finished'])
    await openSession(shop).settle()
    const [undone] = (await shop.counter.import.find({})).rows
    expect(undone).toMatchObject({
      ...{ state: 'undone', undoneBy: 'Asha' },
      undoCounts: { takenBackCount: count / 2, restoredCount: count / 2, keptCount: 0, stockCount: count / 2 },
    })
    expect((await shop.counter.item.find({})).total).toBe(count)
    expect(await itemOf(shop, `P${count - 1}`)).toMatchObject({ pricePaise: 5_00, onHandThousandths: 7_000 })
    expect(shop.verify().isWhole).toBe(true)
  }
})
