// The wire of the browser door, over a real socket on the loopback address.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { createSocketWire } from '../../src/shared/rpc/socket-wire.ts'
import { acceptWire } from './acceptance.ts'

acceptWire('socket', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  return {
    async open() {
      const connected = once(server, 'connection')
      // The screen's wire is made while its socket is still connecting, as in a page that is in a hurry.
      const screen = createSocketWire(new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`))
      const [socket] = (await connected) as [WebSocket]
      return { core: createSocketWire(socket), screen }
    },
    async close() {
      for (const socket of server.clients) socket.terminate()
      await new Promise(resolve => server.close(resolve))
    },
  }
})
