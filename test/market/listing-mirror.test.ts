// What a machine holds of everything on offer: in pages for its windows, and on the disk for the time without a network.
import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openKeptListings } from '../../src/main/market/kept-listings.ts'
import { createListingMirror } from '../../src/main/market/listing-mirror.ts'
import type { MarketHttp } from '../../src/main/market/market-http.ts'
import type { ListingRow } from '../../src/shared/contract/market/listing.ts'

const row = (n: number): ListingRow => ({
  ...{ id: n.toString(16).padStart(24, '0'), number: `N-${n}`, sellerName: 'Nair', buyerName: 'Kulkarni' },
  ...{ state: 'listed', mode: 'flat', facePaise: 1_00_000_00, targetPaise: 90_000_00, owedPaise: 1_00_000_00 },
  ...{ fundedPaise: 0, issuedOn: '2026-11-01', dueOn: '2027-01-20', yearlyRateBps: 6_759, closesAt: null },
  ...{ riskScore: 60, riskCategory: 'medium', listedAt: '2026-11-20T06:00:00.000Z', isOpen: true },
})
const many = Array.from({ length: 2_500 }, (_, n) => row(n))
const asOf = '2026-11-22T06:00:00.000Z'
const fileIn = (folder: string) => join(folder, 'market-listings.jsonl')
const newFolder = () => mkdtempSync(join(tmpdir(), 'galla-listings-'))

/** A server on which these are left. */
const serverWith = (rows: readonly ListingRow[]) =>
  ({ ask: async () => ({ rows, next: null }) }) as unknown as MarketHttp

function pagesOf(mirror: ReturnType<typeof createListingMirror>, between: (page: number) => Promise<void>) {
  const read = async (after: string | undefined, page: number, found: ListingRow[]): Promise<ListingRow[]> => {
    const { next, rows } = mirror.page(after)
    await between(page)
    return next === null ? [...found, ...rows] : read(next, page + 1, [...found, ...rows])
  }
  return read(undefined, 1, [])
}

test('everything comes in pages, each row once', async () => {
  const mirror = createListingMirror(() => asOf)
  mirror.fill({ rows: [...many].reverse(), asOf })
  expect(await pagesOf(mirror, async () => undefined)).toEqual(many)
})

test('what goes between two pages moves no other row', async () => {
  const mirror = createListingMirror(() => asOf)
  mirror.fill({ rows: many, asOf })
  const each = mirror.page(undefined).rows.length
  const gone = many.slice(each - 10, each + 10).map(({ id }) => id)
  const read = await pagesOf(mirror, async page => {
    if (page === 1) await mirror.readAgain(serverWith([]), gone)
  })
  const behind = new Set(gone.slice(10))
  expect(read).toEqual(many.filter(({ id }) => !behind.has(id)))
})

test('what the server has said is not written over by what was kept', async () => {
  const mirror = createListingMirror(() => asOf)
  await mirror.readAll(serverWith([row(1)]))
  mirror.fill({ rows: many, asOf })
  expect(mirror.page(undefined).rows).toEqual([row(1)])
})

test('what was kept is read again, by the account that it belongs to', async () => {
  const file = fileIn(newFolder())
  await openKeptListings(file, 'one').write({ rows: many, asOf })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await openKeptListings(file, 'one').read()).toEqual({ rows: many, asOf })
  expect(await openKeptListings(file, 'other').read()).toBeUndefined()
  expect(await openKeptListings(`${file}.nowhere`, 'one').read()).toBeUndefined()
})

test('who signs out while it is written leaves nothing behind', async () => {
  const folder = newFolder()
  const kept = openKeptListings(fileIn(folder), 'one')
  await kept.write({ rows: many, asOf })
  const writing = kept.write({ rows: many, asOf })
  kept.forget()
  await writing
  expect(existsSync(fileIn(folder))).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})
