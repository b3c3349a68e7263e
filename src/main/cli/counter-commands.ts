// Counters of one shop from the command line: another one in a folder of its own, and one exchange with the hosted API.

import { setTimeout as pause } from 'node:timers/promises'
import type { ShopState } from '../../shared/contract/counter/shop-calls.ts'
import type { EnrolmentCode, SyncStatus } from '../../shared/contract/counter/sync/sync-calls.ts'
import { Refusal, type RefusalCode } from '../../shared/kernel/refusal.ts'
import { type Core, openCore } from '../core/open-core.ts'
import type { Command } from './command.ts'

const lookEveryMs = 50

/** Done when both have everything of each other; else the status says what is in the way. */
export async function syncNow({ print }: Command, core: Core): Promise<number> {
  await ask<SyncStatus>(core, 'sync.tryNow')
  const status = await untilSettled(core)
  print(JSON.stringify(status, null, 2))
  return isThere(status) ? 0 : 1
}

/** The simplest trial of two counters: two folders on one machine. */
export async function addCounter({ complain, flags, options, print }: Command, first: Core): Promise<number> {
  if (flags.to === undefined) {
    complain('say with --to in which folder the other counter lives')
    return 2
  }
  const { code } = await ask<EnrolmentCode>(first, 'sync.newCode')
  const { address } = await ask<SyncStatus>(first, 'sync.status')
  const second = openCore({ ...options, dataFolder: flags.to })
  try {
    if ((await ask<ShopState>(second, 'shop.get')).isSetUp) throw new Refusal('already_set_up')
    await ask(second, 'sync.enrol', { address, by: { code }, counterName: flags.to.slice(-60) })
    const status = await untilSettled(second)
    const { counter } = await ask<ShopState>(second, 'shop.get')
    if (counter === null) {
      complain(`the shop is not here yet: ${status.state}`)
      return 1
    }
    print(`counter ${counter.code} is in ${flags.to}; open it with: npm start -- --data ${flags.to}`)
    return 0
  } finally {
    await second.close()
  }
}

function isThere({ ahead, isJoining, state, waiting }: SyncStatus): boolean {
  return state === 'live' && waiting.count === 0 && !isJoining && ahead === null
}

async function untilSettled(core: Core): Promise<SyncStatus> {
  const busy: readonly string[] = ['connecting', 'pulling', 'pushing']
  for (;;) {
    const status = await statusIfOpen(core)
    if (status !== undefined && !busy.includes(status.state)) return status
    await pause(lookEveryMs)
  }
}

/** Undefined for the moment in which what was sold ahead of the shop's books is put behind them. */
async function statusIfOpen(core: Core): Promise<SyncStatus | undefined> {
  try {
    return await ask<SyncStatus>(core, 'sync.status')
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ledger_closing') return undefined
    throw error
  }
}

/** Throws what the call was refused with. */
async function ask<T>(core: Core, path: string, input: unknown = {}): Promise<T> {
  const answer = await core.call(path, input)
  if (answer.kind === 'done') return answer.value as T
  if (answer.kind === 'refused')
    throw new Refusal(answer.code as RefusalCode, answer.details as Record<string, unknown>)
  throw new Error(`${path} failed: ${answer.reference}`)
}
