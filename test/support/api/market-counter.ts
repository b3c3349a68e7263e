// A machine of an investor, a buyer or an admin: a real core without a shop, and the real API that it speaks to.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { listenToMarket } from '../../../src/main/market/market-news.ts'
import type { CounterContract } from '../../../src/shared/contract/counter/counter-contract.ts'
import { counterContract } from '../../../src/shared/contract/counter/counter-contract.ts'
import { createClient } from '../../../src/shared/rpc/client.ts'
import type { Client } from '../../../src/shared/rpc/contract.ts'
import { createWirePair } from '../../../src/shared/rpc/wire.ts'
import { openTestCore, quickTimer } from '../open-test-core.ts'
import { meera } from './financing-account.ts'
import { type Market, openMarket } from './open-market.ts'
import type { TestApiOptions } from './open-test-api.ts'

export interface MarketMachine {
  readonly counter: Client<CounterContract>
  readonly dataFolder: string
  /** Ids of listings that were said to have moved. */
  readonly moved: string[]
  /** What its network does from now on. */
  readonly net: { isUp: boolean; lastAsked: string; readonly asked: string[] }
  signIn(email: string): Promise<void>
  close(): Promise<void>
}

export interface ListeningMarket extends Market {
  readonly address: string
}

export async function openListeningMarket(options: TestApiOptions = {}): Promise<ListeningMarket> {
  const market = await openMarket(options)
  const address = await market.api.app.listen({ host: '127.0.0.1', port: 0 })
  return { ...market, address }
}

/** `dataFolder`: of a machine that was there before. `address`: where it signs in. */
export function openMachine(address: string, dataFolder = mkdtempSync(join(tmpdir(), 'galla-market-'))): MarketMachine {
  const net = { isUp: true, lastAsked: '', asked: [] as string[] }
  const ids = { next: 0 }
  const core = openTestCore({
    dataFolder,
    clock: { nowMs: () => Date.UTC(2026, 10, 21, 6) },
    newId: () => `01a00000-0000-7000-8000-${String(ids.next++).padStart(12, '0')}`,
    log: ({ error }) => {
      throw error
    },
    async fetch(input, init) {
      net.lastAsked = new URL(String(input)).pathname
      net.asked.push(net.lastAsked)
      if (!net.isUp) throw new TypeError('fetch failed')
      return fetch(input, init)
    },
    startTimer: quickTimer,
    listenToMarket,
  })
  const closed = { isClosed: false }
  const close = async () => {
    if (closed.isClosed) return
    closed.isClosed = true
    await core.close()
  }
  onTestFinished(close)
  const [screenEnd, coreEnd] = createWirePair()
  core.attach(coreEnd)
  const counter = createClient({ contract: counterContract, wire: screenEnd, timeoutMs: -1 })
  const moved: string[] = []
  counter.on('market.moved', said => void moved.push(...said.ids))
  return {
    ...{ counter, dataFolder, moved, net, close },
    async signIn(email) {
      await counter.market.signIn({ address, email, password: meera.password })
      await expect.poll(async () => (await counter.market.status({})).line).toBe('live')
      await expect.poll(async () => (await counter.market.status({})).heardAt).not.toBeNull()
    },
  }
}
