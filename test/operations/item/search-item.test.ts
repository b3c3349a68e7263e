// The search box: a few letters find what the shop sells, in the order of what it sells most.
import { expect, test } from 'vitest'
import { createItemRanking } from '../../../src/main/core/shop-file/rank-items.ts'
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

/** What the counter does by itself once it is quiet. */
function rankSold(file: string, itemIds: readonly string[]): void {
  const ledger = joinLedger(file)
  const ranking = createItemRanking()
  ranking.sold(itemIds)
  while (ranking.rankSome(ledger));
  ledger.db.close()
}

const dairy = {
  butter: soap({ name: 'Amul Butter 500g', code: 'AB5', barcodes: ['8901262010016'] }),
  milk: soap({ name: 'Amul Taaza Milk', code: 'ATM' }),
  buttermilk: soap({ name: 'Govind Buttermilk', code: 'GBM' }),
  paneer: soap({ name: 'Amul Paneer', code: 'AP' }),
}

test.each([
  ['a beginning of a word', 'amu', ['Amul Butter 500g', 'Amul Taaza Milk', 'Amul Paneer']],
  ['beginnings in any order', 'but amul', ['Amul Butter 500g']],
  ['the same the other way round', 'amul but', ['Amul Butter 500g']],
  ['capitals or none', 'AMUL MILK', ['Amul Taaza Milk']],
  ['a word in the middle', 'taaza', ['Amul Taaza Milk']],
  ['the beginning of two words in different items', 'butter', ['Amul Butter 500g', 'Govind Buttermilk']],
  ['the middle of a word', 'milk', ['Amul Taaza Milk']],
  ['a number with its unit', '500', ['Amul Butter 500g']],
  ['marks between words', 'amul, (taaza)', ['Amul Taaza Milk']],
  ['a beginning of the code', 'gb', ['Govind Buttermilk']],
  ['a word no item has', 'amul soap', []],
  ['marks only', '"*" -', []],
])('%s finds what it should: %o', async (_what, text, names) => {
  const { counter } = await openTestShop({ items: dairy })
  expect((await counter.item.search({ text })).map(item => item.name)).toEqual(names)
})

test('what sells more comes first, once the counter has been quiet', async () => {
  const shop = await openTestShop({ items: dairy })
  const search = async () => (await shop.counter.item.search({ text: 'amul' })).map(item => item.code)
  for (let sale = 0; sale < 3; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { paneer: 1 } }))
  await shop.counter.invoice.issue(shop.sale({ of: { milk: 10 } }))
  expect(await search()).toEqual(['AB5', 'ATM', 'AP'])
  rankSold(shop.file, [shop.ids.paneer, shop.ids.milk])
  expect(await search()).toEqual(['AP', 'ATM', 'AB5'])
  expect(shop.verify().isWhole).toBe(true)
})

test('without text, what sells most comes first', async () => {
  const shop = await openTestShop({ items: dairy })
  await shop.counter.invoice.issue(shop.sale({ of: { paneer: 1 } }))
  rankSold(shop.file, [shop.ids.paneer])
  await shop.counter.item.save({ id: shop.ids.milk, fields: { isActive: false } })
  const found = await shop.counter.item.search({ text: ' ', limit: 2 })
  expect(found.map(item => item.code)).toEqual(['AP', 'AB5'])
})

test('what was sold just before the counter ended is ranked once it is open again', async () => {
  const shop = await openTestShop({ items: dairy })
  for (let sale = 0; sale < 3; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { paneer: 1 } }))
  await shop.reopen()
  rankSold(shop.file, [])
  expect((await shop.counter.item.search({ text: 'amul' })).map(item => item.code)).toEqual(['AP', 'AB5', 'ATM'])
})

test('a rank stays with an item that is renamed, and with one that was away for a while', async () => {
  const shop = await openTestShop({ items: dairy })
  const { counter, ids } = shop
  await counter.invoice.issue(shop.sale({ of: { paneer: 1 } }))
  rankSold(shop.file, [ids.paneer])
  await counter.item.save({ id: ids.paneer, fields: { name: 'Amul Malai Paneer' } })
  await counter.item.save({ id: ids.paneer, fields: { isActive: false } })
  await counter.item.save({ id: ids.paneer, fields: { isActive: true } })
  expect((await counter.item.search({ text: 'amul' })).map(item => item.name)).toEqual([
    'Amul Malai Paneer',
    'Amul Butter 500g',
    'Amul Taaza Milk',
  ])
})

test('an exact code or barcode comes before everything that only begins like it', async () => {
  const items = { ...dairy, oddity: soap({ name: 'AP AP AP', code: null }) }
  const shop = await openTestShop({ items })
  await shop.counter.invoice.issue(shop.sale({ of: { oddity: 1 } }))
  rankSold(shop.file, [shop.ids.oddity])
  const found = await shop.counter.item.search({ text: 'AP' })
  expect(found.map(item => item.name)).toEqual(['Amul Paneer', 'AP AP AP'])
  const scanned = await shop.counter.item.search({ text: '8901262010016' })
  expect(scanned.map(item => item.name)).toEqual(['Amul Butter 500g'])
})

test('the exact item counts among those asked for', async () => {
  const items = { ...dairy, ap: soap({ name: 'AP one', code: 'X1' }), ap2: soap({ name: 'AP two', code: 'X2' }) }
  const { counter } = await openTestShop({ items })
  expect((await counter.item.search({ text: 'AP', limit: 2 })).map(item => item.code)).toEqual(['AP', 'X1'])
  expect((await counter.item.search({ text: 'AP', limit: 1 })).map(item => item.code)).toEqual(['AP'])
})

test('an item is found once, whichever of its names fits', async () => {
  const { counter } = await openTestShop({ items: { soap: soap({ name: 'Lux Lux', nameHi: 'Lux लक्स' }) } })
  expect(await counter.item.search({ text: 'lux' })).toHaveLength(1)
})

test.each([
  ['Hindi as it is written', 'पनीर', 'paneer'],
  ['Hindi with the nukta the item lacks', 'फ़ूल', 'cauliflower'],
  ['Hindi without the nukta the item has', 'पकोडा', 'pakora'],
  ['Hindi with the nukta as a letter of its own', 'पको\u0921\u093cा', 'pakora'],
  ['the beginning of a Hindi word', 'पकौ', 'pakora2'],
  ['a dot for the moon sign', 'आंवला', 'amla'],
  ['Tamil', 'அரிசி', 'rice'],
  ['the beginning of a Tamil word', 'பொன்', 'rice'],
  ['Latin letters with or without accents', 'creme', 'cream'],
])('%s finds the item', async (_what, text, name) => {
  const items = {
    paneer: soap({ name: 'Paneer', code: 'P', nameHi: 'पनीर' }),
    cauliflower: soap({ name: 'Cauliflower', code: 'C', nameHi: 'फूल गोभी' }),
    pakora: soap({ name: 'Pakora mix', code: 'K', nameHi: 'पकोड़ा मिक्स' }),
    pakora2: soap({ name: 'Pakora mix hot', code: 'K2', nameHi: 'पकौड़ा तीखा' }),
    amla: soap({ name: 'Amla', code: 'A', nameHi: 'आँवला' }),
    rice: rice({ code: 'R', nameTa: 'பொன்னி அரிசி' }),
    cream: tea({ name: 'Crème biscuits', code: 'B' }),
  }
  const shop = await openTestShop({ items })
  const found = await shop.counter.item.search({ text })
  expect(found.map(item => item.id)).toEqual([shop.ids[name as keyof typeof items]])
})

test('an inactive item is not found, and is again when it is active', async () => {
  const { counter, ids } = await openTestShop({ items: dairy })
  await counter.item.save({ id: ids.paneer, fields: { isActive: false } })
  expect(await counter.item.search({ text: 'paneer' })).toEqual([])
  expect(await counter.item.search({ text: 'AP' })).toEqual([])
  await counter.item.save({ id: ids.paneer, fields: { isActive: true } })
  expect(await counter.item.search({ text: 'paneer' })).toHaveLength(1)
})

test('a renamed item is found by its new name only', async () => {
  const { counter, ids } = await openTestShop({ items: dairy })
  await counter.item.save({ id: ids.paneer, fields: { name: 'Cottage cheese' } })
  expect(await counter.item.search({ text: 'paneer' })).toEqual([])
  expect((await counter.item.search({ text: 'cot che' })).map(item => item.id)).toEqual([ids.paneer])
})

test('what is found is what a cart line needs, with the tax of today', async () => {
  const taxRates = [
    { fromOn: '2017-07-01', rateBps: 1_200 },
    { fromOn: '2025-09-22', rateBps: 500 },
  ]
  const shop = await openTestShop({ items: { tea: tea({ taxRates }) } })
  const [found] = await shop.counter.item.search({ text: 'assam' })
  expect(found).toEqual((await shop.counter.item.lookUp({ code: 'TEA' }))?.item)
  expect(found?.taxRateBps).toBe(500)
})

test('says how much of an item with batches has expired, and nothing where none has', async () => {
  const { counter, ids, newId } = await openTestShop({ items: { soap: soap({ tracksBatches: true }), tea: tea() } })
  const itemId = ids.soap
  for (const [expiresOn, pieces] of [
    ['2026-11-19', 4],
    ['2026-11-20', 3],
  ] as const) {
    const batch = { code: 'L', expiresOn, mrpPaise: null }
    await counter.stock.adjust({ id: newId(), itemId, deltaThousandths: pieces * 1000, batch, note: '' })
  }
  const [found] = await counter.item.search({ text: 'lux' })
  expect(found).toMatchObject({ onHandThousandths: 7_000, expiredThousandths: 4_000 })
  expect(await counter.item.lookUp({ code: 'SOAP' })).toMatchObject({ item: { expiredThousandths: 4_000 } })
  const [other] = await counter.item.search({ text: 'tea' })
  expect(other).not.toHaveProperty('expiredThousandths')
})
