// What every answer of a server, and every way of getting none, means for the counter.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { createHttpRemote } from '../../src/main/sync/http-remote.ts'
import { RemoteFailure } from '../../src/main/sync/remote.ts'
import { packedPushType, typicalPush } from '../../src/shared/contract/sync/packed-push.ts'
import { aCounter, chainOf } from '../support/api/chain-of.ts'

type Answer = (response: ServerResponse) => void

interface Asked {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A server that gives one answer to whatever it is asked. */
async function openServer(answer: Answer) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => void chunks.push(chunk))
    request.on('end', () => {
      asked.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) })
      answer(response)
    })
  })
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, asked }
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  response => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }

const page =
  (status: number, headers: Record<string, string> = {}): Answer =>
  response => {
    response.writeHead(status, headers).end('<html>Pay for the Wi-Fi</html>')
  }

const cut: Answer = response => {
  response.destroy()
}

const half: Answer = response => {
  response.writeHead(200, { 'content-length': '500' })
  response.write('{"changes":[')
  response.destroy()
}

const no = { success: false, message: 'No.' }

async function outcomeOf(answer: Answer, timeoutMs = 20_000) {
  const { address } = await openServer(answer)
  const remote = createHttpRemote({ address, token: 'token', fetch, timeoutMs })
  const failure: unknown = await remote.pull({ cursor: 0, after: undefined }).catch((error: unknown) => error)
  return failure instanceof RemoteFailure ? failure.outcome : failure
}

test.each([
  [401, {}, { kind: 'signedOut' }],
  [426, {}, { kind: 'tooOld' }],
  [410, {}, { kind: 'startOver' }],
  [429, { 'retry-after': '7' }, { kind: 'toldToWait', ms: 7000 }],
  [429, {}, { kind: 'toldToWait', ms: null }],
  [503, { 'retry-after': 'tomorrow' }, { kind: 'toldToWait', ms: null }],
  [500, {}, { kind: 'toldToWait', ms: null }],
  [400, {}, { kind: 'refused', status: 400, said: 'No.' }],
  [413, {}, { kind: 'refused', status: 413, said: 'No.' }],
] as const)('%i with %j', async (status, headers, outcome) => {
  expect(await outcomeOf(json(status, no, headers))).toEqual(outcome)
})

test.each([
  ['a sign-in page of the network', page(200)],
  ['its refusal', page(401)],
  ['an answer of another shape', json(200, { success: true })],
  ['a connection that is cut', cut],
  ['half an answer', half],
  ['a way to another server', page(302, { location: '/x' })],
] as const)('%s counts as no answer', async (_, answer) => {
  expect(await outcomeOf(answer)).toEqual({ kind: 'unreachable' })
})

test('a server that never answers counts as none after the time limit', async () => {
  expect(await outcomeOf(() => undefined, 50)).toEqual({ kind: 'unreachable' })
})

test('nobody listens there', async () => {
  const remote = createHttpRemote({ address: 'http://127.0.0.1:1', token: 'token', fetch })
  await expect(remote.state()).rejects.toMatchObject({ outcome: { kind: 'unreachable' } })
})

test('a call that is given up ends at once', async () => {
  const { address } = await openServer(() => undefined)
  const abort = new AbortController()
  const asked = createHttpRemote({ address, token: 'token', fetch }).state(abort.signal)
  abort.abort()
  await expect(asked).rejects.toBeInstanceOf(RemoteFailure)
})

test('a push is packed and carries the token in its header alone', async () => {
  const { address, asked } = await openServer(json(200, { heads: [], refused: [], forks: [], sequence: 9 }))
  const remote = createHttpRemote({ address, token: 'a-secret-token', fetch })
  const entries = chainOf(aCounter().id).many(10)
  expect(await remote.push(entries)).toMatchObject({ sequence: 9 })
  const [{ body, headers, path } = { body: Buffer.alloc(0), headers: {}, path: '' }] = asked
  const unpack = headers['content-encoding'] === 'zstd' ? zstdDecompressSync : gunzipSync
  expect(JSON.parse(unpack(body).toString())).toEqual({ protocol: 1, entries })
  expect(headers.authorization).toBe('Bearer a-secret-token')
  expect(path).toBe('/api/counters/sync/push')
})

test('to a server that knows a typical push a single entry goes packed against it, a long one as ever', async () => {
  const { address, asked } = await openServer(json(200, { heads: [], refused: [], forks: [], sequence: 9 }))
  const remote = createHttpRemote({ address, token: 'token', fetch })
  const entries = chainOf(aCounter().id).many(500)
  await remote.push(entries.slice(0, 1), undefined, [packedPushType])
  await remote.push([...entries, ...entries], undefined, [packedPushType])
  const [one, long] = asked
  const text = JSON.stringify({ protocol: 1, entries: entries.slice(0, 1) })
  const dictionary = Buffer.from(typicalPush)
  expect(one?.headers['content-type']).toBe(packedPushType)
  expect(zstdDecompressSync(one?.body ?? '', { dictionary }).toString()).toBe(text)
  expect(long?.headers).toMatchObject({ 'content-type': 'application/json', 'content-encoding': 'zstd' })
})

test('a server from before says nothing of other ways to push', async () => {
  const { address } = await openServer(json(200, { sequence: 4, heads: [] }))
  const remote = createHttpRemote({ address, token: 'token', fetch })
  expect(await remote.state()).toEqual({ sequence: 4, heads: [], pushTypes: [] })
})

test('a failure says nothing of the token', async () => {
  const { address } = await openServer(json(401, no))
  const remote = createHttpRemote({ address, token: 'a-secret-token', fetch })
  const failure: unknown = await remote.state().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(RemoteFailure)
  expect(`${(failure as Error).stack}${JSON.stringify(failure)}`).not.toContain('a-secret-token')
})

test('a pull names its place', async () => {
  const { address, asked } = await openServer(json(200, { changes: [], hasMore: false }))
  const remote = createHttpRemote({ address, token: 'token', fetch })
  const after = aCounter().id
  await remote.pull({ cursor: 7, after })
  await remote.pull({ cursor: 0, after: undefined })
  expect(asked.map(({ path }) => path)).toEqual([
    `/api/counters/sync/pull?protocol=1&cursor=7&after=${after}&limit=200`,
    '/api/counters/sync/pull?protocol=1&cursor=0&limit=200',
  ])
})

test('a volume comes as its bytes; from a server that has none, or knows of none, nothing comes', async () => {
  const bytes = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 1, 2])
  const place = { cursor: 1000, after: aCounter().id }
  const sent = await openServer(response => void response.writeHead(200).end(bytes))
  const remote = createHttpRemote({ address: sent.address, token: 'token', fetch })
  expect(await remote.volume(place)).toEqual(new Uint8Array(bytes))
  expect(sent.asked.map(({ path }) => path)).toEqual([
    `/api/counters/sync/volume?protocol=1&cursor=1000&after=${place.after}`,
  ])
  const none = await openServer(json(404, no))
  expect(await createHttpRemote({ address: none.address, token: 'token', fetch }).volume(place)).toBeUndefined()
  const gone = await openServer(json(410, no))
  const asked = createHttpRemote({ address: gone.address, token: 'token', fetch }).volume(place)
  await expect(asked).rejects.toMatchObject({ outcome: { kind: 'startOver' } })
})

test('what is no catalogue is none; a server from before has nothing to sell by', async () => {
  const catalogue = { sequence: 5, shop: null, rights: {}, people: [], groups: [], items: [], customers: [] }
  const told = async (answer: Answer) => {
    const { address } = await openServer(answer)
    return createHttpRemote({ address, token: 'token', fetch }).catalogue()
  }
  expect(await told(json(200, { success: true, ...catalogue }))).toEqual(catalogue)
  expect(await told(json(404, no))).toBeUndefined()
  await expect(told(json(200, { ...catalogue, items: 'all' }))).rejects.toMatchObject({
    outcome: { kind: 'unreachable' },
  })
})
