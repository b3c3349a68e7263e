// A counter whose history has parted from the server's – its folder was copied, or an old one was put back – joins anew as
// another counter, and no paper, no rupee and no piece of goods of either history is lost or counted twice.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { expect, test, vi } from 'vitest'
import { joinLedger } from '../../src/main/ledger/open-ledger.ts'
import type { ShopFields } from '../../src/shared/records/shop.ts'
import type { SyncedCounter } from '../support/sync/open-synced-shop.ts'
import { openNewCounter } from '../support/sync/open-synced-shop.ts'
import { booksOf, copyOf, openBeforeCopy } from '../support/sync/parted-counter.ts'

// Several counters each, all of them checked whole at the end.
vi.setConfig({ testTimeout: 120_000 })

type Before = Awaited<ReturnType<typeof openBeforeCopy>>

async function openParted() {
  const before = await openBeforeCopy()
  const { shop, first, sell } = before
  await sell(first)
  await shop.exchange(first)
  const copy = await copyOf(first, 9)
  await shop.until(first, 'live')
  return { ...before, copy }
}

async function untilParted({ shop }: Pick<Before, 'shop'>, counter: SyncedCounter) {
  counter.line.state = 'up'
  await counter.counter.sync.tryNow({})
  await shop.until(counter, 'parted')
}

async function mend({ shop }: Pick<Before, 'shop'>, counter: SyncedCounter) {
  await counter.counter.sync.enrolAnew({})
  await shop.reach(counter)
}

/** The shop as the paper names it. */
function printedShopOf({ file }: SyncedCounter, invoiceId: string): ShopFields {
  const ledger = joinLedger(file)
  try {
    return ledger.rows.invoices.view(ledger.rows.entries.seqOfId(invoiceId) ?? 0).shop
  } finally {
    ledger.close()
  }
}

/** Everything is everywhere, also at a machine that joins afterwards. */
async function expectSameBooks({ shop, first }: Before, ...counters: SyncedCounter[]) {
  await shop.exchange(...counters, ...counters)
  const last = await openNewCounter(shop, 77)
  const books = await booksOf(last, first.ids)
  for (const each of [...counters, last]) {
    expect(await booksOf(each, first.ids)).toEqual(books)
    expect(each.verify().checks.filter(({ isGood }) => !isGood)).toEqual([])
    expect(await each.counter.sync.status({})).toMatchObject({ state: 'live', keptCount: 0, waiting: { count: 0 } })
  }
  return books
}

test('a copied folder: the bills of both are everywhere, each as it was printed; doubled numbers are told', async () => {
  const parted = await openParted()
  const { first, second, copy, sell } = parted
  const there = [await sell(first), await sell(first)]
  await parted.shop.exchange(first)
  const here = [await sell(copy), await sell(copy, { of: { tea: 2 }, to: 'ravi', onCredit: true }), await sell(copy)]
  expect(here[0]?.number).toBe(there[0]?.number)
  await untilParted(parted, copy)
  await mend(parted, copy)
  expect((await copy.counter.shop.get({})).counter).toMatchObject({ code: 'A3' })
  const after = await sell(copy)
  expect(after.number).toBe('A3/26-27/00001')
  const books = await expectSameBooks(parted, first, second, copy)
  for (const { id, number } of [...there, ...here, after]) expect(books.papers.join()).toContain(`${number} ${id}`)
  expect(books.papers).toHaveLength(7)
  expect(books.attention).toEqual(['number_twice A1/26-27/00002', 'number_twice A1/26-27/00003'])
  expect(books.duePaise).toBe(here[1]?.totalPaise)
})

test('the counter that was copied goes on as before, with numbers of its own', async () => {
  const parted = await openParted()
  const { first, second, copy, sell } = parted
  await sell(first)
  await parted.shop.exchange(first)
  await sell(copy)
  await untilParted(parted, copy)
  await mend(parted, copy)
  await parted.shop.exchange(first)
  expect((await sell(first)).number).toBe('A1/26-27/00003')
  await expectSameBooks(parted, first, second, copy)
})

test('an old disk put back: what was sold since comes back, and what is sold on it stays', async () => {
  const before = await openBeforeCopy()
  const { shop, first, second, sell } = before
  const kept = mkdtempSync(joinPath(tmpdir(), 'galla-old-'))
  await sell(first)
  await shop.exchange(first)
  await first.reopen(() => cpSync(first.folder, kept, { recursive: true }))
  await shop.until(first, 'live')
  const lost = [await sell(first), await sell(first)]
  await shop.exchange(first)
  await first.reopen(() => {
    rmSync(first.folder, { recursive: true })
    cpSync(kept, first.folder, { recursive: true })
    first.line.state = 'down'
  })
  const here = [await sell(first)]
  await untilParted(before, first)
  await mend(before, first)
  const books = await expectSameBooks(before, first, second)
  for (const { id, number } of [...lost, ...here]) expect(books.papers.join()).toContain(`${number} ${id}`)
  rmSync(kept, { recursive: true })
})

test('a backup put back after the disk was lost: the numbers it skipped are accounted for', async () => {
  const before = await openBeforeCopy()
  const { shop, first, second, sell } = before
  await sell(first)
  await first.counter.ledger.backUp({})
  const lost = [await sell(first), await sell(first)]
  await shop.exchange(first)
  first.line.state = 'down'
  await first.reopen(() => rmSync(first.file))
  const [backup] = await first.counter.ledger.findBackups({})
  await first.counter.ledger.restore({ name: backup?.name ?? '' })
  const here = await sell(first)
  await untilParted(before, first)
  await mend(before, first)
  await sell(first)
  const books = await expectSameBooks(before, first, second)
  for (const { id, number } of [...lost, here]) expect(books.papers.join()).toContain(`${number} ${id}`)
})

test.each([
  ['it holds money', 0],
  ['more was taken out of it than was in it', 90_000],
])('a drawer that was open stays open, one that was closed keeps its report: %s', async (_, outPaise) => {
  const before = await openBeforeCopy()
  const { shop, first, second, sell } = before
  await first.counter.shift.open({ id: first.newId(), floatPaise: 50_000 })
  const out = { direction: 'out', amountPaise: outPaise, reason: 'bank', note: '' } as const
  if (outPaise > 0) await first.counter.shift.moveCash({ ...out, id: first.newId() })
  await sell(first)
  await shop.exchange(first)
  const open = await copyOf(first, 9)
  const closed = await copyOf(first, 10)
  await shop.until(first, 'live')
  await sell(first)
  await shop.exchange(first)
  const openAt = async ({ counter }: SyncedCounter) => (await counter.shift.current({})).open
  const expectedOf = async (at: SyncedCounter) =>
    (await at.counter.shift.get({ id: (await openAt(at))?.id ?? '' })).report.expectedPaise
  for (const copy of [open, closed]) await sell(copy)
  const inDrawer = await expectedOf(open)
  const shiftId = (await openAt(closed))?.id ?? ''
  await closed.counter.shift.close({ id: closed.newId(), shiftId, count: { notes: [], loosePaise: 0 }, note: '' })
  for (const copy of [open, closed]) {
    await untilParted(before, copy)
    await mend(before, copy)
  }
  expect(await expectedOf(open)).toBe(inDrawer)
  expect(await openAt(closed)).toBeNull()
  await sell(open)
  await expectSameBooks(before, first, second, open, closed)
})

test('what both histories say of one thing: a bill made void twice, a shop changed twice', async () => {
  const before = await openBeforeCopy()
  const { shop, first, second, sell } = before
  const common = await sell(first, { of: { soap: 3 } })
  await shop.exchange(first)
  const copy = await copyOf(first, 9)
  await shop.until(first, 'live')
  for (const [at, footer] of [
    [first, 'Thank you'],
    [copy, 'Come again'],
  ] as const) {
    await at.counter.shop.save({ fields: { footer } })
    await at.counter.invoice.void({ id: at.newId(), invoiceId: common.id, reason: 'Wrong goods' })
  }
  const here = await sell(copy)
  await sell(first)
  await shop.exchange(first)
  await untilParted(before, copy)
  await mend(before, copy)
  const books = await expectSameBooks(before, first, second, copy)
  expect(books.attention.join()).toContain('said_twice')
  for (const each of [first, second, copy]) expect(printedShopOf(each, here.id).footer).toBe('Come again')
})

test('a copy of a copy: what both brought is there once', async () => {
  const parted = await openParted()
  const { shop, first, second, copy, sell } = parted
  await sell(first)
  await shop.exchange(first)
  const both = await sell(copy)
  const third = await copyOf(copy, 10)
  const alone = [await sell(copy), await sell(third)]
  for (const each of [copy, third]) {
    await untilParted(parted, each)
    await mend(parted, each)
  }
  const books = await expectSameBooks(parted, first, second, copy, third)
  expect(books.papers).toHaveLength(5)
  for (const { id } of [both, ...alone]) expect(books.papers.filter(paper => paper.includes(id))).toHaveLength(1)
})

test('what is sold while the log comes in is brought along', async () => {
  const parted = await openParted()
  const { shop, first, second, copy, sell } = parted
  await sell(first)
  await shop.exchange(first)
  await sell(copy)
  await untilParted(parted, copy)
  const release = copy.line.hold('pull')
  const told: unknown[] = []
  copy.counter.on('sync.changed', ({ mending }) => void told.push(mending))
  const mended = copy.counter.sync.enrolAnew({})
  const meanwhile = await sell(copy)
  release()
  await mended
  // How far it is, each window is told.
  const steps = told.filter(mending => mending !== null) as { done: number; total: number }[]
  expect(steps[0]?.done).toBe(0)
  expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total)
  expect((await copy.counter.sync.status({})).mending).toBeNull()
  await shop.reach(copy)
  const books = await expectSameBooks(parted, first, second, copy)
  expect(books.papers.join()).toContain(meanwhile.id)
})

test.each(['down', 'answersLost'] as const)('%s: nothing has changed, and it is tried again', async state => {
  const parted = await openParted()
  const { shop, first, second, copy, sell } = parted
  await sell(first)
  await shop.exchange(first)
  await sell(copy)
  await untilParted(parted, copy)
  copy.line.state = state
  await expect(copy.counter.sync.enrolAnew({})).toBeRefused('sync_unreachable')
  expect((await copy.counter.shop.get({})).counter).toMatchObject({ code: 'A1' })
  expect(readdirSync(copy.folder).filter(name => name.includes('mending'))).toEqual([])
  await sell(copy)
  copy.line.state = 'up'
  await mend(parted, copy)
  await expectSameBooks(parted, first, second, copy)
})

test('a counter that has one history with the server has nothing to mend', async () => {
  const { first } = await openBeforeCopy()
  await expect(first.counter.sync.enrolAnew({})).toBeRefused('sync_not_parted')
})
