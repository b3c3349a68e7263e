// A shop for a test: `const shop = await openTestShop({ items: { soap: soap({ pricePaise: 4_000 }) } })`, then
// `await shop.counter.invoice.issue(shop.sale({ of: { soap: 2 } }))`. It closes and leaves no file when the test ends.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Core } from '../../src/main/core/open-core.ts'
import type { Listen } from '../../src/main/sync/pokes.ts'
import type { SaveCart } from '../../src/shared/contract/counter/cart-calls.ts'
import { type CounterContract, counterContract } from '../../src/shared/contract/counter/counter-contract.ts'
import type { IssueInvoice } from '../../src/shared/contract/counter/invoice-calls.ts'
import type { VerifyReport } from '../../src/shared/contract/counter/ledger-calls.ts'
import { present } from '../../src/shared/kernel/assert.ts'
import { dayInIndia } from '../../src/shared/kernel/calendar.ts'
import type { CustomerFields } from '../../src/shared/records/customer.ts'
import type { ShopFields } from '../../src/shared/records/shop.ts'
import { createClient } from '../../src/shared/rpc/client.ts'
import type { Client } from '../../src/shared/rpc/contract.ts'
import type { Failure } from '../../src/shared/rpc/server.ts'
import { createWirePair } from '../../src/shared/rpc/wire.ts'
import { shopFields, type TestItem } from './goods.ts'
import { type Dump, dumpLedger, verifyFile } from './ledger/dump-ledger.ts'
import { openTestCore } from './open-test-core.ts'
import { type CartWords, fillCart, type Known, ringUp, type SaleWords } from './ring-up.ts'
import { createSeededIds } from './seeded-ids.ts'
import { createTestClock, type TestClock } from './test-clock.ts'

export type Counter = Client<CounterContract>

export interface TestShopOptions<I extends string, C extends string> {
  readonly items?: Readonly<Record<I, TestItem>>
  readonly customers?: Readonly<Record<C, CustomerFields>>
  readonly shop?: Partial<ShopFields>
  readonly counterCode?: string
  /** An ISO instant; noon in India on 20 November 2026 unless said. */
  readonly at?: string
  /** False leaves the shop as it is at its very first start. */
  readonly isSetUp?: boolean
  readonly seed?: number
  /** Through what it speaks to a server; else nothing is in between. */
  readonly fetch?: typeof globalThis.fetch
  /** How it hears of news of its shop; deaf unless said. */
  readonly listen?: Listen
  /** A folder that is there already; else one of its own. */
  readonly folder?: string
}

export interface TestShop<I extends string = string, C extends string = string> {
  /** The first window. After `reopen` ask for it again. */
  readonly counter: Counter
  readonly core: Core
  readonly clock: TestClock
  readonly newId: () => string
  readonly folder: string
  readonly file: string
  /** Bugs the core logged. Any that are left when the test ends fail it. */
  readonly failures: Failure[]
  readonly ids: Readonly<Record<I | C, string>>
  /** One more window on the same core. */
  openWindow(): Counter
  sale(words: SaleWords<I, C>): IssueInvoice
  cart(words: CartWords<I>): SaveCart
  dump(): Dump
  verify(): VerifyReport
  /** Closes the core, lets the test do something to the files, and opens it again. */
  reopen(whileClosed?: () => void | Promise<void>): Promise<void>
  close(): Promise<void>
}

/** Rounds go by themselves every few seconds; here they would come in the middle of a test on a slow machine. */
const roundsEveryMs = 60 * 60 * 1000

export async function openTestShop<I extends string = never, C extends string = never>(
  options: TestShopOptions<I, C> = {},
): Promise<TestShop<I, C>> {
  const shop = openEmptyShop(options)
  onTestFinished(() => shop.close())
  if (options.isSetUp !== false) await fill(shop, options)
  return shop
}

function openEmptyShop<I extends string, C extends string>(options: TestShopOptions<I, C>): TestShop<I, C> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'galla-test-'))
  const clock = createTestClock(options.at)
  const newId = createSeededIds(options.seed)
  const failures: Failure[] = []
  const names = [...Object.keys(options.items ?? {}), ...Object.keys(options.customers ?? {})]
  const ids = Object.fromEntries(names.map(name => [name, newId()])) as Record<I | C, string>
  const log = (failure: Failure) => void failures.push(failure)
  const open = () => openTestCore({ ...options, dataFolder: folder, clock, newId, log, roundsEveryMs })
  const openWindow = (core: Core): Counter => {
    const [screenEnd, coreEnd] = createWirePair()
    core.attach(coreEnd)
    return createClient({ contract: counterContract, wire: screenEnd })
  }
  const first = open()
  const now = { core: first, counter: openWindow(first) }
  const file = join(folder, 'shop.galla')
  const known = (): Known => ({
    newId,
    shop: shopFields(options.shop),
    today: dayInIndia(clock.nowMs()),
    itemOf: name => ({ id: ids[name as I], fields: present(options.items?.[name as I], name).fields }),
    customerOf: name => ({ id: ids[name as C], fields: present(options.customers?.[name as C], name) }),
  })
  return {
    get core() {
      return now.core
    },
    get counter() {
      return now.counter
    },
    clock,
    newId,
    folder,
    file,
    failures,
    ids,
    openWindow: () => openWindow(now.core),
    sale: words => ringUp(known(), words),
    cart: words => fillCart(known(), words),
    dump: () => dumpLedger(file),
    verify: () => verifyFile(file),
    async reopen(whileClosed) {
      await now.core.close()
      await whileClosed?.()
      now.core = open()
      now.counter = openWindow(now.core)
    },
    async close() {
      await now.core.close()
      rmSync(folder, { recursive: true, force: true })
      if (failures.length > 0)
        throw new AggregateError(
          failures.map(failure => failure.error),
          'the core logged bugs',
        )
    },
  }
}

async function fill<I extends string, C extends string>(
  shop: TestShop<I, C>,
  options: TestShopOptions<I, C>,
): Promise<void> {
  const { counter, newId, ids } = shop
  await counter.shop.setUp({
    fields: shopFields(options.shop),
    branch: { id: newId(), name: 'Main' },
    counter: { id: newId(), code: options.counterCode ?? 'A1' },
    cashierName: 'Asha',
  })
  for (const [name, item] of Object.entries<TestItem>(options.items ?? {}))
    await counter.item.save({ id: ids[name as I], ...item })
  for (const [name, fields] of Object.entries<CustomerFields>(options.customers ?? {}))
    await counter.customer.save({ id: ids[name as C], fields })
}
