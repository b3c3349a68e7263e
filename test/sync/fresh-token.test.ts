// A counter takes another token once a month, and proves with its own key that it is the counter.
import { readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { expect, test } from 'vitest'
import { tokenLifeMs } from '../../src/main/core/sync/fresh-token.ts'
import { soap } from '../support/goods.ts'
import { openJoinedCounter, openSyncedShop, type SyncedCounter } from '../support/sync/open-synced-shop.ts'

const secretOf = ({ folder }: SyncedCounter) =>
  JSON.parse(readFileSync(joinPath(folder, 'sync-secret.json'), 'utf8')) as Record<'token' | 'nextToken', string>

async function openOne() {
  const shop = await openSyncedShop()
  const first = await openJoinedCounter(shop, { items: { soap: soap() }, seed: 1 })
  const before = secretOf(first).token
  const statusWith = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await shop.api.call('GET', '/api/counters/sync/state', undefined, { headers })).status
  }
  return { shop, first, before, statusWith }
}

test('after a month there is another one, and the former is of no use', async () => {
  const { shop, first, before, statusWith } = await openOne()
  await shop.exchange(first)
  expect(secretOf(first).token).toBe(before)
  first.clock.advance(tokenLifeMs)
  await shop.exchange(first)
  const { nextToken, token } = secretOf(first)
  expect({ nextToken, isOther: token !== before }).toEqual({ nextToken: undefined, isOther: true })
  expect([await statusWith(before), await statusWith(token)]).toEqual([401, 200])
})

test('an answer that is lost locks nobody out', async () => {
  const { shop, first, before, statusWith } = await openOne()
  first.clock.advance(tokenLifeMs)
  first.line.state = 'answersLost'
  await first.counter.sync.tryNow({})
  await shop.until(first, 'offline')
  expect(await statusWith(before)).toBe(401)
  await first.reopen(() => {
    first.line.state = 'up'
  })
  await shop.until(first, 'live')
  expect(await statusWith(secretOf(first).token)).toBe(200)
  expect(secretOf(first).nextToken).toBeUndefined()
})

test('with an answer that broke off nothing is asked before the server has said which token is good', async () => {
  const { shop, first, before, statusWith } = await openOne()
  first.clock.advance(tokenLifeMs)
  first.line.state = 'cut'
  // The line is good again between one request and the next.
  const release = first.line.hold('/sync/state')
  await first.counter.sync.tryNow({})
  const isOffline = async () => (await first.counter.sync.status({})).state === 'offline'
  await expect.poll(async () => first.line.waited.length > 0 || (await isOffline())).toBe(true)
  expect(await statusWith(before)).toBe(401)
  first.line.state = 'up'
  release()
  await shop.reach(first)
  expect(await statusWith(secretOf(first).token)).toBe(200)
})

test('a server that is away is asked again; until then the former token is good', async () => {
  const { shop, first, before, statusWith } = await openOne()
  first.clock.advance(tokenLifeMs)
  first.line.state = 'down'
  await first.counter.sync.tryNow({})
  await shop.until(first, 'offline')
  expect(await statusWith(before)).toBe(200)
  first.line.state = 'up'
  await shop.reach(first)
  expect(await statusWith(before)).toBe(401)
})

test.each([
  ['one renewal back', 1, 'up'],
  ['two renewals back', 2, 'up'],
  ['one renewal back, and a line that brings all twice', 1, 'doubled'],
] as const)('a server put back to a day %s, is asked by a former token', async (_, renewals, state) => {
  const { shop, first, before, statusWith } = await openOne()
  await shop.exchange(first)
  const goBack = await shop.remember()
  await shop.reach(first)
  for (let time = 0; time < renewals; time += 1) {
    first.clock.advance(tokenLifeMs)
    await shop.exchange(first)
  }
  await goBack()
  expect([await statusWith(before), await statusWith(secretOf(first).token)]).toEqual([200, 401])
  first.line.state = state
  await first.counter.sync.tryNow({})
  await shop.reach(first)
  expect([await statusWith(before), await statusWith(secretOf(first).token)]).toEqual([401, 200])
})

test('a counter that took another token and is signed out by the owner stays out', async () => {
  const { shop, first, before, statusWith } = await openOne()
  first.clock.advance(tokenLifeMs)
  await shop.exchange(first)
  const { token } = secretOf(first)
  const headers = { authorization: `Bearer ${token}` }
  const listed = await shop.api.call<{ counters: { id: string }[] }>('GET', '/api/counters', undefined, { headers })
  await shop.api.call('DELETE', `/api/counters/${listed.body.counters[0]?.id}`, undefined, { headers })
  await first.counter.sync.tryNow({})
  await shop.until(first, 'signedOut')
  expect([await statusWith(before), await statusWith(token)]).toEqual([401, 401])
})

test('whoever has the token and not the key gets no other one', async () => {
  const { shop, before, statusWith } = await openOne()
  const headers = { authorization: `Bearer ${before}` }
  const asked = { token: 'B'.repeat(43), proof: 'C'.repeat(86) }
  expect(await shop.api.call('POST', '/api/counters/token', asked, { headers })).toMatchObject({ status: 401 })
  expect([await statusWith(before), await statusWith(asked.token)]).toEqual([200, 401])
})
