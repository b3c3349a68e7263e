// Which rows are about the same item: by code, by barcode, and by name alone.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf, createPaperShop, problemsOf, tableOf } from './paper-shop.ts'

const unchanged = (count: number) => ({
  createCount: 0,
  updateCount: 0,
  unchangedCount: count,
  refusedCount: 0,
  groupCount: 0,
})

/** Hundreds of lists or catalogues in one test; the machine may be busy. */
const patienceMs = 60_000

test('a row that repeats another counts as unchanged', async () => {
  const checked = await createPaperShop().check(await tableOf('Code,Name,Price\nA1,Soap,10\nA1,soap,10.00\n'))
  expect(countsOf(checked)).toMatchObject({ createCount: 1, unchangedCount: 1 })
  expect(checked.report.notes).toMatchObject([{ code: 'repeated_rows', count: 1 }])
})

test('a row that says something else about the item of an earlier line is refused with that line', async () => {
  const checked = await createPaperShop().check(
    await tableOf('Code,Barcode,Name,Price\nA1,8906002380107,Soap,10\nA1,,Soap,11\n,8906002380107,Soap,12\n'),
  )
  expect(problemsOf(checked)).toEqual(['3 Code contradicts_line', '4 Barcode contradicts_line'])
  expect(checked.report.problems[0]).toMatchObject({ params: { line: 2 } })
})

test('a row whose codes belong to two items of the shop is refused', async () => {
  const shop = createPaperShop([
    { code: 'A1', name: 'Soap' },
    { barcodes: ['8906002380107'], name: 'Brush' },
  ])
  const checked = await shop.check(await tableOf('Code,Barcode,Name,Price\nA1,8906002380107,Soap,10\n'))
  expect(checked.report.problems).toMatchObject([{ code: 'several_items', params: { first: 'Soap', second: 'Brush' } }])
})

test('a row whose codes belong to two other lines is refused', async () => {
  const checked = await createPaperShop().check(
    await tableOf('Code,Barcode,Name,Price\nA1,,Soap,10\nA2,8906002380107,Brush,10\nA1,8906002380107,Soap,10\n'),
  )
  expect(checked.report.problems).toMatchObject([{ line: 4, code: 'several_lines', params: { first: 2, second: 3 } }])
})

test('rows that repeat a refused row are refused with it', async () => {
  const checked = await createPaperShop().check(await tableOf('Code,Name,Price\nA1,Soap,ask\nA1,Soap,ask\n'))
  expect(problemsOf(checked)).toEqual(['2 Price amount_unclear', '3 Price amount_unclear'])
})

test('where two items share a code after branches merged, the active one is meant', async () => {
  const shop = createPaperShop([
    { code: 'A1', name: 'Old soap', isActive: false },
    { code: 'A1', name: 'Soap' },
  ])
  const checked = await shop.check(await tableOf('Code,Name,Price\nA1,Soap,12\n'))
  expect(checked.saves).toEqual([
    { id: '00000000-0000-7000-8000-000000000002', line: 2, isNew: false, fields: { pricePaise: 1200 } },
  ])
})

test('without codes the name names the item, whatever its case and blanks', async () => {
  const shop = createPaperShop([{ name: 'Amul Butter' }])
  const checked = await shop.check(await tableOf('Name,Price\n  AMUL  butter,12\n'))
  expect(checked.saves).toMatchObject([{ isNew: false, fields: { pricePaise: 1200 } }])
  expect(checked.saves[0]?.fields).not.toHaveProperty('name')
})

test('one name with several prices is several items, and each is found again', async () => {
  const shop = createPaperShop()
  const table = await tableOf(
    'Name,Price,MRP\nDisposable plates,59,75\nDisposable plates,109,145\nDisposable plates,59,75\n',
  )
  const first = await shop.check(table)
  expect(countsOf(first)).toMatchObject({ createCount: 2, unchangedCount: 1 })
  expect(first.report.notes.map(({ code, count }) => [code, count])).toEqual([
    ['repeated_rows', 1],
    ['same_name_apart', 2],
  ])
  shop.post(first)
  expect(countsOf(await shop.check(table))).toEqual(unchanged(3))
})

test('of several items with one name, the one with a changed price is known by its MRP', async () => {
  const shop = createPaperShop()
  shop.post(await shop.check(await tableOf('Name,Price,MRP\nPlates,59,75\nPlates,109,145\nPlates,90,120\n')))
  const checked = await shop.check(await tableOf('Name,Price,MRP\nPlates,55,75\nPlates,100,145\nPlates,90,120\n'))
  expect(checked.saves.map(({ line, isNew, fields }) => [line, isNew, fields])).toEqual([
    [2, false, { pricePaise: 5500 }],
    [3, false, { pricePaise: 10000 }],
  ])
})

test('when nobody can say which of several items is meant, the row is refused', async () => {
  const shop = createPaperShop()
  shop.post(await shop.check(await tableOf('Name,Price\nPlates,59\nPlates,109\n')))
  const checked = await shop.check(await tableOf('Name,Price\nPlates,60\n'))
  expect(checked.report.problems).toMatchObject([
    { code: 'name_of_several_items', params: { count: 2, name: 'Plates' } },
  ])
})

test('one more price under a name is one more item when the others are all accounted for', async () => {
  const shop = createPaperShop()
  shop.post(await shop.check(await tableOf('Name,Price\nPlates,59\nPlates,109\n')))
  const checked = await shop.check(await tableOf('Name,Price\nPlates,59\nPlates,109\nPlates,15\n'))
  expect(countsOf(checked)).toMatchObject({ createCount: 1, unchangedCount: 2 })
})

test('rows with equal name and prices but another group contradict each other', async () => {
  const shop = createPaperShop()
  const table = await tableOf('Name,Price,Category\nSoap,10,Care\nSoap,10,Gifts\n')
  const first = await shop.check(table)
  expect(problemsOf(first)).toEqual(['3 Name contradicts_line'])
  shop.post(first)
  const again = await shop.check(table)
  expect(again.saves).toEqual([])
  expect(problemsOf(again)).toEqual(['3 Name contradicts_line'])
})

test('an item that a row names by its code is no longer meant by its name', async () => {
  const shop = createPaperShop()
  const table = await tableOf('Code,Name,Price\nA1,Salt,20\n,Salt,22\n')
  const first = await shop.check(table)
  expect(countsOf(first)).toMatchObject({ createCount: 2 })
  shop.post(first)
  expect(countsOf(await shop.check(table))).toEqual(unchanged(2))
})

test(
  'any list of names, prices and MRPs brought in twice changes nothing the second time',
  async () => {
    const cell = fc.constantFrom('', '10', '20', '30.50')
    const row = fc.tuple(
      fc.constantFrom('Soap', 'soap', 'Oil', 'Ghee'),
      cell,
      cell,
      fc.constantFrom('', 'Care', 'Food'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('zero', 'refuse'),
        async (rows, missingPrice) => {
          const shop = createPaperShop()
          const table = await tableOf(['Name,Price,MRP,Category', ...rows.map(cells => cells.join(','))].join('\n'))
          const first = await shop.check(table, { missingPrice })
          shop.post(first)
          const again = await shop.check(table, { missingPrice })
          expect(again.saves).toEqual([])
          expect(again.newGroups).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  },
  patienceMs,
)

test(
  'every row is counted once',
  async () => {
    const row = fc.tuple(
      fc.constantFrom('', 'A1', 'A2', 'A 3'),
      fc.constantFrom('', 'Soap', 'Oil'),
      fc.constantFrom('', '10', '20', 'ask'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 15 }), async rows => {
        const filled = rows.filter(cells => cells.some(cell => cell !== ''))
        if (filled.length === 0) return
        const shop = createPaperShop([{ code: 'A1', name: 'Soap' }])
        const checked = await shop.check(
          await tableOf(['Code,Name,Price', ...filled.map(cells => cells.join(','))].join('\n')),
        )
        const { createCount, updateCount, unchangedCount, refusedCount } = countsOf(checked)
        expect(createCount + updateCount + unchangedCount + refusedCount).toBe(filled.length)
        expect(checked.saves.filter(({ isNew }) => isNew)).toHaveLength(createCount)
        expect(checked.saves.filter(({ isNew }) => !isNew)).toHaveLength(updateCount)
        expect(new Set(checked.problems.map(({ line }) => line)).size).toBe(refusedCount)
      }),
      { numRuns: 200 },
    )
  },
  patienceMs,
)
