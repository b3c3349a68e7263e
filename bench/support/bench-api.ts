// The hosted API on a PostgreSQL that waits for the disk, listening on loopback, with a shop and a counter in it.

import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { v7 } from 'uuid'
import { buildApp } from '../../src/api/app.ts'
import { readConfig } from '../../src/api/config.ts'
import type { ApiDeps } from '../../src/api/operations/api-deps.ts'
import { enrolCounter, makeEnrolmentCode } from '../../src/api/operations/counter/enrol-counter.ts'
import { openPaperReader } from '../../src/api/reading/open-paper-reader.ts'
import { createFingerprints } from '../../src/api/secrets/fingerprints.ts'
import { createLinkSeals } from '../../src/api/secrets/link-seals.ts'
import { createSlowHasher } from '../../src/api/secrets/slow-hash.ts'
import { tokenSecrets } from '../../src/api/secrets/token-secrets.ts'
import { startEmbeddedPostgres } from '../../src/api/store/embedded/embedded-postgres.ts'
import { migrateStore } from '../../src/api/store/migrate-store.ts'
import { openStore, type Store, type Tx } from '../../src/api/store/open-store.ts'
import { shopRows } from '../../src/api/store/shop-rows.ts'
import { billingTokens } from '../../src/api/tokens/billing-tokens.ts'
import { financingTokens } from '../../src/api/tokens/financing-tokens.ts'
import type { SyncEntry } from '../../src/shared/contract/sync/sync-entry.ts'
import { senderTo } from '../api/http-sender.ts'

const migration = { folder: join(import.meta.dirname, '../../drizzle/store') }
const clock = { nowMs: () => Date.now() }

export interface BenchServer {
  /** A new database with one shop, and an API over it that a counter with these particulars has joined. */
  openApi(counter: { id: string; code: string }): Promise<BenchApi>
  /** A new database with nothing in it, and an API over it. `onTold`: something was committed that sockets will hear. */
  openEmpty(onTold?: () => void): Promise<OpenApp>
  stop(): Promise<void>
}

export interface BenchApi {
  readonly databaseUrl: string
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** With which another counter joins. */
  newCode(): Promise<string>
  push(entries: readonly SyncEntry[]): Promise<void>
  /** The same with the body ready, and how long its answer took, in milliseconds. */
  timedPush(body: PushBody): Promise<number>
  close(): Promise<void>
}

export interface PushBody {
  readonly text: string
  /** What the server must have afterwards. */
  readonly lastNumber: number
}

/** As a counter sends it. */
export function pushBody(entries: readonly SyncEntry[]): PushBody {
  return { text: JSON.stringify({ protocol: 1, entries }), lastNumber: entries.at(-1)?.number ?? 0 }
}

export async function startBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-api-'))
  const database = await startEmbeddedPostgres({ folder, log: () => undefined })
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query('create database galla_template')
  await migrateStore(database.url.replace(/postgres$/, 'galla_template'), migration)
  const newDatabase = async () => {
    const name = `bench_${v7().replaceAll('-', '')}`
    await admin.query(`create database ${name} template galla_template`)
    return database.url.replace(/postgres$/, name)
  }
  return {
    openApi: async counter => openApiOn(await newDatabase(), counter),
    openEmpty: async onTold => openApp(await newDatabase(), onTold),
    async stop() {
      await admin.end()
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const nothing = () => undefined
/** Nobody listens. */
const silence = {
  poke: nothing,
  hangUp: nothing,
  pokeMarket: nothing,
  pokeDesk: nothing,
  showMarket: nothing,
  wakeReader: nothing,
}

export interface OpenApp {
  readonly databaseUrl: string
  readonly port: number
  readonly app: Awaited<ReturnType<typeof buildApp>>
  /** As its operations are given them; nobody listens. */
  readonly deps: ApiDeps
  close(): Promise<void>
}

async function openApp(databaseUrl: string, onTold: () => void = nothing): Promise<OpenApp> {
  const opened = await openStore({
    url: databaseUrl,
    migration,
    onIdleProblem: ({ message }) => console.error(message),
  })
  const store: Store = {
    ...opened,
    transact: act =>
      opened.transact(tx => {
        const afterCommit: Tx['afterCommit'] = tell =>
          tx.afterCommit(() => {
            onTold()
            tell()
          })
        return act({ ...tx, afterCommit })
      }),
  }
  const signing = { secret: 'a secret for benchmarks, long enough for them', days: 7, clock }
  const deps = {
    store,
    clock,
    newId: v7,
    isProduction: false,
    slowHash: createSlowHasher({ N: 16, r: 1, p: 1 }),
    newCode: () => '0000',
    secrets: tokenSecrets,
    fingerprints: createFingerprints('a key for the fingerprints of benches'),
    paperReader: openPaperReader(),
    linkSeals: createLinkSeals('a secret for the links of benches'),
    sms: { sendCode: async () => undefined },
    billingTokens: billingTokens(signing),
    financingTokens: financingTokens(signing),
    market: readConfig({}).market,
    bank: undefined,
  }
  const config = { corsOrigins: 'any' as const, trustedProxies: [], metricsToken: undefined }
  const memory = () => ({ rss: 0, heapUsed: 0 })
  const app = await buildApp({ config, deps, version: 'bench', logger: false, uptimeSeconds: () => 0, memory })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return {
    ...{ databaseUrl, port, app, deps: { ...deps, ...silence } },
    async close() {
      await app.close()
      await store.close()
    },
  }
}

async function openApiOn(databaseUrl: string, counter: { id: string; code: string }): Promise<BenchApi> {
  const { close, deps, port } = await openApp(databaseUrl)
  const { store } = deps
  const shopId = v7()
  const profile = { ownerName: 'Asha', businessName: 'Asha', shopName: '', location: '', city: '', state: '' }
  const customerFields = { address: false, gstNo: false, emailId: false }
  const whole = { ...profile, gstin: '', profileUrl: '', customerFields }
  await store.transact(tx => shopRows(tx).insert(shopId, '9876543210', whole, new Date()))
  const made = { ...counter, name: 'Bench', branch: { id: v7(), name: 'Main' }, publicKey: 'A'.repeat(43) }
  const { token } = await store.transactFor(shopId, tx => enrolCounter(deps, tx, made))
  const send = senderTo({ port, headers: { authorization: `Bearer ${token}` } })
  const timedPush = async ({ lastNumber, text }: PushBody) => {
    const startedMs = performance.now()
    const answered = await send.post(text, '/api/counters/sync/push')
    const tookMs = performance.now() - startedMs
    const { heads } = JSON.parse(answered) as { heads: { number: number }[] }
    if ((heads[0]?.number ?? 0) < lastNumber) throw new Error(`not everything up to ${lastNumber} was taken`)
    return tookMs
  }
  return {
    databaseUrl,
    address: `http://127.0.0.1:${port}`,
    newCode: async () => (await store.transactFor(shopId, tx => makeEnrolmentCode(deps, tx))).code,
    timedPush,
    async push(entries) {
      await timedPush(pushBody(entries))
    },
    async close() {
      send.close()
      await close()
    },
  }
}
