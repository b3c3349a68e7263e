// Imports in progress, without their thread: what happens between the check of a catalogue and its posting.
import { expect, onTestFinished, test } from 'vitest'
import { createImportSession, type ImportSessionOptions } from '../../src/main/core/import/import-session.ts'
import { joinLedger } from '../../src/main/ledger/open-ledger.ts'
import { singlePieces } from '../../src/main/ledger/turns.ts'
import { soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'

type Shop = Awaited<ReturnType<typeof openTestShop>>

function openSession(shop: Shop, words: Partial<ImportSessionOptions> = {}) {
  const ledger = joinLedger(shop.file)
  onTestFinished(() => void ledger.db.close())
  return createImportSession({
    ledger,
    clock: shop.clock,
    newId: shop.newId,
    isCancelled: () => false,
    onProgress: () => undefined,
    onPosted: () => undefined,
    turns: singlePieces,
    ...words,
  })
}

async function read(session: ReturnType<typeof openSession>, shop: Shop, rows: readonly string[]) {
  const contentBase64 = Buffer.from(['Code,Name,Group,Price', ...rows].join('\n')).toString('base64')
  return await session.read({ id: shop.newId(), kind: 'items', fileName: 'kirana.csv', contentBase64 })
}

/** Saves something at the first word of progress, as a person in another window may. */
function once(act: () => Promise<unknown>): { readonly onProgress: () => void; readonly done: Promise<unknown>[] } {
  const done: Promise<unknown>[] = []
  return { done, onProgress: () => void (done.length === 0 && done.push(act())) }
}

test('an item saved while a catalogue is checked is not made a second time', async () => {
  const shop = await openTestShop()
  const saved = once(() => shop.counter.item.save({ id: shop.newId(), fields: { name: 'Lux by hand', code: 'S1' } }))
  const session = openSession(shop, { onProgress: saved.onProgress })
  const { id, mapping } = await read(session, shop, ['S1,Lux Soap,,40', 'S2,Rexona,,35'])
  const state = await session.run({ id, mapping, skipRefused: false, by: 'Asha' })
  await Promise.all(saved.done)
  const { rows } = await shop.counter.item.find({})
  expect(rows.map(({ code, name, pricePaise }) => [code, name, pricePaise])).toEqual([
    ['S1', 'Lux Soap', 4_000],
    ['S2', 'Rexona', 3_500],
  ])
  expect(state.report).toMatchObject({ createCount: 1, updateCount: 1 })
})

test('a group made while a catalogue is checked is not made a second time', async () => {
  const shop = await openTestShop()
  const saved = once(() => shop.counter.itemGroup.save({ id: shop.newId(), fields: { name: 'Soaps' } }))
  const session = openSession(shop, { onProgress: saved.onProgress })
  const { id, mapping } = await read(session, shop, ['S1,Lux Soap,Soaps,40'])
  await session.run({ id, mapping, skipRefused: false, by: 'Asha' })
  await Promise.all(saved.done)
  expect((await shop.counter.itemGroup.find({})).map(({ name, itemCount }) => [name, itemCount])).toEqual([
    ['Soaps', 1],
  ])
})

test('a sale while a catalogue is checked does not make it start again', async () => {
  const shop = await openTestShop({ items: { soap: soap({ code: 'S9' }) } })
  const sold = once(() => shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } })))
  const stages: string[] = []
  const onProgress: ImportSessionOptions['onProgress'] = ({ stage }) => {
    stages.push(stage)
    sold.onProgress()
  }
  const session = openSession(shop, { onProgress })
  const { id, mapping } = await read(session, shop, ['S1,Lux Soap,,40'])
  await session.run({ id, mapping, skipRefused: false, by: 'Asha' })
  await Promise.all(sold.done)
  expect(stages.filter(stage => stage === 'checking')).toHaveLength(1)
})

test('an import stopped after any number of its steps leaves nothing to be seen, and may be run again', async () => {
  const shop = await openTestShop()
  const rows = Array.from({ length: 190 }, (_, n) => `P${n},Pencil ${n},Pencils,5`)
  const steps = { asked: 0, stopsAt: 0, isDone: false }
  const session = openSession(shop, { isCancelled: () => ++steps.asked > steps.stopsAt })
  const { id, mapping } = await read(session, shop, rows)
  while (!steps.isDone) {
    steps.asked = 0
    steps.isDone = await session.run({ id, mapping, skipRefused: false, by: 'Asha' }).then(
      () => true,
      () => false,
    )
    if (!steps.isDone) expect((await shop.counter.item.find({})).total).toBe(0)
    steps.stopsAt += 1
  }
  expect(steps.stopsAt).toBeGreaterThan(5)
  expect((await shop.counter.item.find({})).total).toBe(190)
  expect((await shop.counter.itemGroup.find({})).filter(({ isActive }) => isActive)).toHaveLength(1)
  expect(shop.verify().isWhole).toBe(true)
})

test('a file read before two others is forgotten', async () => {
  const shop = await openTestShop()
  const session = openSession(shop)
  const first = await read(session, shop, ['S1,Lux Soap,,40'])
  await read(session, shop, ['S2,Rexona,,35'])
  await read(session, shop, ['S3,Dove,,60'])
  const run = { id: first.id, mapping: first.mapping, skipRefused: false, by: 'Asha' }
  await expect(session.run(run)).toBeRefused('import_expired', { id: first.id })
})
