// The browser door: the screens and their wire on one loopback port. Every request must name this server as its host
// (so that no foreign name can be pointed here), the wire must come from our own page, and both must show the key.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { createSocketWire } from '../../shared/rpc/socket-wire.ts'
import type { Wire } from '../../shared/rpc/wire.ts'
import type { PageFiles } from '../door/page-files.ts'
import { addressOf, answerPageRequest } from './page-request.ts'
import { createPageKeys, type PageKeys } from './page-token.ts'

export interface PageServerOptions {
  readonly page: PageFiles
  readonly attach: (wire: Wire) => void
  /** 0 takes any free port. */
  readonly port: number
  readonly newSecret: () => string
  readonly log: (error: unknown) => void
}

export interface PageServer {
  readonly origin: string
  /** An address that lets one window in, once. */
  newAddress(): string
  /** For the note by which a second start finds this door. */
  readonly againKey: string
  close(): Promise<void>
}

const megabyte = 1024 * 1024
/** A file to import travels in one message. */
const maxMessageBytes = 96 * megabyte

export async function openPageServer(options: PageServerOptions): Promise<PageServer> {
  const server = createServer()
  await listen(server, options.port)
  const { port } = server.address() as AddressInfo
  // Port 80 is not said in either of them.
  const { origin, host } = new URL(`http://127.0.0.1:${port}`)
  const keys = createPageKeys(port, options.newSecret)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, perMessageDeflate: false })
  server.on('request', (request, response) => {
    const { status, headers, body } = answerPageRequest(request, { host, keys, page: options.page })
    response.writeHead(status, { ...headers, 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', options.log)
    if (!mayUpgrade(request, { host, origin, keys })) refuseUpgrade(stream)
    else sockets.handleUpgrade(request, stream, head, socket => attachSocket(socket, options))
  })
  return {
    origin,
    newAddress: () => addressOf(origin, keys),
    againKey: keys.againKey,
    close: () => closeServer(server, sockets),
  }
}

function mayUpgrade(request: IncomingMessage, door: { host: string; origin: string; keys: PageKeys }): boolean {
  const { host, origin, cookie } = request.headers
  return request.url === '/wire' && host === door.host && origin === door.origin && door.keys.admits(cookie)
}

function refuseUpgrade(stream: Duplex): void {
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}

function attachSocket(socket: WebSocket, { attach, log }: PageServerOptions): void {
  // ws closes the socket itself after an error, such as a message that is too large.
  socket.on('error', log)
  attach(createSocketWire(socket, maxMessageBytes))
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function closeServer(server: Server, sockets: WebSocketServer): Promise<void> {
  const closed = new Promise<void>(resolve => void server.close(() => resolve()))
  for (const socket of sockets.clients) socket.terminate()
  server.closeAllConnections()
  await closed
}
