// Reports as files: all rows, sums last, figures that a sheet can add up.
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const asked = { report: 'sales_by_item', fromOn: '2026-11-01', toOn: '2026-11-30', language: 'en' } as const

async function openShop() {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 3 } }))
  return shop
}

test('as CSV with plain figures', async () => {
  const { counter } = await openShop()
  const file = await counter.report.makeFile({ ...asked, format: 'csv' })
  expect([file.name, file.mediaType]).toEqual(['Sales by item 2026-11-01 to 2026-11-30.csv', 'text/csv'])
  const lines = Buffer.from(file.contentBase64, 'base64').toString('utf8').slice(1).trim().split('\r\n')
  expect(lines[0]).toBe('Item,Code,Quantity,Unit,Sales,Returns,Net sales,Tax')
  expect(lines[1]).toContain(',120.00,0.00,120.00,')
  expect(lines[2]).toMatch(/^Total,.*,120\.00,0\.00,120\.00,/)
})

test('as a workbook in the language asked for', async () => {
  const { counter } = await openShop()
  const file = await counter.report.makeFile({ ...asked, format: 'xlsx', language: 'hi' })
  const [sheet] = await readWorkbook(Buffer.from(file.contentBase64, 'base64'))
  expect(sheet?.sheet).toBe('आइटम के हिसाब से बिक्री')
  expect(sheet?.data[1]?.slice(2, 7)).toEqual([3, expect.any(String), 120, 0, 120])
})

test('a period that ends before it begins is refused', async () => {
  const { counter } = await openShop()
  await expect(counter.report.makeFile({ ...asked, toOn: '2026-10-01', format: 'csv' })).toBeRefused('period_backwards')
})
