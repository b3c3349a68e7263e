// Frames that are made once and written together: whoever listens hears each event, whole and in order, whatever its length and
// whichever way it listens.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { framed, joined, writeJoined } from '../../../src/api/realtime/joined-frames.ts'

const lengths = [0, 60, 100, 110, 120, 130, 65_000, 65_520, 65_535, 65_600, 200_000]
const events = lengths.map(
  (length, n) => ['told', { text: 'ж'.repeat(length % 7) + 'x'.repeat(length) }, String(n)] as const,
)

test.each(['websocket', 'polling'] as const)('by %s each event is heard, in order, between others', async transport => {
  const http = createServer()
  const server = new Server(http)
  server.on('connection', socket => {
    socket.emit('told', 'before')
    writeJoined(socket, joined(events.map(([name, ...args]) => framed(name, args))))
    writeJoined(socket, joined([]))
    socket.emit('told', 'behind')
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  const client = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: [transport] })
  onTestFinished(async () => {
    client.close()
    await server.close()
  })
  const heard: unknown[] = []
  await new Promise<void>(resolve => {
    client.on('told', (...args: unknown[]) => {
      heard.push(args)
      if (args[0] === 'behind') resolve()
    })
  })
  expect(heard).toEqual([['before'], ...events.map(([, ...args]) => args), ['behind']])
})
