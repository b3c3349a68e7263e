// Counters send compressed bodies: they are unpacked, and no more of them than the limit says.
import { hash, randomBytes } from 'node:crypto'
import { constants, gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packedPushType, typicalPush } from '../../../src/shared/contract/sync/packed-push.ts'
import { maxPushEntries } from '../../../src/shared/contract/sync/sync-calls.ts'
import { chainOf } from '../../support/api/chain-of.ts'
import { enrolCounter } from '../../support/api/enrolled-counter.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'

const dictionary = Buffer.from(typicalPush)
const packers = {
  gzip: (text: string | Buffer) => gzipSync(text),
  zstd: (text: string | Buffer) => zstdCompressSync(text),
  typical: (text: string | Buffer) => zstdCompressSync(text, { dictionary }),
}
type Encoding = keyof typeof packers

async function openCounter() {
  const api = await openTestApi()
  const joined = await enrolCounter(api, await api.register('9876543210'))
  const push = async (encoding: string, payload: Buffer) => {
    const authorization = `Bearer ${joined.enrolled.token}`
    const type =
      encoding === 'typical'
        ? { 'content-type': packedPushType }
        : { 'content-type': 'application/json', 'content-encoding': encoding }
    const headers = { authorization, ...type }
    const { statusCode, payload: said } = await api.app.inject({
      method: 'POST',
      url: '/api/counters/sync/push',
      headers,
      payload,
    })
    return { status: statusCode, body: JSON.parse(said) as unknown }
  }
  return { api, joined, push }
}

const encodings = Object.keys(packers) as Encoding[]

test.each(encodings)('a push packed with %s is taken as it was', async encoding => {
  const { joined, push } = await openCounter()
  const entries = chainOf(joined.counter.id).many(20)
  const text = JSON.stringify({ protocol: 1, entries })
  expect(await push(encoding, packers[encoding](text))).toMatchObject({ status: 200, body: { sequence: 20 } })
  expect((await joined.pull(0)).body.changes).toMatchObject(entries)
})

test.each(encodings)('a bomb packed with %s is refused by its unpacked size, and nothing is taken', async encoding => {
  const { joined, push } = await openCounter()
  const [entry] = chainOf(joined.counter.id).many(1)
  const padding = ' '.repeat(27 * 1024 * 1024)
  const packed = packers[encoding](`${JSON.stringify({ protocol: 1, entries: [entry] })}${padding}`)
  expect(packed.length).toBeLessThan(100_000)
  expect(await push(encoding, packed)).toMatchObject({ status: 413, body: { success: false } })
  expect((await joined.pull(0)).body.changes).toEqual([])
})

test.each(encodings)('a body that is too large as it comes is refused before it is unpacked: %s', async encoding => {
  const { joined, push } = await openCounter()
  const packed = packers[encoding](randomBytes(27 * 1024 * 1024))
  expect(await push(encoding, packed)).toMatchObject({ status: 413, body: { success: false } })
  expect((await joined.pull(0)).body.changes).toEqual([])
})

test('more entries than a push may hold are refused, however small they are packed', async () => {
  const { joined, push } = await openCounter()
  const entries = chainOf(joined.counter.id).many(maxPushEntries + 1)
  expect(await push('zstd', zstdCompressSync(JSON.stringify({ protocol: 1, entries })))).toMatchObject({ status: 400 })
  expect((await joined.pull(0)).body.changes).toEqual([])
})

test.each(['zstd', 'gzip'])('a page of changes comes packed with %s to whoever asks for it', async encoding => {
  const { api, joined } = await openCounter()
  await joined.push(chainOf(joined.counter.id).many(50))
  const { headers, rawPayload } = await api.app.inject({
    method: 'GET',
    url: '/api/counters/sync/pull?protocol=1&cursor=0',
    headers: { authorization: `Bearer ${joined.enrolled.token}`, 'accept-encoding': encoding },
  })
  expect(headers['content-encoding']).toBe(encoding)
  const unpacked = encoding === 'zstd' ? zstdDecompressSync(rawPayload) : gunzipSync(rawPayload)
  expect((JSON.parse(unpacked.toString()) as { changes: unknown[] }).changes).toHaveLength(50)
})

test.each(encodings)('a body cut off in the middle of its %s is refused', async encoding => {
  const { joined, push } = await openCounter()
  const text = JSON.stringify({ protocol: 1, entries: chainOf(joined.counter.id).many(20) })
  const packed = packers[encoding](text)
  expect(await push(encoding, packed.subarray(0, packed.length / 2))).toMatchObject({ status: 400 })
})

test('a push packed against another text than the typical one is refused, and nothing is taken', async () => {
  const { joined, push } = await openCounter()
  const text = JSON.stringify({ protocol: 1, entries: chainOf(joined.counter.id).many(1) })
  const other = zstdCompressSync(text, {
    dictionary: Buffer.from(text.padStart(typicalPush.length)),
    params: { [constants.ZSTD_c_checksumFlag]: 1 },
  })
  expect(await push('typical', other)).toMatchObject({ status: 400 })
  expect((await joined.pull(0)).body.changes).toEqual([])
})

test('the text that both ends pack against is this one for good: another needs another name', () => {
  expect(hash('sha256', typicalPush)).toBe('7c88c084898da13dd8013705d7f05d3eb4ba24a7c5c7613ba2c66c400ed029eb')
  expect(packedPushType).toBe('application/vnd.galla.push-1+zstd')
})

test('a way of packing that is not known is refused', async () => {
  const { push } = await openCounter()
  expect(await push('lzma', Buffer.from('{}'))).toMatchObject({ status: 415 })
})
