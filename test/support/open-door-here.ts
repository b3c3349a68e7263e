// The browser door inside the test's own process: the same page server, wire and core, without the second it takes a new
// program to start. What needs a program that can be killed takes start-door.ts instead.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openPageServer } from '../../src/main/browser/page-server.ts'
import { loadPageFiles, type PageFiles } from '../../src/main/door/page-files.ts'
import { counterContract } from '../../src/shared/contract/counter/counter-contract.ts'
import type { Clock } from '../../src/shared/kernel/calendar.ts'
import { createClient } from '../../src/shared/rpc/client.ts'
import { createWirePair, type Wire } from '../../src/shared/rpc/wire.ts'
import { openTestCore, type TestCoreOptions } from './open-test-core.ts'
import type { Counter } from './open-test-shop.ts'
import type { Door } from './program/start-door.ts'
import { projectFolder } from './test-folders.ts'

const today: Clock = { nowMs: () => Date.now() }
const newSecret = () => randomBytes(32).toString('base64url')

export function readScreens(): PageFiles {
  return loadPageFiles(join(projectFolder, 'out', 'renderer'), newSecret)
}

export async function openDoorHere(
  dataFolder: string,
  page: PageFiles,
  network: Partial<Pick<TestCoreOptions, 'clock' | 'fetch' | 'listen' | 'listenToMarket' | 'startTimer'>> = {},
): Promise<Door> {
  const said: string[] = []
  const log = ({ reference, path, error }: { reference: string; path: string; error: unknown }) =>
    said.push(`${reference}: ${path} ${error instanceof Error ? error.message : error}\n`)
  const core = openTestCore({ dataFolder, clock: today, newId: v7, log, ...network })
  const attach = (wire: Wire) => void core.attach(wire)
  const server = await openPageServer({
    page,
    attach,
    port: 0,
    newSecret,
    log: error => log({ reference: '-', path: 'door', error }),
  })
  const stop = async () => {
    await server.close()
    await core.close()
  }
  return { address: server.newAddress(), said: () => said.join(''), kill: stop, stop }
}

/** Puts a shop into a folder before any door opens it. */
export async function fillFolder(
  dataFolder: string,
  fill: (counter: Counter) => Promise<unknown>,
  clock = today,
): Promise<void> {
  const failures: unknown[] = []
  const core = openTestCore({
    dataFolder,
    clock,
    newId: v7,
    log: failure => failures.push(failure.error),
  })
  const [screenEnd, coreEnd] = createWirePair()
  core.attach(coreEnd)
  await fill(createClient({ contract: counterContract, wire: screenEnd }))
  await core.close()
  if (failures.length > 0) throw new AggregateError(failures, 'the core logged bugs')
}
