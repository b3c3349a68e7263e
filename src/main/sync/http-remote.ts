// The hosted API over HTTP: bodies compressed, every call with a time limit, every status turned into what it means for
// the counter. The token goes into one header and nowhere else.

import { setImmediate as nextTurn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { constants, gzip, zstdCompress } from 'node:zlib'
import * as z from 'zod'
import { Catalogue } from '../../shared/contract/sync/catalogue.ts'
import { packedPushType, typicalPush } from '../../shared/contract/sync/packed-push.ts'
import { protocolVersion } from '../../shared/contract/sync/protocol-version.ts'
import { BuyerLinkAnswer, ShopAccountAnswer, ShopAccountToken } from '../../shared/contract/sync/shop-account.ts'
import {
  EnrolledCounter,
  ListedCounter,
  PullAnswer,
  PushAnswer,
  SyncState,
} from '../../shared/contract/sync/sync-calls.ts'
import { instantField } from '../../shared/records/fields.ts'
import { type PullPlace, type Remote, RemoteFailure, type RemoteOutcome } from './remote.ts'

export interface HttpRemoteOptions {
  /** `https://…`, without a path. */
  readonly address: string
  /** Undefined before the counter joined. */
  readonly token: string | undefined
  readonly fetch: typeof globalThis.fetch
  readonly timeoutMs?: number
}

const usualTimeoutMs = 30_000
/** A page of changes; fewer come when they are large. */
const pullLimit = 200
/** Shorter ones are not worth it. */
const compressFromCharacters = 1024

const packGzip = promisify(gzip)
const { ZSTD_c_checksumFlag, ZSTD_c_compressionLevel } = constants
const usual = { params: { [ZSTD_c_compressionLevel]: 3 } }
/** Its checksum tells a server that unpacks against another text. A long push says itself what a typical one could. */
const typical = {
  params: { [ZSTD_c_compressionLevel]: 9, [ZSTD_c_checksumFlag]: 1 },
  dictionary: Buffer.from(typicalPush),
}
const typicalUpToCharacters = 200_000
/** Node before 22.15 has none. */
const packZstd = typeof zstdCompress === 'function' ? promisify(zstdCompress) : undefined
const unpacks = { 'accept-encoding': packZstd === undefined ? 'gzip' : 'zstd, gzip' }
const accountPath = '/api/counters/financing/account'
const NewCode = z.object({ code: z.string(), expiresAt: instantField })
const Listed = z.object({ counters: z.array(ListedCounter) })

export function createHttpRemote(options: HttpRemoteOptions): Remote {
  const ask = <T>(path: string, schema: z.ZodType<T>, body?: unknown, signal?: AbortSignal): Promise<T> =>
    answered(options, { method: body === undefined ? 'GET' : 'POST', path, body, signal }, schema)
  const change = async (
    asked: Pick<Asked, 'method' | 'body' | 'signal'>,
    counterId: string,
  ): Promise<ListedCounter[]> =>
    (await answered(options, { ...asked, path: `/api/counters/${counterId}` }, Listed)).counters
  return {
    async sendOtp(phoneNumber) {
      await ask('/api/otp/send', z.object({ success: z.literal(true) }), { phoneNumber, purpose: 'login' })
    },
    enrol: (asked, signal) => ask('/api/counters/enrol', EnrolledCounter, asked, signal),
    state: signal => ask('/api/counters/sync/state', SyncState, undefined, signal),
    pull: (place, signal) =>
      ask(`/api/counters/sync/pull?${queryOf(place)}&limit=${pullLimit}`, PullAnswer, undefined, signal),
    async volume(place, signal) {
      // Packed with zstd, whoever asks.
      if (packZstd === undefined) return undefined
      const asked = { method: 'GET', path: `/api/counters/sync/volume?${queryOf(place)}`, signal } as const
      return unlessNotFound(heard(options, asked, async response => new Uint8Array(await response.arrayBuffer())))
    },
    catalogue: signal => unlessNotFound(ask('/api/counters/sync/catalogue', Catalogue, undefined, signal)),
    push(entries, signal, types = []) {
      const body = { protocol: protocolVersion, entries }
      const asked = { method: 'POST', path: '/api/counters/sync/push', body, signal } as const
      return answered(options, { ...asked, isTypical: types.includes(packedPushType) }, PushAnswer)
    },
    newCode: signal => ask('/api/counters/codes', NewCode, {}, signal),
    async renewToken(asked, signal) {
      await ask('/api/counters/token', z.object({ isRenewed: z.literal(true) }), asked, signal)
    },
    async counters(signal) {
      return (await ask('/api/counters', Listed, undefined, signal)).counters
    },
    renameCounter: (id, name) => change({ method: 'PUT', body: { name } }, id),
    revokeCounter: (id, signal) => change({ method: 'DELETE', signal }, id),
    shopAccount: signal => ask(accountPath, ShopAccountAnswer, undefined, signal),
    linkShopAccount: asked => ask(accountPath, ShopAccountAnswer, asked),
    shopToken: signal => ask('/api/counters/financing/token', ShopAccountToken, {}, signal),
    buyerLink: (listingId, signal) =>
      ask(`/api/counters/financing/listings/${listingId}/buyer-link`, BuyerLinkAnswer, undefined, signal),
  }
}

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  /** A push, to a server that knows a typical one. */
  readonly isTypical?: boolean
  readonly signal?: AbortSignal | undefined
}

function queryOf({ after, cursor }: PullPlace): string {
  return `protocol=${protocolVersion}&cursor=${cursor}${after === undefined ? '' : `&after=${after}`}`
}

/** A server that is older than a call says so too. */
async function unlessNotFound<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    const outcome = error instanceof RemoteFailure ? error.outcome : undefined
    if (outcome?.kind === 'refused' && outcome.status === 404) return undefined
    throw error
  }
}

function answered<T>(options: HttpRemoteOptions, asked: Asked, schema: z.ZodType<T>): Promise<T> {
  return heard(options, asked, async response => {
    const said: unknown = await response.json()
    // Reading a page and checking it are two turns of the counter's thread.
    await nextTurn()
    // What is no answer of this server (a hotel's sign-in page) counts as none.
    return schema.parse(said)
  })
}

async function heard<T>(
  { address, fetch, timeoutMs = usualTimeoutMs, token }: HttpRemoteOptions,
  { body, isTypical = false, method, path, signal }: Asked,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const packed = body === undefined ? undefined : await pack(JSON.stringify(body), isTypical)
  const limit = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...unpacks, ...packed?.headers },
      // A server that sends elsewhere would be given the token there.
      redirect: 'error',
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      ...(packed === undefined ? {} : { body: packed.bytes }),
    })
    if (!response.ok) throw new RemoteFailure(await outcomeOf(response))
    return await read(response)
  } catch (error) {
    throw error instanceof RemoteFailure ? error : new RemoteFailure({ kind: 'unreachable' }, error)
  }
}

async function pack(
  text: string,
  isTypical: boolean,
): Promise<{ bytes: Uint8Array<ArrayBuffer> | string; headers: Record<string, string> }> {
  const type = { 'content-type': 'application/json' }
  if (isTypical && packZstd !== undefined && text.length <= typicalUpToCharacters)
    return {
      bytes: new Uint8Array(await packZstd(text, typical)),
      headers: { 'content-type': packedPushType },
    }
  if (text.length < compressFromCharacters) return { bytes: text, headers: type }
  if (packZstd === undefined)
    return { bytes: new Uint8Array(await packGzip(text)), headers: { ...type, 'content-encoding': 'gzip' } }
  return {
    bytes: new Uint8Array(await packZstd(text, usual)),
    headers: { ...type, 'content-encoding': 'zstd' },
  }
}

const Refused = z.object({ message: z.string(), code: z.string().optional() })

async function outcomeOf(response: Response): Promise<RemoteOutcome> {
  const { status } = response
  const body: unknown = await response.json().catch(() => undefined)
  const said = Refused.safeParse(body)
  if (!said.success) return status === 429 ? toldToWait(response) : { kind: 'unreachable' }
  if (status === 401) return { kind: 'signedOut' }
  if (status === 426) return { kind: 'tooOld' }
  if (status === 410) return { kind: 'startOver' }
  if (status === 429 || status >= 500) return toldToWait(response)
  return { kind: 'refused', status, said: said.data.message, code: said.data.code }
}

function toldToWait({ headers }: Response): RemoteOutcome {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return { kind: 'toldToWait', ms: Number.isFinite(seconds) ? seconds * 1000 : null }
}
