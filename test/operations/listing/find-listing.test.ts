// What the shop brought to the marketplace: what goes on, what has ended, and what all of it cost so far.
import { expect, test } from 'vitest'
import { openOwedShop } from './listing-shop.ts'

test('what waits or is on offer goes on, what was refused has ended; the newest first', async () => {
  const { shop, sell, ask, hear } = await openOwedShop()
  const bills = [
    await sell('trader', { soap: 500 }),
    await sell('trader', { soap: 600 }),
    await sell('trader', { soap: 7 }),
  ]
  const ids: string[] = []
  for (const { invoice } of bills) ids.push((await shop.counter.listing.request(await ask(invoice.id))).id)
  hear({ listingId: ids[0] ?? '', invoiceId: bills[0]?.invoice.id ?? '', state: 'open' })
  hear({ listingId: ids[1] ?? '', invoiceId: bills[1]?.invoice.id ?? '', state: 'refused', reason: 'kyc_missing' })
  await shop.reopen()
  const idsOf = async (state: 'all' | 'going_on' | 'ended') => {
    const { rows, total } = await shop.counter.listing.find({ state })
    expect(total).toBe(rows.length)
    return rows.map(({ id }) => id)
  }
  expect(await idsOf('all')).toEqual(ids.toReversed())
  expect(await idsOf('going_on')).toEqual([ids[2], ids[0]])
  expect(await idsOf('ended')).toEqual([ids[1]])
  expect(await shop.counter.listing.find({ limit: 1, offset: 1 })).toMatchObject({ total: 3, rows: [{ id: ids[1] }] })
})

test('what it cost so far is the sum over what was settled, each by its last step', async () => {
  const { shop, sell, ask, hear } = await openOwedShop()
  const { invoice } = await sell('trader', { soap: 2_500 })
  const { id: listingId } = await shop.counter.listing.request(await ask(invoice.id))
  const about = { listingId, invoiceId: invoice.id }
  const fees = { feePaise: 900_00, feeGstPaise: 162_00 }
  const settled = { facePaise: 1_00_000_00, advancePaise: 90_000_00, fundedPaise: 88_890_41, ...fees }
  hear({ ...about, step: 1, state: 'settled', ...settled, settledPaise: 87_828_41 })
  hear({ ...about, step: 2, state: 'repaid', ...settled, settledPaise: 87_828_41, reservePaidPaise: 9_689_32 })
  await shop.reopen()
  expect((await shop.counter.listing.find({})).costs).toEqual({
    ...{ count: 1, settledPaise: 87_828_41, reservePaidPaise: 9_689_32, discountPaise: 1_109_59 },
    ...fees,
    // Of a reserve of ₹10,000.00, for days after the due day.
    latePaise: 310_68,
  })
})
