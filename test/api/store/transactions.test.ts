// A transaction holds as a whole, also where it waits for no answer, and nothing comes in behind its end.

import { expect, onTestFinished, test } from 'vitest'
import { openStore, type ShopTx } from '../../../src/api/store/open-store.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'
import { storeFolder } from '../../support/api/start-postgres.ts'

async function openShop() {
  const api = await openTestApi()
  await api.register('9876543210')
  const migration = { folder: storeFolder }
  const store = await openStore({ url: api.databaseUrl, migration, onIdleProblem: () => undefined })
  onTestFinished(() => store.close())
  const [shop] = await store.transact(tx => tx.rows<{ id: string }>('select id from shop'))
  const act = <T>(acted: (tx: ShopTx) => Promise<T>) => store.transactFor(shop?.id ?? '', acted)
  const city = () => act(async tx => (await tx.row<{ city: string }>('select city from shop'))?.city)
  return { act, city }
}

const move = (city: string) => `update shop set city = '${city}'`

test('what was sent without waiting stands once the transaction ends', async () => {
  const { act, city } = await openShop()
  await act(async tx => tx.send(move('Pune')))
  expect(await city()).toBe('Pune')
})

test('when something that was sent fails, nothing of the transaction stands, and nothing is told', async () => {
  const { act, city } = await openShop()
  const told: string[] = []
  const failing = act(async tx => {
    tx.send(move('Pune'))
    tx.send('select 1 / 0')
    tx.send(move('Surat'))
    tx.afterCommit(() => told.push('moved'))
  })
  await expect(failing).rejects.toThrow('division by zero')
  expect(await city()).toBe('')
  expect(told).toEqual([])
})

test('a failure that was caught is still one: PostgreSQL keeps nothing, so nobody is told it was kept', async () => {
  const { act, city } = await openShop()
  const failing = act(async tx => {
    tx.send(move('Pune'))
    await tx.rows('select 1 / 0').catch(() => undefined)
  })
  await expect(failing).rejects.toThrow()
  expect(await city()).toBe('')
})

test('behind the end of a transaction nothing runs', async () => {
  const { act, city } = await openShop()
  let late: ShopTx | undefined
  await act(async tx => {
    late = tx
  })
  await expect(late?.run(move('Pune'))).rejects.toThrow('the transaction is over')
  expect(await city()).toBe('')
})

test('a prepared statement whose transaction failed before it was read is prepared anew', async () => {
  const { act } = await openShop()
  const named = { name: 'one', text: 'select 1 as one' }
  const failing = act(async tx => {
    tx.send('select 1 / 0')
    tx.send(named)
  })
  await expect(failing).rejects.toThrow('division by zero')
  expect(await act(tx => tx.row(named))).toEqual({ one: 1 })
})
