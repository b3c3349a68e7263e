// The composition root of a counter: the only place that holds ledger, operations, documents, printing and import at once.

import { join } from 'node:path'
import type { BundleState } from '../../shared/contract/counter/bundle/bundle-calls.ts'
import { counterContract, recordNames } from '../../shared/contract/counter/counter-contract.ts'
import type { SyncStatus } from '../../shared/contract/counter/sync/sync-calls.ts'
import type { Clock } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Answer } from '../../shared/rpc/answer.ts'
import { createRouter, type Failure, type Router } from '../../shared/rpc/server.ts'
import type { Wire } from '../../shared/rpc/wire.ts'
import type { Changes, LedgerOptions } from '../ledger/open-ledger.ts'
import { createTurns, createWaitingCount } from '../ledger/turns.ts'
import { listenToMarket } from '../market/market-news.ts'
import { type OpenMarket, openMarket } from '../market/open-market.ts'
import { openSecretKeeper } from '../secrets/counter-secret.ts'
import { pinHasher } from '../secrets/pin-hash.ts'
import { openSealedFile, type Sealing } from '../secrets/sealed-file.ts'
import type { Volumes } from '../sync/volumes.ts'
import { type OpenBundler, openBundler } from './bundle/open-bundler.ts'
import type { CounterHandlers } from './counter-handlers.ts'
import { openProofs } from './dealers/open-proofs.ts'
import { type OpenImporter, openImporter } from './import/open-importer.ts'
import { type MonthEndEvents, openMonthEnd } from './month-end/open-month-end.ts'
import { openDocuments } from './open-documents.ts'
import { openPrinter } from './printing/open-printer.ts'
import type { TroubleWatch } from './refuse-trouble.ts'
import { openHsnMaster } from './resources/hsn-master.ts'
import { openShopFile, type ShopFile } from './shop-file/open-shop-file.ts'
import { besideFileOf } from './sync/log-beside.ts'
import { type OpenSync, openSync } from './sync/open-sync.ts'
import { openVolumes } from './sync/open-volumes.ts'
import type { Network } from './sync/run-sync.ts'
import { callsOfWindow, openWindowCalls, type SharedDeps } from './window-calls.ts'

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
  readonly workers: Readonly<Record<'pdf' | 'upkeep' | 'copies' | 'import' | 'monthEnd' | 'bundle' | 'volume', URL>>
  readonly clock: Clock
  readonly network: Network
  /** The system's keeper of secrets, where the door has one. */
  readonly sealing?: Sealing | undefined
  /** As of the ledger: a door says so, since nothing can be shown before the file is open. */
  readonly onUpdating?: (() => void) | undefined
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
  /** As the command line, which belongs to whoever owns the machine. */
  call(path: string, input: unknown): Promise<Answer>
  callSync(path: string, input: unknown): Answer | Promise<Answer>
  close(): Promise<void>
}

type CounterRouter = Router<typeof counterContract, CounterHandlers>

/** A change of more records than this is told without naming them all. */
const mostIdsTold = 200

export function openCore(options: CoreOptions): Core {
  const { clock, dataFolder, log, resources, workers } = options
  const file = join(dataFolder, 'shop.galla')
  const waiting = createWaitingCount()
  const shopFile = openShopFile({
    ...{ ...shopFileOf(options), file, turns: createTurns(waiting) },
    onChange(changes) {
      announce(changes)
      sync.noteChange()
    },
    onClosing: () => endAll([sync.hush, importer.end, monthEnd.end, bundler.close, volumes.end]),
    onShut: () => announceAll(),
    onReopened: () => goOn(announceAll, sync),
  })
  const { door } = shopFile
  const documents = openDocuments(workers.pdf, resources)
  const importer = openImporter(workers.import, file, waiting, {
    onProgress: progress => router.publish('import.progress', progress),
    onPosted: () => announceAll(),
    log,
  })
  const onReading: MonthEndEvents['onProgress'] = said => router.publish('monthEnd.progress', said)
  const monthEnd = openMonthEnd(workers.monthEnd, file, resources, { onProgress: onReading, log })
  const bundler = bundlerOf(options, file, state => router.publish('bundle.changed', state))
  const ledger = () => door.require()
  const volumes = openVolumes({ workerUrl: workers.volume, file, waiting, clock, log })
  const sync = syncOf(options, door, volumes, status => router.publish('sync.changed', status))
  const market = marketOf(options, () => router)
  const onPrinted = () => announce(new Map([['print', []]]))
  const printer = openPrinter({ ledger, renderer: documents.renderer, clock, onChange: onPrinted, log })
  const deps: SharedDeps = {
    get ledger() {
      return ledger()
    },
    door,
    ...standingDeps(options),
    documents,
    printer,
    upkeep: shopFile.upkeep,
    backups: shopFile.backups,
    importer,
    monthEnd,
    reports: monthEnd.reports,
    bundler,
    sync,
    market,
  }
  const router = createCounterRouter(options)
  const openCalls = (isCommandLine: boolean) => openWindowCalls(deps, watchOf(file, shopFile, announce), isCommandLine)
  const announce = (changes: Changes): void => tellChanges(router, changes)
  const announceAll = (): void => announce(new Map(recordNames.map(record => [record, []])))
  if (door.refusal() === undefined) for (const resting of [printer, sync]) resting.resume()
  settleImports(shopFile, importer, log)
  return coreOf(router, openCalls, async () => {
    await Promise.all([market.close(), printer.close(), sync.close()])
    await Promise.all([documents.close(), importer.end(), monthEnd.end(), bundler.close(), shopFile.close()])
  })
}

/** Another file may lie there: windows ask all again. */
function goOn(announceAll: () => void, sync: Pick<OpenSync, 'resume'>): void {
  announceAll()
  sync.resume()
}

async function endAll(ends: readonly (() => unknown)[]): Promise<void> {
  await Promise.all(ends.map(end => end()))
}

/** What stays as it is while the counter is open. */
function standingDeps({ clock, dataFolder, newId, resources, version }: CoreOptions) {
  const hsn = openHsnMaster(resources.hsnFile)
  return { clock, newId, version, hsn, pins: pinHasher, proofs: openProofs(join(dataFolder, 'proofs')) }
}

/** What a kill left half way is taken back while the counter sells already. */
function settleImports({ door }: ShopFile, importer: OpenImporter, log: CoreOptions['log']): void {
  if (door.refusal() !== undefined) return
  const { imports, shops } = door.require().rows
  const here = shops.thisCounter()
  if (here === undefined || imports.open(here.counterNo).length === 0) return
  importer.settle().catch((error: unknown) => {
    // A counter that closes meanwhile goes on with it at its next start.
    if (!(error instanceof Refusal && error.code === 'ledger_closing'))
      log({ reference: 'settle', path: 'import', error })
  })
}

function bundlerOf(options: CoreOptions, file: string, onChange: (state: BundleState) => void): OpenBundler {
  const { clock, dataFolder, log, resources, version, workers } = options
  const settings = { ...resources, file, dataFolder, version }
  return openBundler({ workerUrl: workers.bundle, settings, clock, onChange, log })
}

function syncOf(
  options: CoreOptions,
  door: ShopFile['door'],
  volumes: Volumes,
  onChange: (status: SyncStatus) => void,
): OpenSync {
  const { clock, dataFolder, log, network, newId, sealing, workers } = options
  const fileBeside = besideFileOf(door.file)
  const volumesBeside = openVolumes({
    workerUrl: workers.volume,
    file: fileBeside,
    // Nobody sells in it.
    waiting: createWaitingCount(),
    clock,
    log,
  })
  const secrets = openSecretKeeper(join(dataFolder, 'sync-secret.json'), sealing)
  const shopFile = {
    options: door.options,
    whileClosed: <T>(act: (of: LedgerOptions) => T) => door.whileClosed(() => act(door.options)),
  }
  const ledger = () => door.require()
  return openSync({ ledger, shopFile, secrets, network, volumes, volumesBeside, clock, newId, onChange, log })
}

function marketOf(options: CoreOptions, router: () => CounterRouter): OpenMarket {
  const { clock, dataFolder, log, network, sealing } = options
  const { fetch, listenToMarket: listen = listenToMarket, startTimer } = network
  return openMarket({
    ...{ clock, fetch, listen, startTimer },
    knownFile: join(dataFolder, 'market-known.json'),
    listingsFile: join(dataFolder, 'market-listings.jsonl'),
    secrets: openSealedFile(join(dataFolder, 'market-secret.json'), sealing),
    onStatus: status => router().publish('market.changed', status),
    onMoved: ({ ids, ...moved }) => router().publish('market.moved', { ids: [...ids], ...moved }),
    onBug: error => log({ reference: 'market', path: 'market', error }),
  })
}

function shopFileOf({ clock, dataFolder, log, onUpdating, resources, roundsEveryMs, workers }: CoreOptions) {
  return {
    backupFolder: join(dataFolder, 'backups'),
    migrationsFolder: resources.migrationsFolder,
    upkeepWorker: workers.upkeep,
    copiesWorker: workers.copies,
    clock,
    onUpdating,
    log,
    roundsEveryMs,
  }
}

function tellChanges(router: CounterRouter, changes: Changes): void {
  for (const [record, ids] of changes)
    router.publish('ledger.changed', { record, ids: ids.length > mostIdsTold ? [] : [...ids] })
}

function watchOf(file: string, shopFile: ShopFile, announce: (changes: Changes) => void): TroubleWatch {
  return {
    file,
    onDamage: refusal => void shopFile.shutFor(refusal),
    onClockBack: () => announce(new Map([['ledger', []]])),
  }
}

function createCounterRouter({ checksOutput = false, log }: CoreOptions): CounterRouter {
  const handlers = callsOfWindow()
  return createRouter<typeof counterContract, CounterHandlers>({
    contract: counterContract,
    checksOutput,
    handlers,
    log,
  })
}

function coreOf(
  router: CounterRouter,
  openCalls: (isCommandLine: boolean) => CounterHandlers,
  close: () => Promise<void>,
): Core {
  const commandLine = openCalls(true)
  return {
    attach: wire => router.attach(wire, openCalls(false)),
    call: (path, input) => router.call(path, input, commandLine),
    callSync: (path, input) => router.callSync(path, input, commandLine),
    close,
  }
}
