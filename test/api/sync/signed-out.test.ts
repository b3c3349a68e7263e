// Whose a token is, each process remembers; whether it still counts, every call asks.

import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { aCounter, chainOf } from '../../support/api/chain-of.ts'
import { counterOf, enrolCounter } from '../../support/api/enrolled-counter.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'

/** Two processes of one API; the counter A2 has been calling the second one. */
async function openTwo() {
  const api = await openTestApi()
  const other = await openTestApi({ databaseUrl: api.databaseUrl })
  const owner = await api.register('9876543210')
  const [first, second] = [await enrolCounter(api, owner), await enrolCounter(api, owner, aCounter('A2'))]
  const there = counterOf(other, second.counter, second.enrolled)
  const chain = chainOf(second.counter.id)
  expect(await there.push(chain.many(2))).toMatchObject({ status: 200 })
  const database = new pg.Client({ connectionString: api.databaseUrl })
  await database.connect()
  onTestFinished(() => database.end())
  return { api, other, first, second, there, chain, database }
}

test('a counter that is signed out at one process gets nowhere at another that knows it, and leaves nothing there', async () => {
  const { chain, first, second, there } = await openTwo()
  await first.call('DELETE', `/api/counters/${second.counter.id}`)
  expect(await there.push(chain.many(120))).toMatchObject({ status: 401 })
  expect(await there.pull(0)).toMatchObject({ status: 401 })
  const { body } = await first.pull(0)
  expect(body.changes.filter(({ counterId }) => counterId === second.counter.id)).toHaveLength(2)
})

test('a shop that is switched off takes nothing more from its counters', async () => {
  const { chain, database, there } = await openTwo()
  await database.query('update shop set is_active = false')
  expect(await there.push(chain.many(1))).toMatchObject({ status: 403 })
  expect((await database.query('select 1 from entry')).rowCount).toBe(2)
})

test('a counter was last heard of to the minute', async () => {
  const { database, other, second, there } = await openTwo()
  const lastSeen = async () => {
    const text = 'select last_seen_at as at from counter where id = $1'
    const { rows } = await database.query<{ at: Date }>(text, [second.counter.id])
    return rows[0]?.at.toISOString()
  }
  other.passTime(61_000)
  await there.pull(0)
  expect(await lastSeen()).toBe('2026-11-21T06:01:01.000Z')
  other.passTime(59_000)
  await there.pull(0)
  expect(await lastSeen()).toBe('2026-11-21T06:01:01.000Z')
})
