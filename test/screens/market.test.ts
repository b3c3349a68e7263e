// The marketplace on the screen: what stands where while it moves, what fits a filter, what stands against an amount.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyEntry, readEntry } from '../../src/renderer/parts/market/entry-draft.ts'
import { showRate, yearlyBps } from '../../src/renderer/parts/market/market-figures.ts'
import { readBid } from '../../src/renderer/screens/marketplace/bid-draft.ts'
import { fundProblem } from '../../src/renderer/screens/marketplace/fund-problem.ts'
import {
  everyListing,
  type ListingsFilter,
  sortedListings,
  wantedListings,
} from '../../src/renderer/screens/marketplace/listings-filter.ts'
import { createListingsStore, type Listings, withRows } from '../../src/renderer/screens/marketplace/listings-store.ts'
import { nothingShown, steadyRows } from '../../src/renderer/screens/marketplace/steady-rows.ts'
import type { ListingRow } from '../../src/shared/contract/market/listing.ts'

const row = (fields: Partial<ListingRow> & { id: string }): ListingRow => ({
  ...{ number: `N-${fields.id}`, sellerName: 'Nair', buyerName: 'Kulkarni', state: 'listed', mode: 'flat' },
  ...{ facePaise: 1_00_000_00, targetPaise: 90_000_00, owedPaise: 1_00_000_00, fundedPaise: 0 },
  ...{ issuedOn: '2026-11-01', dueOn: '2027-01-20', yearlyRateBps: 6_759, closesAt: null },
  ...{ riskScore: 60, riskCategory: 'medium', listedAt: '2026-11-20T06:00:00.000Z', isOpen: true },
  ...fields,
})
const today = '2026-11-22'
const byId = (rows: readonly ListingRow[]) => new Map(rows.map(each => [each.id, each]))
const orderedListings = (rows: readonly ListingRow[], filter: ListingsFilter) =>
  wantedListings(sortedListings(byId(rows), filter.sort), filter, today)

test('while nobody looks at a row all stand in order', () => {
  expect(steadyRows({ shown: ['b', 'a'], waiting: [] }, ['a', 'c'], false)).toEqual({ shown: ['a', 'c'], waiting: [] })
})

test('while somebody does nothing moves: what is new waits, what is gone stays', () => {
  const before = { shown: ['a', 'b'], waiting: [] }
  expect(steadyRows(before, ['new', 'b'], true)).toEqual({ shown: ['a', 'b'], waiting: ['new'] })
  expect(steadyRows(nothingShown, ['a'], true)).toEqual({ shown: ['a'], waiting: [] })
})

test('a row that is looked at keeps its place, whatever comes and goes', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { minLength: 1 })
  fc.assert(
    fc.property(ids, fc.array(ids, { maxLength: 6 }), (first, later) => {
      const steps = later.reduce(
        (before, ordered) => steadyRows(before, ordered, true),
        steadyRows(nothingShown, first, false),
      )
      expect(steps.shown).toEqual(first)
    }),
  )
})

test.each([
  ['text', { text: 'kulk' }, ['a', 'b']],
  ['amount, at most', { amount: 'to-50000' }, ['b']],
  ['amount, at least', { amount: 'from-500000' }, []],
  ['days', { days: '30' }, ['b']],
  ['risk', { risk: 'low' }, ['b']],
] as const)('a filter by %s', (_, filter, expected) => {
  const rows = [
    row({ id: 'a' }),
    row({ id: 'b', facePaise: 40_000_00, dueOn: '2026-12-10', riskCategory: 'low', riskScore: 80 }),
  ]
  expect(orderedListings(rows, { ...everyListing, ...filter }).toSorted()).toEqual(expected)
})

test.each([
  ['newest', ['c', 'b', 'a']],
  ['due', ['b', 'a', 'c']],
  ['amount', ['a', 'c', 'b']],
  ['safety', ['c', 'a', 'b']],
  ['yield', ['b', 'c', 'a']],
] as const)('sorted by %s', (sort, expected) => {
  const rows = [
    row({
      id: 'a',
      facePaise: 9,
      dueOn: '2027-01-02',
      riskScore: 50,
      yearlyRateBps: 1,
      listedAt: '2026-11-01T00:00:00.000Z',
    }),
    row({
      id: 'b',
      facePaise: 1,
      dueOn: '2027-01-01',
      riskScore: 40,
      yearlyRateBps: 3,
      listedAt: '2026-11-02T00:00:00.000Z',
    }),
    row({
      id: 'c',
      facePaise: 5,
      dueOn: '2027-01-03',
      riskScore: 90,
      yearlyRateBps: 2,
      listedAt: '2026-11-03T00:00:00.000Z',
    }),
  ]
  expect(orderedListings(rows, { ...everyListing, sort })).toEqual(expected)
})

test('an order that is put right after a change is the one that is made anew', () => {
  const rows = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 0, max: 40 }).map(String), facePaise: fc.integer({ min: 1, max: 5 }) }),
    { selector: ({ id }) => id },
  )
  fc.assert(
    fc.property(rows, rows, (first, changed) => {
      const before = byId(first.map(row))
      // Some stay the very rows they were.
      const after = byId(changed.map(each => (each.facePaise > 3 ? (before.get(each.id) ?? row(each)) : row(each))))
      const putRight = sortedListings(after, 'amount', sortedListings(before, 'amount'))
      expect(putRight).toEqual(sortedListings(after, 'amount'))
    }),
  )
})

test('what was asked again is as it was found, is gone where it was not, and is marked where its money moved', () => {
  const known: Listings = {
    rows: byId([row({ id: 'a' }), row({ id: 'b' }), row({ id: 'c' })]),
    gone: byId([row({ id: 'd' })]),
    ...{ moved: new Set(['c']), asOf: '', isFresh: true },
  }
  const after = withRows(known, ['a', 'b', 'd'], [row({ id: 'a', fundedPaise: 1 }), row({ id: 'd' })])
  expect([...after.rows.keys()].toSorted()).toEqual(['a', 'c', 'd'])
  expect([...after.moved]).toEqual(['a'])
  expect([...after.gone.keys()]).toEqual(['b'])
})

/** A core that answers by pages of two. `onPage`: so many were asked for. */
function coreOf(rows: Map<string, ListingRow>, onPage: (count: number) => void) {
  const said: Record<string, (payload: never) => void> = {}
  const asked = { count: 0 }
  const client = {
    market: {
      async listings({ after = '' }: { after?: string }) {
        asked.count += 1
        onPage(asked.count)
        const found = [...rows.values()].filter(({ id }) => id > after).slice(0, 2)
        const next = found.length < 2 ? null : (found.at(-1)?.id ?? null)
        return { asOf: '', isFresh: true, value: { rows: found, next } }
      },
      listingsOf: async ({ ids }: { ids: string[] }) => ids.map(id => rows.get(id)).filter(each => each !== undefined),
    },
    on(event: string, listener: (payload: never) => void) {
      said[event] = listener
      return () => undefined
    },
  }
  const moved = (...ids: string[]) => said['market.moved']?.({ ids, isAll: false, isOwn: false } as never)
  return { moved, client: client as unknown as Parameters<typeof createListingsStore>[0] }
}

test('what moves while everything is read page by page is neither missed nor kept', async () => {
  const rows = byId(['a', 'b', 'c', 'd', 'e'].map(id => row({ id })))
  const { client, moved } = coreOf(rows, count => {
    if (count !== 2) return
    rows.delete('a')
    rows.set('b', row({ id: 'b', fundedPaise: 7 }))
    moved('a', 'b')
  })
  const store = createListingsStore(client)
  await expect.poll(() => [...(store.get()?.rows.keys() ?? [])]).toEqual(['c', 'd', 'e', 'b'])
  expect(store.get()?.rows.get('b')?.fundedPaise).toBe(7)
  expect([...(store.get()?.gone.keys() ?? [])]).toEqual(['a'])
  store.close()
})

test.each([
  [undefined, 'none', true],
  [0, 'none', true],
  [101, 'aboveRest', true],
  [61, 'aboveWallet', true],
  [5, 'belowLimit', false],
  [51, 'aboveLimit', false],
] as const)('against %s paise stands: %s', (amountPaise, kind, isFinal) => {
  const against = { restPaise: 100, walletPaise: 60, limits: { minPaise: 10, maxPaise: 50 } }
  expect(fundProblem(amountPaise, against)).toMatchObject({ kind, isFinal })
})

test('nothing stands against an amount within everything', () => {
  const limits = { minPaise: 10, maxPaise: 50 }
  expect(fundProblem(30, { restPaise: 100, walletPaise: 60, limits })).toBeUndefined()
})

test('a sign-in needs its three fields and an address that keeps the password to itself', () => {
  const draft = { ...emptyEntry, address: 'http://galla.example', email: 'a@b.example', password: 'x' }
  expect(readEntry(draft)).toEqual({ way: undefined, problems: { address: 'address' } })
  const good = { ...draft, address: 'https://galla.example' }
  expect(readEntry(good)).toMatchObject({ way: 'signIn', input: { email: 'a@b.example' } })
  expect(readEntry({ ...good, way: 'register', phone: '12' }).problems).toEqual({
    ...{ phone: 'phone', firstName: 'missing', lastName: 'missing', company: 'missing' },
  })
})

test('a yearly rate is written without needless digits, and there is none for today', () => {
  expect([1350, 1400, 6759].map(showRate)).toEqual(['13.5', '14', '67.59'])
  expect(yearlyBps(90_000_00, 1_00_000_00, 60)).toBe(6_759)
  expect(yearlyBps(90_000_00, 1_00_000_00, 0)).toBeUndefined()
})

test('a bid is read with the price that is held at its lowest rate', () => {
  const auction = { days: 73, maxRateBps: 1_800 }
  const draft = { slice: '1000', rate: '15', limit: '10' }
  expect(readBid(draft, auction, 1_000_00)).toMatchObject({
    rateBps: 1_500,
    limitBps: 1_000,
    heldPaise: 980_00,
    gainPaise: 20_00,
  })
  expect(readBid({ ...draft, limit: '' }, auction, 1_000_00)).toMatchObject({ limitBps: 1_500, heldPaise: 970_00 })
})

test.each([
  ['a rate above the highest', { rate: '18.01' }, 'rateBps'],
  ['a limit above the rate', { limit: '15.5' }, 'limitBps'],
  ['more than the advance', { slice: '1000.01' }, 'slicePaise'],
  ['no rate', { rate: 'x' }, 'rateBps'],
] as const)('%s is no bid', (_, fields, name) => {
  const read = readBid({ slice: '1000', rate: '15', limit: '', ...fields }, { days: 73, maxRateBps: 1_800 }, 1_000_00)
  expect([read[name], read.heldPaise]).toEqual([undefined, undefined])
})
