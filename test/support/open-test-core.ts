// A real core on a folder: real file, real threads, real router; only clock and ids are handed in. Plain Node: programs
// that a test starts use it too.
import { type Core, openCore } from '../../src/main/core/open-core.ts'
import type { Network } from '../../src/main/core/sync/run-sync.ts'
import type { Clock } from '../../src/shared/kernel/calendar.ts'
import type { Failure } from '../../src/shared/rpc/server.ts'
import { builtInstallation } from './program/built-program.ts'
import { migrationsFolder, projectFolder } from './test-folders.ts'

export interface TestCoreOptions {
  readonly dataFolder: string
  readonly clock: Clock
  readonly newId: () => string
  readonly log: (failure: Failure) => void
  readonly migrationsFolder?: string
  readonly roundsEveryMs?: number
  /** After which the thread that draws documents starts by itself. */
  readonly warmUpMs?: number
  /** Through what the counter speaks to its server; timers of it never ring by themselves. */
  readonly fetch?: Network['fetch'] | undefined
  /** How it hears of news; deaf unless said, so that a test says when it asks. */
  readonly listen?: Network['listen']
  /** As the doors have it, for what is asked again after a while; never unless said. */
  readonly startTimer?: Network['startTimer'] | undefined
  /** How it hears of the marketplace; deaf unless said. */
  readonly listenToMarket?: Network['listenToMarket']
}

const deaf: Network['listen'] = () => ({ isOpen: () => true, close: () => undefined })

/** A test that makes up an address reaches nobody. */
const fetchHere: Network['fetch'] = async (input, init) => {
  if (new URL(String(input)).hostname !== '127.0.0.1') throw new TypeError('fetch failed')
  return fetch(input, init)
}

const never: Network['startTimer'] = () => () => undefined

/** What is asked again at once, is; what rests for seconds never wakes by itself. */
export const quickTimer: Network['startTimer'] = (ms, ring) => {
  const turn = ms < 1_000 ? setImmediate(ring) : undefined
  return () => clearImmediate(turn)
}

const deafToMarket: Network['listenToMarket'] = () => ({ close: () => undefined })

function networkOf(options: TestCoreOptions): Network {
  const { fetch = fetchHere, listen = deaf, listenToMarket = deafToMarket, startTimer = never } = options
  return { fetch, listen, listenToMarket, elapsedMs: () => performance.now(), random: () => 1, startTimer }
}

export function openTestCore(options: TestCoreOptions): Core {
  return openCore({
    dataFolder: options.dataFolder,
    resources: {
      migrationsFolder: options.migrationsFolder ?? migrationsFolder,
      fontsFolder: `${projectFolder}resources/fonts`,
      statesFile: `${projectFolder}resources/states.json`,
      hsnFile: `${projectFolder}resources/hsn/hsn.tsv`,
      demoFolder: `${projectFolder}resources/demo`,
      ...(options.warmUpMs === undefined ? {} : { warmUpMs: options.warmUpMs }),
    },
    workers: builtInstallation.workers,
    clock: options.clock,
    network: networkOf(options),
    newId: options.newId,
    version: '0.0.0-test',
    checksOutput: true,
    log: options.log,
    ...(options.roundsEveryMs === undefined ? {} : { roundsEveryMs: options.roundsEveryMs }),
  })
}
