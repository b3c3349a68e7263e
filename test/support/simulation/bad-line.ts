// The line between a caller and the API, as bad as a plan wants it, without any sockets: requests that arrive late, twice or
// not at all, answers that are lost or end in the middle.
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import type { FastifyInstance, HTTPMethods } from 'fastify'

export const lineStates = ['up', 'down', 'answersLost', 'doubled', 'cut', 'late'] as const
export type LineState = (typeof lineStates)[number]

export interface BadLine {
  state: LineState
  readonly fetch: typeof globalThis.fetch
  /** Those that were on their way all the time arrive now, the last one first. Nobody waits for their answers any more. */
  deliverLate(): Promise<void>
}

/** `app`: the server of that moment; `address`: from where the caller speaks. */
export function openBadLine(app: () => FastifyInstance, address: string): BadLine {
  const late: (() => Promise<unknown>)[] = []
  const line: BadLine = {
    state: 'up',
    async fetch(input, init) {
      const send = () => arrive(app(), address, String(input), init)
      if (line.state === 'late') late.push(send)
      if (line.state === 'down' || line.state === 'late') throw new TypeError('fetch failed')
      const answer = await send()
      if (line.state === 'answersLost') throw new TypeError('fetch failed')
      if (line.state === 'doubled') return send()
      if (line.state !== 'cut') return answer
      const text = await answer.text()
      return new Response(text.slice(0, text.length / 2), { status: answer.status })
    },
    async deliverLate() {
      for (const send of late.splice(0).reverse()) await send()
    },
  }
  return line
}

async function arrive(app: FastifyInstance, address: string, url: string, init: RequestInit = {}): Promise<Response> {
  const { pathname, search } = new URL(url)
  const body = init.body as string | Uint8Array | null | undefined
  const answer = await app.inject({
    method: (init.method ?? 'GET') as Extract<HTTPMethods, 'GET' | 'POST'>,
    url: pathname + search,
    remoteAddress: address,
    headers: init.headers as Record<string, string>,
    ...(body == null ? {} : { payload: typeof body === 'string' ? body : Buffer.from(body) }),
  })
  const { 'content-encoding': packing, ...said } = answer.headers
  const headers = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  )
  // As fetch does.
  const bytes = unpack(answer.rawPayload, String(packing))
  return new Response(bytes.length === 0 ? null : new Uint8Array(bytes), { status: answer.statusCode, headers })
}

function unpack(bytes: Buffer, packing: string): Buffer {
  if (packing === 'zstd') return zstdDecompressSync(bytes)
  return packing === 'gzip' ? gunzipSync(bytes) : bytes
}
