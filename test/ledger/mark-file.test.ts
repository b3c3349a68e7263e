// The mark beside the ledger: always one that is whole, never ahead of the ledger, never far behind it.
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type MarkFile, markFileOf, markLag, openMarkFile, readMark } from '../../src/main/ledger/mark-file.ts'
import { soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { createRandom } from '../support/random.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const counterId = '00000001-0000-7000-8000-000000000001'

test('the mark follows the sales, never ahead and never further behind than it may', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  for (let sale = 1; sale <= markLag * 2 + 5; sale += 1) {
    await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
    const marked = readMark(shop.file)?.serials['A1/26-27'] ?? 0
    expect(marked).toBeLessThanOrEqual(sale)
    expect(marked).toBeGreaterThanOrEqual(sale - markLag)
  }
})

test('when the shop closes, the mark names its last entry and the serials that are gone', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  for (let sale = 1; sale <= 3; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const last = shop.dump().entry?.at(-1)
  await shop.reopen(() => {
    expect(readMark(shop.file)).toMatchObject({ number: last?.number, hash: last?.hash, serials: { 'A1/26-27': 3 } })
  })
})

test('a quiet moment brings the mark up to the last commit', async () => {
  const { file, mark } = openNew()
  raise(mark, 7)
  expect(readMark(file)).toBeUndefined()
  await mark.settleSoon()
  expect(readMark(file)?.number).toBe(7)
})

test('a mark that was only half written is not believed; the one before it is', async () => {
  const { file, mark } = openNew()
  raise(mark, 7)
  await mark.settleSoon()
  raise(mark, 8)
  mark.close()
  const whole = readFileSync(markFileOf(file))
  const random = createRandom()
  for (let run = 0; run < 200; run += 1) {
    const torn = Buffer.from(whole)
    // The mark of number 8 is in the second place.
    torn.write(String.fromCharCode(33 + random.below(90)), 2048 + random.below(180))
    writeFileSync(markFileOf(file), torn)
    expect([7, 8]).toContain(readMark(file)?.number)
  }
  truncateSync(markFileOf(file), 2048)
  expect(readMark(file)?.number).toBe(7)
  truncateSync(markFileOf(file), 0)
  expect(readMark(file)).toBeUndefined()
})

test('the mark goes on where it was when the ledger is opened again', () => {
  const { file, mark } = openNew()
  raise(mark, 7)
  mark.close()
  const again = openMarkFile(file, readMark(file))
  raise(again, 8, { 'A1R/26-27': 1 })
  again.close()
  expect(readMark(file)).toMatchObject({ number: 8, serials: { 'A1/26-27': 7, 'A1R/26-27': 1 } })
})

test('serials of years long gone make room, however many years and series there are', () => {
  const { file, mark } = openNew()
  for (let year = 10; year < 60; year += 1)
    for (const series of ['A1', 'A1B', 'A1R']) raise(mark, year, { [`${series}/${year}-${year + 1}`]: 99_999 })
  mark.close()
  const { serials } = readMark(file) ?? { serials: {} }
  expect(Object.keys(serials)).toHaveLength(12)
  expect(serials).toMatchObject({ 'A1/59-60': 99_999, 'A1B/58-59': 99_999 })
})

function openNew(): { file: string; mark: MarkFile } {
  const file = `${temporaryFolder()}/shop.galla`
  return { file, mark: openMarkFile(file, undefined) }
}

function raise(mark: MarkFile, number: number, serials: Record<string, number> = { 'A1/26-27': number }): void {
  mark.raise(counterId, { number, hash: Buffer.alloc(32, number) }, serials)
}
