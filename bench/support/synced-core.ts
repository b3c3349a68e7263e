// A counter as it runs in the shop, with its threads and its sync, in a folder of its own.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Core, type CoreOptions, openCore } from '../../src/main/core/open-core.ts'
import { coreOptions } from '../../src/main/door/core-options.ts'
import type { SyncStatus } from '../../src/shared/contract/counter/sync/sync-calls.ts'
import { builtInstallation } from '../../test/support/program/built-program.ts'
import type { ShopBeside } from './api-beside.ts'
import type { ShopSize } from './fill-shop.ts'
import { keptShop } from './kept-shops.ts'
import { pretendBackedUp } from './selling.ts'

export interface SyncedCore {
  readonly core: Core
  readonly folder: string
  call<T>(path: string, input: unknown): Promise<T>
  join(shop: ShopBeside): Promise<void>
  /** Whether anything reaches the server; it does unless said. */
  setOnline(isOnline: boolean): void
  /** Resolves when this is so. */
  until(isSo: (status: SyncStatus) => boolean): Promise<void>
  /** Closes it; another program may open its folder then. */
  rest(): Promise<void>
  close(): Promise<void>
}

const lookEveryMs = 5
/** Its rounds start threads of their own; none falls into the measuring. */
const roundsEveryMs = 60 * 60 * 1000

/** `size` undefined: without books. */
export function openSyncedCore(size?: ShopSize): SyncedCore {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-synced-'))
  if (size !== undefined) copyFileSync(join(keptShop(size), 'shop.galla'), join(folder, 'shop.galla'))
  pretendBackedUp(join(folder, 'backups'))
  const line = { isUp: true }
  const core = openCore(optionsOf(folder, line))
  const call = async <T>(path: string, input: unknown): Promise<T> => {
    const answer = await core.call(path, input)
    if (answer.kind !== 'done') throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer.value as T
  }
  const end: { closing?: Promise<void> } = {}
  const rest = (): Promise<void> => {
    end.closing ??= core.close()
    return end.closing
  }
  return {
    core,
    folder,
    call,
    async join({ address, newCode }) {
      const asked = { address, by: { code: await newCode() }, counterName: 'Bench', cashierName: 'Bench' }
      await call('sync.enrol', asked)
    },
    async until(isSo) {
      while (!isSo(await call<SyncStatus>('sync.status', {}))) await setTimeout(lookEveryMs)
    },
    setOnline(isOnline) {
      line.isUp = isOnline
    },
    rest,
    async close() {
      await rest()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function optionsOf(folder: string, line: { readonly isUp: boolean }): CoreOptions {
  const options = coreOptions(builtInstallation, folder)
  const fetchUnlessDown: typeof fetch = (input, init) =>
    line.isUp ? fetch(input, init) : Promise.reject(new TypeError('there is no network'))
  return { ...options, roundsEveryMs, network: { ...options.network, fetch: fetchUnlessDown } }
}

/** The counter's own particulars, for a shop that it is to join. */
export async function counterOf({ call }: SyncedCore): Promise<{ id: string; code: string }> {
  const { counter } = await call<{ counter: { id: string; code: string } }>('shop.get', {})
  return { id: counter.id, code: counter.code }
}

export const isDrained = ({ state, waiting }: SyncStatus): boolean => state === 'live' && waiting.count === 0
