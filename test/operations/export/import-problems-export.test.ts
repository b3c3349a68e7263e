// The rows an import refused, with why, to be put right and brought in again.
import { expect, test } from 'vitest'
import { expectNoTrace } from '../expect-no-trace.ts'
import { header, kirana, openShopOfToday, readRows } from '../import/bring-in.ts'

test('each refused row comes back as it was, with its line and what is wrong', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, [...kirana, 'B1,Broken,,,12,thirty,nos,5', 'B2,,,,200,,nos,5'])
  await shop.counter.import.check({ id, mapping })
  const file = await shop.counter.export.importProblems({ id })
  expect([file.name, file.mediaType]).toEqual(['kirana-refused.csv', 'text/csv'])
  const lines = Buffer.from(file.contentBase64, 'base64')
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
  expect(lines).toHaveLength(3)
  expect(lines[0]).toBe(`line,problem,${header}`)
  expect(lines[1]).toBe('5,Price: This is no amount. Write rupees like 1234.50.,B1,Broken,,,12,thirty,nos,5')
  expect(lines[2]).toMatch(/^6,.*name.*price.*,B2,,,,200,,nos,5$/i)
})

test('an import without problems has none to show', async () => {
  const shop = await openShopOfToday()
  const { id, mapping } = await readRows(shop, kirana)
  await shop.counter.import.check({ id, mapping })
  const file = await shop.counter.export.importProblems({ id })
  expect(Buffer.from(file.contentBase64, 'base64').toString('utf8').trim().split('\n')).toHaveLength(1)
})

test('an import that is no longer open is to be chosen again', async () => {
  const shop = await openShopOfToday()
  const id = shop.newId()
  await expectNoTrace(shop, () => shop.counter.export.importProblems({ id }), 'import_expired', { id })
})
