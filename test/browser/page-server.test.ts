// Who the browser door lets in, and who not, over real loopback connections.
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createClient, WireClosed } from '../../src/shared/rpc/client.ts'
import { createSocketWire } from '../../src/shared/rpc/socket-wire.ts'
import { toyContract } from '../wires/toy-core.ts'
import { openTestDoor } from './open-test-door.ts'

test('the printed address lets a browser in once, and leads away from the token', async () => {
  const { server, ask } = await openTestDoor()
  const address = server.newAddress().slice(server.origin.length)
  const first = await ask(address)
  expect(first).toMatchObject({ status: 303, headers: { location: '/', 'cache-control': 'no-store' } })
  expect(first.headers['set-cookie']).toEqual([
    expect.stringMatching(/^galla-\d+=secret-1; Path=\/; HttpOnly; SameSite=Strict$/),
  ])
  const second = await ask(address)
  expect(second).toMatchObject({ status: 401 })
  expect(second.headers['set-cookie']).toBeUndefined()
})

test('with the cookie a reload, a second window and the used address all lead inside', async () => {
  const { ask, enter } = await openTestDoor()
  const cookie = await enter()
  expect(await ask('/', { cookie })).toMatchObject({ status: 200 })
  expect(await ask('/', { cookie: `theme=dark; ${cookie}; other="1"` })).toMatchObject({ status: 200 })
  expect(await ask('/open?token=secret-2', { cookie })).toMatchObject({ status: 303, headers: { location: '/' } })
})

test('every new address works once, beside the others', async () => {
  const { server, ask } = await openTestDoor()
  const addresses = [server.newAddress(), server.newAddress()].map(address => address.slice(server.origin.length))
  for (const address of addresses) expect(await ask(address)).toMatchObject({ status: 303 })
  for (const address of addresses) expect(await ask(address)).toMatchObject({ status: 401 })
})

test.each(['', 'secret-2', 'galla-1=secret-1', 'galla=secret-1', '=secret-1', 'secret-1'])(
  'without the cookie (%j) there is no page, no file and no wire',
  async cookie => {
    const { server, ask, knock } = await openTestDoor()
    for (const path of ['/', '/index.html', '/galla.svg', '/assets/app-1a2b.js', '/open', '/open?token=guess'])
      expect(await ask(path, { cookie })).toMatchObject({ status: 401 })
    expect(await knock({ cookie, origin: server.origin })).toBe(403)
  },
)

test('a foreign name pointed at this machine is refused, key or not', async () => {
  const { server, ask, enter, knock } = await openTestDoor()
  const cookie = await enter()
  const { port } = new URL(server.origin)
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    `localhost:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port}.evil.example`,
  ]) {
    expect(await ask('/', { cookie, host })).toMatchObject({ status: 403 })
    expect(await ask('/open?token=secret-2', { host })).toMatchObject({ status: 403 })
    expect(await knock({ cookie, host, origin: server.origin })).toBe(403)
  }
})

test.each(['http://evil.example', 'http://127.0.0.1:1', 'http://localhost', 'null', 'file://', ''])(
  'a page of the origin %j cannot open the wire, though its browser sends the cookie',
  async origin => {
    const { enter, knock } = await openTestDoor()
    const cookie = await enter()
    expect(await knock({ cookie, origin })).toBe(403)
    expect(await knock({ cookie })).toBe(403)
  },
)

test('the wire is open to our own page with the cookie, at one path only', async () => {
  const { server, enter, knock } = await openTestDoor()
  const admitted = { cookie: await enter(), origin: server.origin }
  for (const path of ['/', '/wire/', '/wire?x=1', '/other']) expect(await knock(admitted, path)).toBe(403)
  const socket = await knock(admitted)
  if (!(socket instanceof WebSocket)) return expect.unreachable(`refused with ${socket}`)
  const client = createClient({ contract: toyContract, wire: createSocketWire(socket) })
  expect(await client.toy.whoAmI()).toBe('asha')
})

test('a message beyond the limit closes that window only', async () => {
  const { server, enter, knock, errors } = await openTestDoor()
  const admitted = { cookie: await enter(), origin: server.origin }
  const [greedy, modest] = [await knock(admitted), await knock(admitted)]
  if (!(greedy instanceof WebSocket && modest instanceof WebSocket)) return expect.unreachable('refused')
  greedy.send(Buffer.alloc(96 * 1024 * 1024 + 1))
  const [code] = await once(greedy, 'close')
  expect(code).toBe(1009)
  expect(String(errors[0])).toContain('Max payload size exceeded')
  const client = createClient({ contract: toyContract, wire: createSocketWire(modest) })
  expect(await client.toy.whoAmI()).toBe('asha')
})

test('closing the door closes its windows', async () => {
  const { server, enter, knock } = await openTestDoor()
  const socket = await knock({ cookie: await enter(), origin: server.origin })
  if (!(socket instanceof WebSocket)) return expect.unreachable('refused')
  const client = createClient({ contract: toyContract, wire: createSocketWire(socket) })
  const asked = expect(client.toy.wait({ gate: 'never' })).rejects.toBeInstanceOf(WireClosed)
  await server.close()
  await asked
  await expect(fetch(server.origin)).rejects.toThrow()
})

test('a port that is taken is said so', async () => {
  const { server } = await openTestDoor()
  const { openPageServer } = await import('../../src/main/browser/page-server.ts')
  const port = Number(new URL(server.origin).port)
  const page = { answer: () => expect.unreachable() }
  const again = openPageServer({ page, attach() {}, port, newSecret: () => 's', log() {} })
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test.each([
  'GET / HTTP/1.1\r\nHost: \u0000\r\n\r\n',
  'garbage\r\n\r\n',
  'GET // HTTP/1.1\r\n\r\n',
  'GET http://[ HTTP/1.1\r\nHost: HOST\r\n\r\n',
  'GET // HTTP/1.1\r\nHost: HOST\r\n\r\n',
  'GET /wire HTTP/1.1\r\nHost: HOST\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
])('raw nonsense (%j) is answered with a refusal, and the door stays open', async text => {
  const { server, ask } = await openTestDoor()
  const { host, port } = new URL(server.origin)
  const socket = connect(Number(port), '127.0.0.1')
  socket.end(text.replace('HOST', host))
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 40[013] /)
  expect(await ask('/')).toMatchObject({ status: 401 })
})
