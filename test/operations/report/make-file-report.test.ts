// Reports as files: all rows, sums last, figures that a sheet can add up.
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { allText, pageTexts, pdfFacts } from '../../support/paper/read-pdf.ts'
import { takeBack } from '../../support/returns.ts'
import { counterIdsOf } from '../../support/trade/counters.ts'

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
  expect(lines.slice(0, 4)).toEqual(['Asha General Store', 'Sales by item', 'Period,1–30 Nov 2026', ''])
  expect(lines[4]).toBe('Item,Code,Quantity,Unit,Sales,Returns,Net sales,Tax')
  expect(lines[5]).toContain(',120.00,0.00,120.00,')
  expect(lines[6]).toMatch(/^Total,.*,120\.00,0\.00,120\.00,/)
})

test('below zero a file for machines has the hyphen they read, a paper the true minus', async () => {
  const shop = await openShop()
  const { rows } = await shop.counter.invoice.find({})
  shop.clock.advance(24 * 3_600_000)
  await shop.counter.creditNote.issue(await takeBack(shop, rows[0]?.id ?? '', { of: { 1: 2 } }))
  const next = { ...asked, fromOn: '2026-11-21', toOn: '2026-11-21' }
  const csv = await shop.counter.report.makeFile({ ...next, format: 'csv' })
  const text = Buffer.from(csv.contentBase64, 'base64').toString('utf8')
  expect(text).toMatch(/,-2,.*,80\.00,-80\.00,/)
  expect(text).not.toContain('−')
  const pdf = await shop.counter.report.makeFile({ ...next, format: 'pdf' })
  expect(allText(Buffer.from(pdf.contentBase64, 'base64'))).toContain('−80.00')
})

test('as a workbook in the language asked for', async () => {
  const { counter } = await openShop()
  const file = await counter.report.makeFile({ ...asked, format: 'xlsx', language: 'hi' })
  const [sheet] = await readWorkbook(Buffer.from(file.contentBase64, 'base64'))
  expect(sheet?.sheet).toBe('आइटम के हिसाब से बिक्री')
  expect(sheet?.data.slice(0, 3).map(([first]) => first)).toEqual([
    'Asha General Store',
    'आइटम के हिसाब से बिक्री',
    'अवधि',
  ])
  expect(sheet?.data[5]?.slice(2, 7)).toEqual([3, expect.any(String), 120, 0, 120])
})

test('on paper across, with the shop, the period and the sums', async () => {
  const { counter } = await openShop()
  const file = await counter.report.makeFile({ ...asked, format: 'pdf' })
  expect([file.name, file.mediaType]).toEqual(['Sales by item 2026-11-01 to 2026-11-30.pdf', 'application/pdf'])
  const pdf = Buffer.from(file.contentBase64, 'base64')
  expect(pdfFacts(pdf).get('Page size')).toMatch(/^841\.89 x 595\.28/)
  const text = allText(pdf)
  for (const words of ['1–30 Nov 2026', 'Net sales', 'Lux Soap', 'Total']) expect(text).toContain(words)
  expect(text).toMatch(/Total.*120\.00/)
})

test('a long report has its heads on every page', async () => {
  const { counter, clock, sale } = await openShop()
  for (let day = 1; day <= 45; day += 1) {
    clock.advance(24 * 3_600_000)
    await counter.invoice.issue(sale({ of: { soap: day } }))
  }
  const wide = { report: 'sales', fromOn: '2026-11-01', toOn: '2027-03-31', language: 'ta', format: 'pdf' } as const
  const file = await counter.report.makeFile(wide)
  const pages = pageTexts(Buffer.from(file.contentBase64, 'base64'))
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toContain('/')
})

test('a period that ends before it begins is refused', async () => {
  const { counter } = await openShop()
  await expect(counter.report.makeFile({ ...asked, toOn: '2026-10-01', format: 'csv' })).toBeRefused('period_backwards')
})

test('every file names the counter it is of, what else it is narrowed to, and the day of how things stand', async () => {
  const shop = await openShop()
  const [, counterId] = counterIdsOf(shop)
  const linesOf = async (more: object) => {
    const file = await shop.counter.report.makeFile({ ...asked, format: 'csv', ...more })
    return Buffer.from(file.contentBase64, 'base64').toString('utf8').slice(1).split('\r\n')
  }
  expect((await linesOf({ counterId })).slice(2, 5)).toEqual(['Period,1–30 Nov 2026', 'Counter,B2', ''])
  expect((await linesOf({ withPast: true })).slice(2, 5)).toEqual([
    'Period,1–30 Nov 2026',
    'Figures,with past bills',
    '',
  ])
  expect((await linesOf({ report: 'pending_invoices' })).slice(1, 4)).toEqual([
    'Pending bills',
    'Period,20 Nov 2026',
    '',
  ])
})

test('the head of a paper says the branch it was asked for, not the one it is printed in', async () => {
  const shop = await openShop()
  const { branch, counter: here } = await shop.counter.shop.get({})
  const campId = shop.newId()
  await shop.counter.branch.save({ id: campId, fields: { name: 'Camp' } })
  await shop.counter.branch.moveCounter({ counterId: here?.id ?? '', branchId: campId })
  const headOf = async (branchId: string | null) => {
    const file = await shop.counter.report.makeFile({ ...asked, branchId, format: 'pdf' })
    return [file.name, allText(Buffer.from(file.contentBase64, 'base64'))] as const
  }
  const [name, ofMain] = await headOf(branch?.id ?? '')
  expect(name).toBe('Sales by item 2026-11-01 to 2026-11-30, Main.pdf')
  expect(ofMain).toContain('Main')
  expect(ofMain).not.toContain('Camp')
  const [, whole] = await headOf(null)
  expect(whole).not.toMatch(/Branch|Camp|Main/)
})
