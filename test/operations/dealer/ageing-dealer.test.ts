// What is payable to all dealers, by age.
import { expect, test } from 'vitest'
import { kaveri, openDealerShop } from '../../support/dealers.ts'

test('only those who are owed are listed, and their ages are summed up', async () => {
  const { counter, dealerId, receive, shop } = await openDealerShop()
  await counter.dealer.save({ id: shop.newId(), fields: kaveri({ name: 'Nothing Due' }) })
  await receive({ billNumber: '1', billOn: '2026-08-01', amountPaise: 10_000 })
  await receive({ billNumber: '2', billOn: '2026-11-20', amountPaise: 5_000 })
  const ages = { to30Paise: 5_000, to60Paise: 0, to90Paise: 0, over90Paise: 10_000, overduePaise: 10_000 }
  expect(await counter.dealer.ageing({})).toEqual({
    rows: [{ dealerId, dealerName: 'Kaveri Distributors', payablePaise: 15_000, ...ages }],
    sum: ages,
  })
})
