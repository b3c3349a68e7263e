// GSTN's own list of HSN and SAC codes, for whoever does not know them by heart.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

test('a beginning of a code finds the codes under it, in order', async () => {
  const { counter } = await openTestShop()
  const found = await counter.hsn.search({ text: '0902' })
  const codes = found.map(({ code }) => code)
  expect(codes[0]).toBe('0902')
  expect(codes.every(code => code.startsWith('0902'))).toBe(true)
  expect(codes).toEqual([...codes].sort())
})

test('words find codes by what they are for, in any order and case', async () => {
  const { counter } = await openTestShop()
  const found = await counter.hsn.search({ text: 'SOAP toilet', limit: 50 })
  expect(found.length).toBeGreaterThan(0)
  for (const { name } of found) expect(name.toLowerCase()).toMatch(/soap/)
  expect(await counter.hsn.search({ text: 'toilet soap', limit: 50 })).toEqual(found)
})

test('no more are given than were asked for', async () => {
  const { counter } = await openTestShop()
  expect(await counter.hsn.search({ text: 'of', limit: 3 })).toHaveLength(3)
  expect(await counter.hsn.search({ text: 'of' })).toHaveLength(20)
})

test('what is not in the list, and nothing at all, finds nothing', async () => {
  const { counter } = await openTestShop()
  expect(await counter.hsn.search({ text: 'zzzz' })).toEqual([])
  expect(await counter.hsn.search({ text: '000' })).toEqual([])
  expect(await counter.hsn.search({ text: '  ' })).toEqual([])
})

test('it can be asked before the first run: no ledger is needed', async () => {
  const { counter } = await openTestShop({ isSetUp: false })
  expect(await counter.hsn.search({ text: '1006', limit: 1 })).toMatchObject([{ code: '1006' }])
})
