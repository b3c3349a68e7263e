// A shop with a count going on, in the words of a person who counts.
import { rice, soap, tea } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

export async function openCountShop(scope: 'all' | 'low' | 'scan' = 'scan') {
  const shop = await openTestShop({
    items: {
      soap: soap({ openingStockThousandths: 10_000, costPaise: 3_000, lowStockThousandths: 12_000 }),
      rice: rice({ openingStockThousandths: 5_000, costPaise: 5_000 }),
      tea: tea({ openingStockThousandths: 4_000 }),
    },
  })
  const { counter, ids, newId } = shop
  const id = newId()
  await counter.count.start({ id, scope: { kind: scope } })
  type Item = keyof typeof ids
  return Object.assign(shop, {
    countId: id,
    scan: (item: Item) => counter.count.item({ id, itemId: ids[item], how: 'add', quantityThousandths: 1_000 }),
    say: (item: Item, quantity: number) =>
      counter.count.item({ id, itemId: ids[item], how: 'set', quantityThousandths: Math.round(quantity * 1000) }),
    post: () => counter.count.post({ id, note: 'November' }),
    onHand: async (item: Item) => (await counter.item.get({ id: ids[item] })).onHandThousandths / 1000,
  })
}
