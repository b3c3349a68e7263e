// Shops are kept apart by the database itself: what a statement forgets to say, row-level security says.

import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/api/store/open-store.ts'
import { openTestApi, type TestApi } from '../support/api/open-test-api.ts'
import { storeFolder } from '../support/api/start-postgres.ts'

async function direct({ databaseUrl }: TestApi): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

async function openStoreOf(api: TestApi) {
  const store = await openStore({
    url: api.databaseUrl,
    migration: { folder: storeFolder },
    onIdleProblem: () => undefined,
  })
  onTestFinished(() => store.close())
  return store
}

test('every table that a shop’s transaction may touch is held to its own rows', async () => {
  const client = await direct(await openTestApi())
  const { rows } = await client.query<{ name: string; isHeld: boolean; policies: number }>(`
    select c.relname as name, c.relrowsecurity as "isHeld",
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r'
      and has_table_privilege('galla_shop', c.oid, 'select, insert, update, delete')`)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ isHeld, policies }) => !isHeld || policies === 0)).toEqual([])
})

test('a transaction of one shop sees and writes no row of another, even when it forgets to say whose', async () => {
  const api = await openTestApi()
  await api.register('9876543210')
  await api.register('9876543211')
  const store = await openStoreOf(api)
  const shops = await store.transact(tx =>
    tx.rows<{ id: string; phone: string }>('select id, phone from shop order by phone'),
  )
  const [mine, other] = shops
  if (mine === undefined || other === undefined) throw new Error('two shops were registered')
  const seen = await store.transactFor(mine.id, tx => tx.rows<{ phone: string }>('select phone from shop'))
  expect(seen).toEqual([{ phone: '9876543210' }])
  const written = await store.transactFor(mine.id, tx => tx.run(`update shop set city = 'Pune'`))
  expect(written).toBe(1)
  await expect(store.transactFor(mine.id, tx => tx.rows('select * from otp_session'))).rejects.toThrow(
    'permission denied',
  )
  const foreign = `insert into kept_answer (scope, route, key, body_sha256, status, answer, kept_at) values ($1, 'r', 'k', '', 200, '', now())`
  await expect(store.transactFor(mine.id, tx => tx.run(foreign, [other.id]))).rejects.toThrow('row-level security')
})

test('what a transaction was for is forgotten with it', async () => {
  const api = await openTestApi()
  await api.register('9876543210')
  const store = await openStoreOf(api)
  const [shop] = await store.transact(tx => tx.rows<{ id: string }>('select id from shop'))
  await store.transactFor(shop?.id ?? '', tx => tx.rows('select 1'))
  const after = await store.transact(tx =>
    tx.row<{ role: string; shop: string | null }>(
      `select current_user::text as role, nullif(current_setting('galla.shop', true), '') as shop`,
    ),
  )
  expect(after).toEqual({ role: 'galla', shop: null })
})
