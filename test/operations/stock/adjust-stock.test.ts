// Stock put right by so much.
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { expectNoTrace } from '../expect-no-trace.ts'

test('what was found comes in, what was spilt goes out, each with its note', async () => {
  const { counter, ids, newId, verify } = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 5_000 }) },
  })
  const adjust = (deltaThousandths: number, note: string) =>
    counter.stock.adjust({ id: newId(), itemId: ids.soap, deltaThousandths, note })
  await adjust(3_000, 'found in the loft')
  await adjust(-1_000, 'spilt')
  await adjust(0, 'nothing')
  const { rows } = await counter.stock.findMovements({ itemId: ids.soap })
  expect(rows.map(row => [row.cause, row.deltaThousandths, row.onHandThousandths, row.note])).toEqual([
    ['adjustment', -1_000, 7_000, 'spilt'],
    ['adjustment', 3_000, 8_000, 'found in the loft'],
    ['opening', 5_000, 5_000, ''],
  ])
  expect(verify().isWhole).toBe(true)
})

test('a batch said again with the same code, expiry and MRP is the same batch; with another expiry it is another', async () => {
  const { counter, ids, newId, verify } = await openTestShop({ items: { soap: soap({ tracksBatches: true }) } })
  const january = { code: 'B1', expiresOn: '2027-01-31', mrpPaise: null }
  for (const batch of [january, january, { ...january, expiresOn: '2027-02-28' }])
    await counter.stock.adjust({ id: newId(), itemId: ids.soap, deltaThousandths: 2_000, batch, note: '' })
  const batches = await counter.stock.findBatches({ itemIds: [ids.soap] })
  expect(batches.map(batch => [batch.expiresOn, batch.onHandThousandths])).toEqual([
    ['2027-01-31', 4_000],
    ['2027-02-28', 2_000],
  ])
  expect(verify().isWhole).toBe(true)
})

test('a repeat with the same id changes nothing; half a soap and an unknown item are refused', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const { counter, ids, newId } = shop
  const whole = { id: newId(), itemId: ids.soap, deltaThousandths: 1_000, unitCostPaise: 3_000, note: '' }
  await counter.stock.adjust(whole)
  const after = shop.dump()
  await counter.stock.adjust(whole)
  expect(shop.dump()).toEqual(after)
  const half = { ...whole, id: newId(), deltaThousandths: 500 }
  await expectNoTrace(shop, () => counter.stock.adjust(half), 'quantity_decimals')
  await expectNoTrace(shop, () => counter.stock.adjust({ ...whole, id: newId(), itemId: newId() }), 'not_found')
})
