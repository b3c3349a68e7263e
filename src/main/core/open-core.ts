// The composition root of a counter: the only place that holds ledger, operations, documents, printing and import at once.

import { join } from 'node:path'
import { counterContract, recordNames } from '../../shared/contract/counter/counter-contract.ts'
import type { Clock } from '../../shared/kernel/calendar.ts'
import type { Refusal } from '../../shared/kernel/refusal.ts'
import type { Answer } from '../../shared/rpc/answer.ts'
import { createRouter, type Failure, type Router } from '../../shared/rpc/server.ts'
import type { Wire } from '../../shared/rpc/wire.ts'
import type { Changes } from '../ledger/open-ledger.ts'
import type { Deps } from '../operations/deps.ts'
import { createCounterHandlers, type Session } from './counter-handlers.ts'
import { openHsnMaster } from './hsn-master.ts'
import { openDocuments } from './open-documents.ts'
import { openImporter } from './open-importer.ts'
import { openPrinter } from './open-printer.ts'
import { refuseTrouble } from './refuse-trouble.ts'
import { openShopFile } from './shop-file/open-shop-file.ts'

export interface CoreOptions {
  readonly dataFolder: string
  /** Migrations, fonts, HSN master and demo data of this installation. */
  readonly resources: {
    readonly migrationsFolder: string
    readonly fontsFolder: string
    readonly statesFile: string
    readonly hsnFile: string
    readonly demoFolder: string
  }
  readonly workers: { readonly pdf: URL; readonly upkeep: URL; readonly import: URL }
  readonly clock: Clock
  readonly newId: () => string
  readonly version: string
  /** Tests check every answer against the contract; see createRouter. */
  readonly checksOutput?: boolean
  readonly log: (failure: Failure) => void
  readonly roundsEveryMs?: number
}

export interface Core {
  /** Answers this wire's calls until it closes. */
  attach(wire: Wire): () => void
  call(path: string, input: unknown): Promise<Answer>
  callSync(path: string, input: unknown): Answer | Promise<Answer>
  close(): Promise<void>
}

type CounterRouter = Router<typeof counterContract, Session>

const session: Session = {}
/** A change of more records than this is told without naming them all. */
const mostIdsTold = 200

export function openCore(options: CoreOptions): Core {
  const { clock, dataFolder, log, resources, workers } = options
  const file = join(dataFolder, 'shop.galla')
  const shopFile = openShopFile({
    file,
    backupFolder: join(dataFolder, 'backups'),
    migrationsFolder: resources.migrationsFolder,
    upkeepWorker: workers.upkeep,
    clock,
    log,
    onChange: changes => announce(changes),
    onClosing: () => importer.close(),
    onShut: () => announceAll(),
    roundsEveryMs: options.roundsEveryMs,
  })
  const { door } = shopFile
  const documents = openDocuments(workers.pdf, resources)
  const importer = openImporter(workers.import, file, {
    onProgress: progress => router.publish('import.progress', progress),
    onPosted: () => announceAll(),
  })
  const printer = openPrinter({
    ledger: () => door.require(),
    renderer: documents.renderer,
    clock,
    onChange: () => announce(new Map([['print', []]])),
    log,
  })
  const deps: Deps = {
    get ledger() {
      return door.require()
    },
    door,
    clock,
    newId: options.newId,
    version: options.version,
    documents,
    printer,
    upkeep: shopFile.upkeep,
    hsn: openHsnMaster(resources.hsnFile),
    importer,
  }
  const router = createCounterRouter(options, deps, refusal => void shopFile.shutFor(refusal))
  const announce = (changes: Changes): void => {
    for (const [record, ids] of changes)
      router.publish('ledger.changed', { record, ids: ids.length > mostIdsTold ? [] : [...ids] })
  }
  const announceAll = (): void => announce(new Map(recordNames.map(record => [record, []])))
  if (door.refusal() === undefined) printer.resume()
  return coreOf(router, async () => {
    await printer.close()
    await Promise.all([documents.close(), importer.close(), shopFile.close()])
  })
}

function createCounterRouter(options: CoreOptions, deps: Deps, onDamage: (refusal: Refusal) => void): CounterRouter {
  const handlers = refuseTrouble(createCounterHandlers(deps), { file: deps.door.file, onDamage })
  const { checksOutput = false, log } = options
  return createRouter<typeof counterContract, Session>({ contract: counterContract, checksOutput, handlers, log })
}

function coreOf(router: CounterRouter, close: () => Promise<void>): Core {
  return {
    attach: wire => router.attach(wire, session),
    call: (path, input) => router.call(path, input, session),
    callSync: (path, input) => router.callSync(path, input, session),
    close,
  }
}
