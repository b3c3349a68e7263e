// The hosted API over HTTP: bodies compressed, every call with a time limit, every status turned into what it means for
// the counter. The token goes into one header and nowhere else.

import { setImmediate as nextTurn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { constants, gzip, zstdCompress } from 'node:zlib'
import * as z from 'zod'
import { protocolVersion } from '../../shared/contract/sync/protocol-version.ts'
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
const zstdLevel = { params: { [constants.ZSTD_c_compressionLevel]: 3 } }
/** Node before 22.15 has none. */
const packZstd = typeof zstdCompress === 'function' ? promisify(zstdCompress) : undefined
const unpacks = { 'accept-encoding': packZstd === undefined ? 'gzip' : 'zstd, gzip' }
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
      try {
        return await heard(options, asked, async response => new Uint8Array(await response.arrayBuffer()))
      } catch (error) {
        // Also what a server says that knows of no volumes.
        if (error instanceof RemoteFailure && isNotFound(error.outcome)) return undefined
        throw error
      }
    },
    push: (entries, signal) =>
      ask('/api/counters/sync/push', PushAnswer, { protocol: protocolVersion, entries }, signal),
    newCode: signal => ask('/api/counters/codes', NewCode, {}, signal),
    async renewToken(asked, signal) {
      await ask('/api/counters/token', z.object({ isRenewed: z.literal(true) }), asked, signal)
    },
    async counters(signal) {
      return (await ask('/api/counters', Listed, undefined, signal)).counters
    },
    renameCounter: (id, name) => change({ method: 'PUT', body: { name } }, id),
    revokeCounter: (id, signal) => change({ method: 'DELETE', signal }, id),
  }
}

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

function queryOf({ after, cursor }: PullPlace): string {
  return `protocol=${protocolVersion}&cursor=${cursor}${after === undefined ? '' : `&after=${after}`}`
}

function isNotFound(outcome: RemoteOutcome): boolean {
  return outcome.kind === 'refused' && outcome.status === 404
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
  { body, method, path, signal }: Asked,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const packed = body === undefined ? undefined : await pack(JSON.stringify(body))
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
): Promise<{ bytes: Uint8Array<ArrayBuffer> | string; headers: Record<string, string> }> {
  const type = { 'content-type': 'application/json' }
  if (text.length < compressFromCharacters) return { bytes: text, headers: type }
  if (packZstd === undefined)
    return { bytes: new Uint8Array(await packGzip(text)), headers: { ...type, 'content-encoding': 'gzip' } }
  return {
    bytes: new Uint8Array(await packZstd(text, zstdLevel)),
    headers: { ...type, 'content-encoding': 'zstd' },
  }
}

const Refused = z.object({ message: z.string() })

async function outcomeOf(response: Response): Promise<RemoteOutcome> {
  const { status } = response
  const body: unknown = await response.json().catch(() => undefined)
  const said = Refused.safeParse(body)
  if (!said.success) return status === 429 ? toldToWait(response) : { kind: 'unreachable' }
  if (status === 401) return { kind: 'signedOut' }
  if (status === 426) return { kind: 'tooOld' }
  if (status === 410) return { kind: 'startOver' }
  if (status === 429 || status >= 500) return toldToWait(response)
  return { kind: 'refused', status, said: said.data.message }
}

function toldToWait({ headers }: Response): RemoteOutcome {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return { kind: 'toldToWait', ms: Number.isFinite(seconds) ? seconds * 1000 : null }
}
