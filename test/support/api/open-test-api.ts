// The API as its callers meet it, built but not listening, on a database of its own and a clock that tests turn.
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { v7 } from 'uuid'
import { expect, onTestFinished } from 'vitest'
import { buildApp } from '../../../src/api/app.ts'
import type { BankPort } from '../../../src/api/bank/bank-port.ts'
import { simulatedBank } from '../../../src/api/bank/simulated-bank.ts'
import type { ApiDeps, MarketTerms, SilentDeps } from '../../../src/api/operations/api-deps.ts'
import { openPaperReader } from '../../../src/api/reading/open-paper-reader.ts'
import { openRedis } from '../../../src/api/redis/open-redis.ts'
import { createFingerprints } from '../../../src/api/secrets/fingerprints.ts'
import { createLinkSeals } from '../../../src/api/secrets/link-seals.ts'
import { createSlowHasher } from '../../../src/api/secrets/slow-hash.ts'
import { tokenSecrets } from '../../../src/api/secrets/token-secrets.ts'
import { openStore, type Tx } from '../../../src/api/store/open-store.ts'
import { billingTokens } from '../../../src/api/tokens/billing-tokens.ts'
import { financingTokens } from '../../../src/api/tokens/financing-tokens.ts'
import { describedAnswers } from './described-answers.ts'
import { newDatabase } from './new-database.ts'
import { storeFolder } from './start-postgres.ts'

export interface TestApi {
  readonly app: FastifyInstance
  /** The database, past every rule. */
  readonly databaseUrl: string
  close(): Promise<void>
  /** Texts that went out: phone and code. */
  readonly texts: { readonly phone: string; readonly code: string }[]
  passTime(ms: number): void
  /** What a program within the API does, in a transaction of its own: for what has no route. */
  within<T>(act: (deps: ApiDeps, tx: Tx) => Promise<T>): Promise<T>
  /** The same without a transaction around it. */
  readonly deps: ApiDeps
  /** A call without a sign-in. Each comes from an address of its own unless one is given. */
  readonly call: Call
  /** A shop registered by the mock code, whose calls carry its token. */
  register(phone: string): Promise<TestClient>
}

export interface TestClient {
  readonly clientId: string
  readonly token: string
  readonly deviceSessionId: string
  readonly call: Call
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly address?: string
}

export interface Answered<B = unknown> {
  readonly status: number
  readonly headers: LightMyRequestResponse['headers']
  readonly body: B
}

/** `B` is what the test takes the body for, where it reads from it. */
type Call = <B = unknown>(method: Method, url: string, body?: unknown, options?: CallOptions) => Promise<Answered<B>>

const noop = () => undefined
/** Of tokens: another process of the same API knows them by it. */
export const signingSecret = 'a secret for tests, long enough for anybody'
const start = Date.UTC(2026, 10, 21, 6)

/** As the API runs outside of production. */
const testMarket: MarketTerms = {
  listsQuickly: true,
  feeBps: 0,
  graceDays: 7,
  lateBps: 1_800,
  smallestPaise: 100_00,
  limits: { sellerPaise: 25_00_00_000_00, buyerPaise: 25_00_00_000_00, pairPaise: 10_00_00_000_00 },
  auction: { openMinutes: 10, extendMinutes: 5, extendAtMostMinutes: 30, bindingMinutes: 30 },
  webhookSecrets: ['galla-test-webhook-secret'],
  adminToken: 'an admin token for tests',
}

export interface TestApiOptions {
  readonly market?: Partial<MarketTerms>
  readonly isProduction?: boolean
  /** How long who signs in stays so; a week unless said. */
  readonly tokenDays?: number
  readonly bank?: BankPort
  /** A database that is there already: a second process of the same API, or the same one later. */
  readonly databaseUrl?: string
  readonly redisUrl?: string
}

/** Nobody listens. */
const silence = { poke: noop, hangUp: noop, pokeMarket: noop, pokeDesk: noop, wakeReader: noop, showMarket: noop }

export async function openTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const databaseUrl = options.databaseUrl ?? (await newDatabase())
  const migration = { folder: storeFolder }
  const store = await openStore({ url: databaseUrl, migration, onIdleProblem: () => undefined })
  const time = { nowMs: start, ids: 0 }
  const clock = { nowMs: () => time.nowMs }
  const texts: { phone: string; code: string }[] = []
  const signing = { secret: signingSecret, days: options.tokenDays ?? 7, clock }
  const paperReader = openPaperReader()
  const deps: SilentDeps = {
    paperReader,
    store,
    clock,
    // Those of one millisecond follow each other, as they do outside of tests.
    newId: () => v7({ msecs: time.nowMs, seq: time.ids++ }),
    isProduction: options.isProduction ?? false,
    slowHash: createSlowHasher({ N: 16, r: 1, p: 1 }),
    newCode: () => '7305',
    secrets: tokenSecrets,
    fingerprints: createFingerprints('a key for the fingerprints of tests'),
    linkSeals: createLinkSeals('a secret for the links of tests'),
    sms: { sendCode: async (phone, code) => void texts.push({ phone, code }) },
    billingTokens: billingTokens(signing),
    financingTokens: financingTokens(signing),
    market: { ...testMarket, ...options.market },
    bank: options.bank ?? simulatedBank({ clock }),
  }
  const config = { corsOrigins: 'any' as const, trustedProxies: [], metricsToken: undefined }
  const memory = () => ({ rss: 1, heapUsed: 1 })
  const redis = options.redisUrl === undefined ? undefined : openRedis(options.redisUrl, () => undefined)
  const { answerWriter, lies } = describedAnswers()
  const app = await buildApp({
    ...{ config, deps, version: 'test', logger: false, redis, uptimeSeconds: () => 1, memory },
    answerWriter,
  })
  onTestFinished(() => expect(lies, 'answers that are not as the API describes them').toEqual([]))
  const close = closingOnce(app, async () => {
    redis?.disconnect()
    await paperReader.close()
    await store.close()
  })
  onTestFinished(close)
  const call = callOf(app)
  const silent: ApiDeps = { ...deps, ...silence }
  return {
    app,
    databaseUrl,
    texts,
    call,
    close,
    passTime(ms) {
      time.nowMs += ms
    },
    within: act => store.transact(tx => act(silent, tx)),
    deps: silent,
    register: phone => register(call, phone),
  }
}

function callOf(app: FastifyInstance): Call {
  const addresses = { last: 0 }
  return async (method, url, body, { headers = {}, address } = {}) => {
    addresses.last += 1
    const from = address ?? `10.${(addresses.last >> 16) & 255}.${(addresses.last >> 8) & 255}.${addresses.last & 255}`
    const payload = body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const asked = { method, url, remoteAddress: from, headers: { ...type, ...headers }, ...payload }
    const answer = await app.inject(asked)
    const isJson = String(answer.headers['content-type']).startsWith('application/json')
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: (isJson ? answer.json() : answer.payload) as never,
    }
  }
}

function closingOnce(app: FastifyInstance, andThen: () => Promise<void>): () => Promise<void> {
  const end: { closing?: Promise<void> } = {}
  return async () => {
    end.closing ??= app.close().then(andThen)
    // Of clients that went away before they had asked anything; Node waits for those.
    app.server.closeAllConnections()
    await end.closing
  }
}

async function register(call: Call, phone: string): Promise<TestClient> {
  await call('POST', '/api/mockotp/send', { phoneNumber: phone, purpose: 'register' })
  const fields = { phoneNumber: phone, otp: '1234', ownerName: 'Asha', businessName: 'Asha General Store' }
  const { body } = await call<SignedIn>('POST', '/api/auth/register', fields)
  return clientOf(call, body)
}

export type SignedIn = Pick<TestClient, 'clientId' | 'token' | 'deviceSessionId'>

export function clientOf(call: Call, { clientId, token, deviceSessionId }: SignedIn): TestClient {
  const headers = { authorization: `Bearer ${token}` }
  return {
    clientId,
    token,
    deviceSessionId,
    call: (method, url, body, options = {}) =>
      call(method, url, body, { ...options, headers: { ...headers, ...options.headers } }),
  }
}
