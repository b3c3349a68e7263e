// Anything may come over a wire. Every call of the contract is given what its own schema allows, nearly allows and does
// not allow at all. There is an answer or a refusal, never a bug; what is refused has written nothing; and at the end the
// ledger is whole.
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { counterContract } from '../../src/shared/contract/counter/counter-contract.ts'
import { present } from '../../src/shared/kernel/assert.ts'
import type { Answer } from '../../src/shared/rpc/answer.ts'
import { type Call, entriesOf } from '../../src/shared/rpc/contract.ts'
import { garbage, nearlyValid, validInput } from '../support/faults/arbitrary-input.ts'
import { outstation, ravi, rice, soap, tea } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'

type Shop = Awaited<ReturnType<typeof openBusyShop>>
type Path = string

const calls = new Map<Path, Call>(
  entriesOf(counterContract).flatMap(({ path, entry }) => (entry.kind === 'event' ? [] : [[path, entry]])),
)
/** Answered by a thread or a printer: a call takes long, and what it writes comes later. */
const slowNouns = ['print', 'import', 'export']
const slowCalls = [
  'ledger.verify',
  'ledger.backUp',
  'ledger.restore',
  'backup.setPassphrase',
  'document.renderInvoice',
  'document.renderPayment',
  'stock.findValue',
  'document.renderLabels',
  'document.renderCountSheet',
]
const isSlow = (path: Path): boolean => slowCalls.includes(path) || slowNouns.includes(path.split('.')[0] ?? '')
const [slow, quick] = [[...calls.keys()].filter(isSlow), [...calls.keys()].filter(path => !isSlow(path))]

test.each(quick)(
  '%s answers or refuses whatever it is given, and a refusal writes nothing',
  { timeout: 60_000 },
  async path => {
    const shop = await openBusyShop()
    const writes = watchWrites(shop)
    await fc.assert(
      fc.asyncProperty(inputsFor(shop, path), async input => {
        const before = writes.count()
        const answer = await shop.core.call(path, input)
        expectNoBug(shop, answer)
        if (answer.kind === 'refused' || present(calls.get(path), path).kind === 'query')
          expect(writes.count()).toBe(before)
        else expectNoBug(shop, await postSomething(shop))
      }),
      { numRuns: 60 },
    )
    await expectSound(shop)
  },
)

test('calls of all kinds, one after the other, leave a ledger that is whole', { timeout: 60_000 }, async () => {
  const shop = await openBusyShop()
  const inputs = fc.oneof(...quick.map(path => inputsFor(shop, path).map(input => ({ path, input }))))
  await fc.assert(
    fc.asyncProperty(fc.array(inputs, { minLength: 1, maxLength: 40 }), async steps => {
      for (const { path, input } of steps) expectNoBug(shop, await shop.core.call(path, input))
      await expectSound(shop)
    }),
    { numRuns: 25 },
  )
})

test.each(slow)(
  '%s, which takes its time, answers or refuses whatever it is given',
  { timeout: 60_000 },
  async path => {
    const shop = await openBusyShop()
    await fc.assert(
      fc.asyncProperty(inputsFor(shop, path), async input => expectNoBug(shop, await shop.core.call(path, input))),
      { numRuns: 15 },
    )
    await expectSound(shop)
  },
)

test('a path that is not in the contract, whatever it is, is an unknown call', async () => {
  const shop = await openBusyShop()
  const paths = fc.oneof(
    garbage(),
    fc.constantFrom('shop', 'shop.', '.get', 'shop.constructor', '__proto__.get', 'shop.get '),
  )
  await fc.assert(
    fc.asyncProperty(paths, garbage(), async (path, input) => {
      expect(await shop.core.call(path as string, input)).toMatchObject({ kind: 'refused', code: 'unknown_call' })
    }),
    { numRuns: 200 },
  )
})

function inputsFor(shop: Shop, path: Path): fc.Arbitrary<unknown> {
  const valid = validInput(present(calls.get(path), path).input, shop.knownIds)
  const real = (shop.examples[path] ?? []).map(example => fc.constant(example))
  const right = real.length === 0 ? valid : fc.oneof(valid, ...real)
  return fc
    .oneof(
      { weight: 3, arbitrary: right },
      { weight: 4, arbitrary: nearlyValid(right) },
      { weight: 1, arbitrary: garbage() },
    )
    .map(onlyLoopback)
}

/** A printer's address is where the counter will connect to. */
function onlyLoopback(input: unknown): unknown {
  const settings = (input as { settings?: { receiptPrinter?: { host?: unknown; port?: unknown } } } | null)?.settings
  const printer = settings?.receiptPrinter
  if (typeof printer !== 'object' || printer === null) return input
  return { settings: { ...settings, receiptPrinter: { ...printer, host: '127.0.0.1', port: 1 } } }
}

/** What a call left behind may only trouble the next one. */
function postSomething(shop: Shop): Promise<Answer> {
  return shop.core.call('itemGroup.save', { id: shop.newId(), fields: { name: 'Afterwards' } })
}

function expectNoBug(shop: Shop, answer: Answer): void {
  if (shop.failures.length > 0) throw shop.failures.splice(0)[0]?.error
  expect(['done', 'refused']).toContain(answer.kind)
}

async function expectSound(shop: Shop): Promise<void> {
  expect(shop.verify().checks.filter(check => !check.isGood)).toEqual([])
  // Also for the next start, which looks before it opens.
  await shop.reopen()
  expect(await shop.counter.ledger.status({})).toMatchObject({ state: 'open' })
}

/** Counts commits from outside: SQLite tells one connection when another has written. */
function watchWrites(shop: Shop): { count(): number } {
  const db = new Database(shop.file, { readonly: true })
  onTestFinished(() => void db.close())
  const version = db.prepare<[], number>('pragma data_version').pluck()
  return { count: () => version.get() ?? 0 }
}

async function openBusyShop() {
  const shop = await openTestShop({
    items: { soap: soap({ barcodes: ['8901030865237'], tracksBatches: true }), rice: rice(), tea: tea() },
    customers: { ravi: ravi(), outstation: outstation() },
  })
  const { counter, newId, ids } = shop
  const groupId = newId()
  await counter.itemGroup.save({ id: groupId, fields: { name: 'Soaps' } })
  const owed = shop.sale({ of: { soap: 2, tea: 1 }, to: 'outstation', onCredit: true })
  await counter.invoice.issue(owed)
  const payment = { id: newId(), invoiceId: owed.id, tender: 'upi' as const, amountPaise: 1_000, note: '' }
  await counter.payment.take(payment)
  const cart = await counter.cart.save(shop.cart({ of: { rice: 2 } }))
  const countId = newId()
  await counter.count.start({ id: countId, scope: { kind: 'all' } })
  const examples: Record<Path, unknown[]> = {
    'invoice.issue': [
      shop.sale({ of: { soap: 2 } }),
      shop.sale({ of: { rice: 0.75, tea: 3 }, to: 'ravi', onCredit: true }),
      shop.sale({
        of: { tea: 1 },
        to: 'outstation',
        paid: { cash: 30_000 },
        billDiscount: { kind: 'percent', bps: 500 },
      }),
      owed,
    ],
    'payment.take': [
      payment,
      { ...payment, id: newId() },
      { ...payment, id: newId(), tender: 'cash', givenPaise: 5_000 },
    ],
    'cart.save': [shop.cart({ of: { soap: 1 } }), shop.cart({ of: { soap: 1 }, id: cart.id, revision: 1 })],
    'item.save': [
      { id: ids.soap, fields: { pricePaise: 5_000 } },
      { id: newId(), ...tea({ code: null }) },
    ],
    'customer.save': [
      { id: ids.ravi, fields: { gstin: '27AAPFU0939F1ZV' } },
      { id: newId(), fields: outstation() },
    ],
    ...stockExamples(ids.soap, newId(), countId),
    'item.lookUp': [{ code: '8901030865237' }, { code: '2012345006789' }],
  }
  const knownIds = [
    ids.soap,
    ids.rice,
    ids.tea,
    ids.ravi,
    ids.outstation,
    groupId,
    owed.id,
    payment.id,
    cart.id,
    countId,
  ]
  return Object.assign(shop, { examples, knownIds })
}

function stockExamples(itemId: string, id: string, countId: string): Record<Path, unknown[]> {
  const batch = { code: 'L7', expiresOn: '2026-12-31', mrpPaise: null }
  return {
    'stock.adjust': [{ id, itemId, deltaThousandths: 5_000, unitCostPaise: 3_000, batch, note: '' }],
    'count.item': [{ id: countId, itemId, how: 'add', quantityThousandths: 1_000 }],
  }
}
