// The lines of a count.
import { expect, test } from 'vitest'
import { openCountShop } from './count-shop.ts'

test('shows what is to be counted by name, what was counted with the newest on top, and what differs', async () => {
  const shop = await openCountShop('all')
  const { countId: id, counter } = shop
  await shop.say('tea', 4)
  shop.clock.advance(1_000)
  await shop.say('soap', 8)
  const names = async (show: 'all' | 'counted' | 'uncounted' | 'different') => {
    const { rows, total } = await counter.count.findLines({ id, show })
    expect(total).toBe(rows.length)
    return rows.map(row => row.name)
  }
  expect(await names('all')).toEqual(['Assam Tea', 'Lux Soap', 'Sona Masoori Rice'])
  expect(await names('counted')).toEqual(['Lux Soap', 'Assam Tea'])
  expect(await names('uncounted')).toEqual(['Sona Masoori Rice'])
  expect(await names('different')).toEqual(['Lux Soap'])
})

test('finds a line by name, code or barcode, and pages', async () => {
  const shop = await openCountShop('all')
  const { countId: id, counter } = shop
  const found = await counter.count.findLines({ id, text: 'sona' })
  expect(found).toMatchObject({ total: 1, rows: [{ name: 'Sona Masoori Rice', countedThousandths: null }] })
  expect((await counter.count.findLines({ id, text: 'TEA' })).rows).toMatchObject([{ code: 'TEA' }])
  const second = await counter.count.findLines({ id, offset: 1, limit: 1 })
  expect(second).toMatchObject({ total: 3, rows: [{ name: 'Lux Soap', expectedThousandths: 10_000 }] })
})

test('of a count nobody began there are no lines', async () => {
  const { counter, newId } = await openCountShop()
  await expect(counter.count.findLines({ id: newId() })).toBeRefused('not_found', { record: 'count' })
})
