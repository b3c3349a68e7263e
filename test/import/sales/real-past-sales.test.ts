// Half a year of a real wholesaler's bills, byte for byte, against the control totals its finder wrote down
// (../shared/data/retail/README.md). It lies beside the project, not in it, so on another machine these tests do not
// run and say so.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTable } from '../../../src/main/import/read-table.ts'
import { wholeOf } from '../../../src/shared/domain/past-sale/sum-past-sales.ts'
import { check } from './past-rows.ts'

const file = new URL('../../../../shared/data/retail/online_retail_2010-12-01_to_2011-06-05.csv.gz', import.meta.url)
const isThere = existsSync(file)
/** Two hundred thousand rows: seconds of work, and more on a busy machine. */
const patienceMs = 120_000

test('the real bills lie beside the project, or it is said that they do not', () => {
  if (!isThere) console.log('not run: ../shared/data/retail is not there')
  expect(existsSync(file)).toBe(isThere)
})

if (isThere)
  test('the real bills meet their control totals to the last digit, and every oddity is counted', {
    timeout: patienceMs,
  }, async () => {
    const table = await readTable(readFileSync(file), 'online_retail.csv.gz')
    const { sales, problems, report } = await check(table, { defaults: { currency: 'GBP' } })
    expect(problems).toEqual([])
    expect(report).toMatchObject({ rowCount: 214_492, createCount: 214_492, refusedCount: 0 })
    const found = report.pastSales
    if (found === undefined) throw new Error('the report says nothing of past sales')
    const { totals } = found
    expect(wholeOf(totals)).toEqual({
      bills: 11_057,
      lines: 214_492,
      quantityThousandths: 1_996_289_000,
      amountMills: 3_801_792_201,
    })
    expect(totals.sale.amountMills).toBe(4_160_701_211)
    expect(totals.return).toMatchObject({ bills: 1_732, lines: 3_873, amountMills: -358_909_010 })
    expect(totals.write_off).toMatchObject({ bills: 662, lines: 662, amountMills: 0 })
    expect(found).toMatchObject({ customerCount: 2_801, itemCount: 3_537 })
    expect([found.fromOn, found.toOn]).toEqual(['2010-12-01', '2011-06-05'])
    expect(report.notes.map(({ code, count }) => [code, count])).toEqual([
      ['repeated_lines', 1_808],
      ['two_times', 34],
    ])
    const lines = sales.flatMap(sale => sale.lines)
    expect(sales.filter(({ number }) => number.startsWith('C'))).toHaveLength(1_732)
    expect(new Set(sales.map(({ place }) => place)).size).toBe(36)
    expect(new Set(sales.map(({ soldOn }) => soldOn)).size).toBe(145)
    expect(new Set(sales.map(({ customer }) => customer?.code).filter(Boolean)).size).toBe(2_801)
    expect(Math.max(...sales.map(sale => sale.lines.length))).toBe(675)
    expect(lines.filter(({ quantityThousandths }) => quantityThousandths < 0)).toHaveLength(4_535)
    expect(lines.filter(({ priceMills }) => priceMills === 0)).toHaveLength(1_306)
    expect(lines.filter(({ priceMills }) => priceMills === 1)).toHaveLength(1)
    expect(lines.reduce((most, { priceMills }) => Math.max(most, priceMills), 0)).toBe(16_888_020)
    expect(lines.filter(({ name }) => name === '')).toHaveLength(839)
    expect(sales.filter(({ customer }) => customer === undefined).flatMap(sale => sale.lines)).toHaveLength(61_411)
    expect(lines.filter(({ code }) => /[a-z]$/.test(code) && code !== 'm').length).toBeGreaterThan(1_000)
    const prices = Map.groupBy(lines, ({ code }) => code)
    const withSeveral = (key: 'name' | 'priceMills') =>
      [...prices.values()].filter(ofCode => new Set(ofCode.map(line => line[key])).size > 1).length
    expect(withSeveral('priceMills')).toBe(3_000)
  })
