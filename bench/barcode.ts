// A scanned code answered through the router, beside the barest indexed get. Times are each code's middle over turns.

import { type BenchRow, inTurns, times, timingOf } from './bench-row.ts'
import { openShopIn } from './support/bench-shop.ts'
import { keptShop } from './support/kept-shops.ts'
import { productBarcode } from './support/product-names.ts'
import { createRandom, createZipf, scatter } from './support/random.ts'

const size = { items: 100_000, invoices: 200_000 }
const scans = 2000
const turns = 15

export function run(): BenchRow[] {
  const shop = openShopIn(keptShop(size))
  try {
    const { db } = shop.ledger
    const popular = createZipf(size.items, createRandom(31))
    const codes = Array.from({ length: scans }, () => productBarcode(scatter(popular(), size.items)))
    const get = db.prepare('select item_no from item_code where code = ?')
    const getItem = db.prepare(
      'select i.* from item_code k cross join item i on i.item_no = k.item_no where k.code = +?',
    )
    const [ourMs = [], floorMs = [], itemMs = []] = inTurns(scans, turns, [
      index => shop.call('item.lookUp', { code: codes[index] }),
      index => get.get(codes[index]),
      index => getItem.get(codes[index]),
    ])
    const ours = timingOf(ourMs)
    const floor = timingOf(floorMs)
    return [
      {
        work: 'item.lookUp, 1,00,000 items',
        ours,
        floor: { name: 'indexed get', ...floor },
        peers: [{ name: 'get of the item’s row', ...timingOf(itemMs) }],
        ratio: times(ours.p50, floor.p50),
        goal: 'p50 ≤ 3× indexed get',
        isMet: ours.p50 <= 3 * floor.p50,
      },
    ]
  } finally {
    shop.close()
  }
}
