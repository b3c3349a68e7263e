// The marketplace over HTTP: each answer is checked, each status is what it means for who asked. The token goes into one
// header and nowhere else.

import * as z from 'zod'
import type { FileContent } from '../../shared/contract/counter/document-calls.ts'

export interface MarketHttpOptions {
  /** `https://…`. */
  readonly address: string
  /** Undefined before somebody signed in. */
  readonly token: string | undefined
  readonly fetch: typeof globalThis.fetch
}

export interface MarketAsked {
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: unknown
  /** Sent again, it is the same act. */
  readonly key?: string | undefined
}

export type MarketOutcome =
  /** No answer, or none that this server would give. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut' }
  /** `code`: which of its *noes*; `said`: its own sentence. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly said: string }

export class MarketFailure extends Error {
  readonly outcome: MarketOutcome

  constructor(outcome: MarketOutcome, cause?: unknown) {
    super(`the marketplace: ${outcome.kind}`, { cause })
    this.name = 'MarketFailure'
    this.outcome = outcome
  }
}

export interface MarketHttp {
  /** Rejects with a `MarketFailure` when there is no usable answer. */
  ask<T extends z.ZodType>(asked: MarketAsked, schema: T): Promise<z.output<T>>
  file(path: string): Promise<FileContent>
}

const timeoutMs = 20_000

export function createMarketHttp(options: MarketHttpOptions): MarketHttp {
  return {
    ask: (asked, schema) =>
      heard(options, asked, async response => {
        // What is no answer of this server (a hotel's sign-in page) counts as none.
        return schema.parse(await response.json())
      }),
    file: path =>
      heard(options, { path }, async response => ({
        name: nameOf(response.headers.get('content-disposition') ?? ''),
        mediaType: response.headers.get('content-type') ?? 'application/octet-stream',
        contentBase64: Buffer.from(await response.arrayBuffer()).toString('base64'),
      })),
  }
}

async function heard<T>(
  { address, fetch, token }: MarketHttpOptions,
  { body, key, method = 'GET', path }: MarketAsked,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  try {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      // A server that sends elsewhere would be given the token there.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new MarketFailure(await outcomeOf(response, token !== undefined))
    return await read(response)
  } catch (error) {
    throw error instanceof MarketFailure ? error : new MarketFailure({ kind: 'unreachable' }, error)
  }
}

const Refused = z.object({ message: z.string(), code: z.string().default(''), errors: z.array(z.string()).default([]) })

async function outcomeOf(response: Response, isSignedIn: boolean): Promise<MarketOutcome> {
  const { status } = response
  const body: unknown = await response.json().catch(() => undefined)
  const said = Refused.safeParse(body)
  if (!said.success || status >= 500) return { kind: 'unreachable' }
  if (status === 401 && isSignedIn) return { kind: 'signedOut' }
  const { code, errors, message } = said.data
  return { kind: 'refused', status, code, said: [message, ...errors].join(' ') }
}

function nameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''(\S+)/.exec(disposition)?.[1]
  return encoded === undefined ? 'document' : decodeURIComponent(encoded)
}
