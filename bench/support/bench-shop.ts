// A shop to measure, on a real file, called through the router without a wire.

import { join } from 'node:path'
import { v7 } from 'uuid'
import type { CounterHandlers } from '../../src/main/core/counter-handlers.ts'
import { callsOfWindow, openWindowCalls, type SharedDeps } from '../../src/main/core/window-calls.ts'
import { type Ledger, openLedger } from '../../src/main/ledger/open-ledger.ts'
import { counterContract } from '../../src/shared/contract/counter/counter-contract.ts'
import type { Clock } from '../../src/shared/kernel/calendar.ts'
import type { ShopFields } from '../../src/shared/records/shop.ts'
import { createRouter } from '../../src/shared/rpc/server.ts'

export const migrationsFolder = new URL('../../drizzle/ledger', import.meta.url).pathname
export const benchClock = { nowMs: () => Date.now() }

const benchFields: ShopFields = {
  name: 'Bench',
  legalName: '',
  gstin: '29AAZCQ3344D1ZY',
  scheme: 'regular',
  stateCode: '29',
  address: { line1: '', line2: '', city: '', pin: '' },
  phone: '',
  email: '',
  upiId: '',
  logo: null,
  footer: '',
  roundsToRupee: true,
  dueDays: 30,
  customerFields: { address: false, gstin: false, email: false },
  weightBarcode: null,
}

export interface BenchShop {
  readonly ledger: Ledger
  readonly folder: string
  call(path: string, input: unknown): unknown
  close(): void
}

/** The shop whose file lies in this folder; set up first when there is none. */
export function openShopIn(folder: string, clock: Clock = benchClock): BenchShop {
  const ledger = openLedger({
    file: join(folder, 'shop.galla'),
    backupFolder: join(folder, 'backups'),
    migrationsFolder,
    clock,
  })
  const router = createRouter<typeof counterContract, CounterHandlers>({
    contract: counterContract,
    checksOutput: false,
    handlers: callsOfWindow(),
    log: failure => console.error(failure),
  })
  const deps = { ledger, clock, newId: v7 } as Partial<SharedDeps> as SharedDeps
  const calls = openWindowCalls(deps, { file: ledger.file, onDamage: () => undefined, onClockBack: () => undefined })
  const call = (path: string, input: unknown): unknown => {
    const answer = router.callSync(path, input, calls)
    if (answer instanceof Promise || answer.kind !== 'done') throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer.value
  }
  if (ledger.rows.shops.thisCounter() === undefined) {
    const branch = { id: v7(), name: 'Bench' }
    call('shop.setUp', { fields: benchFields, branch, counter: { id: v7(), code: 'A1' }, cashierName: 'Bench' })
  }
  return { ledger, folder, call, close: () => ledger.close() }
}
