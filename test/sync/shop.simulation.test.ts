// Random trade at several counters while the network, the server and the counters themselves fail; after healing every
// counter holds the same, each chain is whole, and the money is what the tills took.
import { expect, test } from 'vitest'
import { present } from '../../src/shared/kernel/assert.ts'
import { ravi, soap, tea } from '../support/goods.ts'
import { createRandom } from '../support/random.ts'
import type { LineState } from '../support/sync/network-line.ts'
import {
  openJoinedCounter,
  openNewCounter,
  openSyncedShop,
  type SyncedCounter,
} from '../support/sync/open-synced-shop.ts'

const seeds = [1, 2, 3, 4]
const stepCount = 30
const lineStates: readonly LineState[] = ['up', 'up', 'down', 'answersLost', 'doubled', 'cut']

async function openShop(counterCount: number) {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, {
    items: { soap: soap(), tea: tea() },
    customers: { ravi: ravi() },
    seed: 1,
  })
  const counters: SyncedCounter[] = [first]
  for (let count = 1; count < counterCount; count += 1) counters.push(await openNewCounter(shop, 1 + count))
  return { shop, first, counters }
}

/** Everything that must be the same at every counter. */
async function booksOf({ counter }: SyncedCounter, ids: Readonly<Record<'soap' | 'tea' | 'ravi', string>>) {
  const { rows } = await counter.invoice.find({ limit: 500 })
  return {
    invoices: rows.map(({ number, totalPaise }) => `${number} ${totalPaise}`).sort(),
    soap: (await counter.item.get({ id: ids.soap })).onHandThousandths,
    tea: (await counter.item.get({ id: ids.tea })).onHandThousandths,
    duePaise: (await counter.customer.get({ id: ids.ravi })).duePaise,
  }
}

test.each(seeds)('seed %i', async seed => {
  const random = createRandom(seed)
  const pick = <T>(list: readonly T[]): T => present(list[random.below(list.length)], 'one of the list')
  const { shop, first, counters } = await openShop(2 + random.below(2))
  const taken = { count: 0, paise: 0 }
  const sell = async (at: SyncedCounter) => {
    const quantity = 1 + random.below(3)
    const of = pick([{ soap: quantity }, { tea: quantity }])
    const sale = first.sale(random.below(3) === 0 ? { of, to: 'ravi', onCredit: true } : { of })
    const { invoice } = await at.counter.invoice.issue(sale)
    taken.count += 1
    taken.paise += invoice.totalPaise
  }
  for (let step = 0; step < stepCount; step += 1) {
    const at = pick(counters)
    const dice = random.below(20)
    if (dice < 10) await sell(at)
    else if (dice < 14) at.line.state = pick(lineStates)
    else if (dice < 17) await at.counter.sync.tryNow({})
    else if (dice < 19) await at.reopen()
    else await shop.restart()
  }
  for (const each of counters) each.line.state = 'up'
  for (const each of [...counters, ...counters]) {
    await each.counter.sync.tryNow({})
    await shop.reach(each)
  }
  const books = await booksOf(first, first.ids)
  expect(books.invoices).toHaveLength(taken.count)
  expect(books.invoices.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0)).toBe(taken.paise)
  for (const each of counters) {
    expect(await booksOf(each, first.ids)).toEqual(books)
    expect(await each.counter.sync.status({})).toMatchObject({ state: 'live', keptCount: 0, waiting: { count: 0 } })
    expect(each.verify()).toMatchObject({ isWhole: true })
  }
})
