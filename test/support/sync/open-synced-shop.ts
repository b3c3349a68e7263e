// A shop on a real API that listens on this machine, and counters of it in folders of their own.
import { expect } from 'vitest'
import type { EnrolSync, SyncStateName } from '../../../src/shared/contract/counter/sync/sync-calls.ts'
import { newDatabase } from '../api/new-database.ts'
import { openTestApi, type TestApi, type TestApiOptions, type TestClient } from '../api/open-test-api.ts'
import { openTestShop, type TestShop, type TestShopOptions } from '../open-test-shop.ts'
import { type LineState, type NetworkLine, openLine } from './network-line.ts'

export interface SyncedShop {
  /** After `restart` and `putBack` another one. */
  readonly api: TestApi
  readonly owner: TestClient
  readonly address: string
  /** Waits until the counter has nothing more to do and is in this state. */
  until(counter: TestShop, state: SyncStateName): Promise<void>
  /** Asks again and again until the server was reached and everything of this counter is there. */
  reach(counter: TestShop): Promise<void>
  /** Asks now, and waits until everything both ways has gone through. */
  exchange(...counters: TestShop[]): Promise<void>
  /** `options`: what it goes by from then on. */
  restart(options?: Pick<TestApiOptions, 'market'>): Promise<void>
  /** Ends the server, copies its database, and starts it again. Returns how to go back to that moment. */
  remember(): Promise<() => Promise<void>>
  /** A code from the owner's phone. */
  newCode(): Promise<string>
}

export interface SyncedCounter<I extends string = string, C extends string = string> extends TestShop<I, C> {
  readonly line: NetworkLine
}

/** `databaseUrl`: one that is there already. */
export async function openSyncedShop(
  options: Pick<TestApiOptions, 'databaseUrl' | 'market'> = {},
): Promise<SyncedShop> {
  const now = { api: await openTestApi(options) }
  const address = await now.api.app.listen({ host: '127.0.0.1', port: 0 })
  const owner = await now.api.register('9876543210')
  const openOn = async (databaseUrl: string, said: Pick<TestApiOptions, 'market'> = {}) => {
    await now.api.close()
    now.api = await openTestApi({ databaseUrl, ...said })
    await now.api.app.listen({ host: '127.0.0.1', port: Number(new URL(address).port) })
  }
  const until: SyncedShop['until'] = async (counter, state) => {
    await expect.poll(async () => (await counter.counter.sync.status({})).state, { interval: 5 }).toBe(state)
  }
  return {
    get api() {
      return now.api
    },
    owner,
    address,
    until,
    async reach({ counter }) {
      const isThere = async () => {
        const { state, waiting } = await counter.sync.status({})
        if (state === 'offline' || state === 'waiting') await counter.sync.tryNow({})
        return state === 'live' && waiting.count === 0
      }
      await expect.poll(isThere, { interval: 20 }).toBe(true)
    },
    restart: said => openOn(now.api.databaseUrl, said),
    async remember() {
      await now.api.close()
      const { databaseUrl } = now.api
      const kept = await newDatabase(new URL(databaseUrl).pathname.slice(1))
      await openOn(databaseUrl)
      return () => openOn(kept)
    },
    async exchange(...counters) {
      for (const each of counters) {
        await until(each, 'live')
        await each.counter.sync.tryNow({})
        await until(each, 'live')
      }
    },
    async newCode() {
      const headers = { authorization: `Bearer ${owner.token}` }
      const { body } = await now.api.call<{ code: string }>('POST', '/api/shop/counters/codes', {}, { headers })
      return body.code
    },
  }
}

interface JoinedOptions<I extends string, C extends string> extends TestShopOptions<I, C> {
  readonly bringsBooksTogether?: boolean
}

/** A counter with books of its own that has joined. Each needs a seed of its own. */
export async function openJoinedCounter<I extends string = never, C extends string = never>(
  shop: SyncedShop,
  { bringsBooksTogether = false, ...options }: JoinedOptions<I, C> = {},
): Promise<SyncedCounter<I, C>> {
  const counter = await openLinedShop(options)
  await join(shop, counter, { bringsBooksTogether })
  await shop.until(counter, 'live')
  return counter
}

/** A machine without books that has joined, and has the shop's. */
export async function openNewCounter(
  shop: SyncedShop,
  seed: number,
  options: Pick<TestShopOptions<never, never>, 'listen'> = {},
): Promise<SyncedCounter> {
  const counter = await openLinedShop({ ...options, isSetUp: false, seed })
  await join(shop, counter)
  await shop.until(counter, 'live')
  return counter
}

export async function openLinedShop<I extends string = never, C extends string = never>(
  options: TestShopOptions<I, C> = {},
  lineState: LineState = 'up',
): Promise<SyncedCounter<I, C>> {
  const line = openLine()
  line.state = lineState
  const counter = await openTestShop({ ...options, fetch: line.fetch })
  return Object.defineProperty(counter, 'line', { value: line }) as SyncedCounter<I, C>
}

export async function join(
  { address, newCode }: SyncedShop,
  { counter }: TestShop,
  said: Pick<EnrolSync, 'asCounter' | 'bringsBooksTogether'> = {},
) {
  const code = await newCode()
  return counter.sync.enrol({ address, by: { code }, counterName: 'Counter', cashierName: 'Ravi', ...said })
}
