// What counters posted reaches the server once, in order, and every other counter of the shop (docs/SYNC.md).
import { expect, test } from 'vitest'
import { aCounter, chainOf } from '../../support/api/chain-of.ts'
import { enrolCounter } from '../../support/api/enrolled-counter.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'

async function openShop() {
  const api = await openTestApi()
  const owner = await api.register('9876543210')
  const first = await enrolCounter(api, owner, aCounter('A1'))
  const second = await enrolCounter(api, owner, aCounter('A2'))
  return { api, owner, first, second }
}

test('what one counter pushes, the other pulls, as it was and in the order it came', async () => {
  const { first, second } = await openShop()
  const [mine, his] = [chainOf(first.counter.id).many(3), chainOf(second.counter.id).many(2)]
  expect((await first.push(mine)).body).toMatchObject({
    heads: [{ number: 3 }],
    refused: [],
    forks: [],
    sequence: 3,
    behind: null,
  })
  expect((await second.push(his)).body).toMatchObject({ heads: [{ number: 2 }], sequence: 5, behind: mine[2]?.id })
  const pulled = await second.pull(0)
  expect(pulled.body.hasMore).toBe(false)
  expect(pulled.body.changes).toEqual([...mine, ...his].map((entry, index) => ({ ...entry, sequence: index + 1 })))
})

test('the same push again changes nothing and gets the same answer', async () => {
  const { first } = await openShop()
  const entries = chainOf(first.counter.id).many(4)
  const once = await first.push(entries)
  expect((await first.push(entries)).body).toEqual(once.body)
  expect((await first.push(entries.slice(1, 3))).body).toMatchObject({ heads: [{ number: 4 }], sequence: 4 })
  expect((await first.pull(0)).body.changes).toHaveLength(4)
})

test('pages follow one another without a gap', async () => {
  const { first } = await openShop()
  const entries = chainOf(first.counter.id).many(5)
  await first.push(entries)
  const one = await first.pull(0, undefined, 2)
  expect(one.body).toMatchObject({ hasMore: true, changes: [{ sequence: 1 }, { sequence: 2 }] })
  const two = await first.pull(2, entries[1]?.id, 10)
  expect(two.body).toMatchObject({ hasMore: false, changes: [{ sequence: 3 }, { sequence: 4 }, { sequence: 5 }] })
})

test('behind a gap nothing is taken, and the head tells from where to send again', async () => {
  const { first } = await openShop()
  const entries = chainOf(first.counter.id).many(4)
  const gap = [entries[0], entries[2], entries[3]].filter(entry => entry !== undefined)
  expect((await first.push(gap)).body).toMatchObject({ heads: [{ number: 1 }], forks: [], sequence: 1 })
  expect((await first.push(entries)).body).toMatchObject({ heads: [{ number: 4 }], sequence: 4 })
})

test.each([
  ['content', { by: 'Ravi' }],
  ['time', { at: '2026-11-20T06:00:00.000Z' }],
  ['kind', { kind: 'cash.moved' }],
  ['hash', { hash: 'ab'.repeat(32) }],
  ['number', { number: 1 }],
])('an entry whose %s was tampered with is set aside, and nothing behind it is taken', async (_, changed) => {
  const { api, first } = await openShop()
  const [one, two, three] = chainOf(first.counter.id).many(3)
  if (one === undefined || two === undefined || three === undefined) throw new Error('three were made')
  const { body } = await first.push([one, { ...two, ...changed }, three])
  expect(body).toMatchObject({ heads: [{ number: 1 }], sequence: 1 })
  expect(body.forks.map(({ id }) => id)).toContain(two.id)
  expect((await first.pull(0)).body.changes).toEqual([{ ...one, sequence: 1 }])
  expect((await first.push([two, three])).body).toMatchObject({ heads: [{ number: 3 }], forks: [] })
  expect(api.texts).toEqual([])
})

test('two copies of one counter part ways: the second to come is told, and its entries are kept for a person', async () => {
  const { first } = await openShop()
  const shared = chainOf(first.counter.id).many(2)
  await first.push(shared)
  const [mine, copy] = [chainOf(first.counter.id, shared).many(2), chainOf(first.counter.id, shared).many(3)]
  await first.push(mine)
  const { body } = await first.push(copy)
  expect(body).toMatchObject({ heads: [{ number: 4 }], sequence: 4 })
  expect(body.forks).toEqual(
    copy.map(({ counterId, id, number }) => ({ counterId, id, number, knownId: mine[number - 3]?.id ?? null })),
  )
  expect((await first.push(copy)).body.forks).toEqual(body.forks)
})

test('an id that stands for something else is refused, wherever it comes again', async () => {
  const { first, second } = await openShop()
  const entry = chainOf(first.counter.id).next()
  await first.push([entry])
  const stolen = chainOf(second.counter.id).next({ id: entry.id })
  expect((await second.push([stolen])).body).toMatchObject({ heads: [{ number: 0 }], forks: [{ knownId: entry.id }] })
})

test.each([
  ['a kind nobody knows', { kind: 'moon.landed', body: '{}' }, 'entry_unknown_kind'],
  ['a body that is no JSON', { body: '{"floatPaise":' }, 'entry_invalid'],
  ['a body of another form', { body: '{"floatPaise":-5}' }, 'entry_invalid'],
] as const)('%s is a link of the chain all the same: what comes behind it is taken', async (_, said, code) => {
  const { first } = await openShop()
  const chain = chainOf(first.counter.id)
  const entries = [chain.next(), chain.next(said), chain.next()]
  const { body } = await first.push(entries)
  expect(body).toMatchObject({ heads: [{ number: 3 }], refused: [{ id: entries[1]?.id, number: 2, code }] })
})

test.each(['0000-10-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
  'a clock that is off by ages stops nothing: %s',
  async at => {
    const { first } = await openShop()
    const chain = chainOf(first.counter.id)
    expect((await first.push([chain.next({ at }), chain.next()])).body).toMatchObject({ heads: [{ number: 2 }] })
    expect((await first.pull(0)).body.changes[0]).toMatchObject({ at })
  },
)

test.each(['half an emoji \ud83d', 'a NUL \0'])(
  'a text that no database keeps never stops the queue: %j',
  async name => {
    const { first, owner } = await openShop()
    const chain = chainOf(first.counter.id)
    const body = JSON.stringify({
      id: '01a20051-0000-7000-8000-000000000001',
      fields: { name, phone: '9845012345', isActive: true },
    })
    const entries = [chain.next({ kind: 'item_group.saved', body }), chain.next()]
    expect((await first.push(entries)).body).toMatchObject({ heads: [{ number: 2 }], refused: [], forks: [] })
    expect((await first.pull(0)).body.changes[0]?.body).toBe(body)
    const listed = await owner.call('GET', `/api/business/item-groups/${owner.clientId}`)
    expect(listed).toMatchObject({ status: 200, body: { itemGroups: [{ name: expect.stringMatching(/^(half|a)/) }] } })
  },
)

test('after the server was put back to an earlier day, a counter learns that it must start over', async () => {
  const { first } = await openShop()
  const entries = chainOf(first.counter.id).many(3)
  await first.push(entries)
  expect(await first.pull(3, entries[2]?.id)).toMatchObject({ status: 200, body: { changes: [] } })
  expect(await first.pull(3, entries[1]?.id)).toMatchObject({ status: 410 })
  expect(await first.pull(9, entries[2]?.id)).toMatchObject({ status: 410 })
  expect(await first.pull(2)).toMatchObject({ status: 410 })
})

test('another counter gives back what a restored server forgot of the first', async () => {
  const { first, second } = await openShop()
  const entries = chainOf(first.counter.id).many(3)
  await first.push(entries.slice(0, 1))
  const { body } = await second.call('GET', '/api/counters/sync/state')
  expect(body).toMatchObject({ sequence: 1, heads: [{ counterId: first.counter.id, number: 1 }, { number: 0 }] })
  expect((await second.push(entries)).body).toMatchObject({ heads: [{ counterId: first.counter.id, number: 3 }] })
})

test('a counter that a restored server forgot whole comes back with its chain, and nobody speaks for it', async () => {
  const { first } = await openShop()
  const { branch, code, id } = aCounter('B7')
  const chain = chainOf(id)
  const body = JSON.stringify({ branch, counter: { id, code, branchId: branch?.id } })
  const entries = [chain.next({ kind: 'counter.added', body }), ...chain.many(2)]
  expect(await first.push(entries.slice(1))).toMatchObject({ status: 400 })
  expect((await first.push(entries)).body).toMatchObject({ heads: [{ counterId: id, number: 3 }], sequence: 3 })
  const listed = await first.call('GET', '/api/counters')
  expect(JSON.stringify(listed.body)).toMatch(/"code":"B7".*"revokedAt":"/)
})

test.each([
  ['another counter', { kind: 'counter.added', of: aCounter('B7').id }],
  ['nobody', { kind: 'counter.added', of: undefined }],
  ['nothing', { kind: 'shift.opened', of: undefined }],
])('a chain that begins with introducing %s is none of the shop’s', async (_, { kind, of }) => {
  const { first } = await openShop()
  const { branch, code, id } = aCounter('B7')
  const body = JSON.stringify({ branch, counter: of && { id: of, code, branchId: branch?.id } })
  expect(await first.push([chainOf(id).next({ kind, body })])).toMatchObject({ status: 400 })
  expect((await first.pull(0)).body.changes).toEqual([])
})

test('a counter of another shop is none of this shop’s, and its log is not seen', async () => {
  const { api, first } = await openShop()
  const other = await enrolCounter(api, await api.register('9876543211'))
  await first.push(chainOf(first.counter.id).many(2))
  expect(await other.push(chainOf(first.counter.id).many(1))).toMatchObject({ status: 400 })
  expect((await other.pull(0)).body.changes).toEqual([])
})

test('two pushes at the same time number their changes one after the other', async () => {
  const { first, second } = await openShop()
  const [mine, his] = [chainOf(first.counter.id).many(40), chainOf(second.counter.id).many(40)]
  const pieces = (entries: typeof mine) => [entries.slice(0, 20), entries.slice(20)]
  const push = async (counter: typeof first, entries: typeof mine) => {
    for (const piece of pieces(entries)) await counter.push(piece)
  }
  await Promise.all([push(first, mine), push(second, his)])
  const { body } = await first.pull(0)
  expect(body.changes.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1))
  expect(body.changes.filter(({ counterId }) => counterId === first.counter.id).map(({ id }) => id)).toEqual(
    mine.map(({ id }) => id),
  )
})

test.each([
  ['no entry', []],
  ['more than five hundred', chainOf('01a20051-0000-7000-8000-000000000000').many(501)],
  ['a number that is none', [{ ...chainOf('01a20051-0000-7000-8000-000000000000').next(), number: 0 }]],
  ['a number beyond all counting', [{ ...chainOf('01a20051-0000-7000-8000-000000000000').next(), number: 2 ** 31 }]],
  ['characters nobody can keep', [{ ...chainOf('01a20051-0000-7000-8000-000000000000').next(), by: 'A\0' }]],
])('a push with %s is refused whole', async (_, entries) => {
  const { first } = await openShop()
  expect(await first.push(entries)).toMatchObject({ status: 400, body: { success: false } })
  expect((await first.pull(0)).body.changes).toEqual([])
})
