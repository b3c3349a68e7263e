// Many sockets in a thread of their own, and the bare ones that they are compared with.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { WebSocketServer } from 'ws'

export interface Ears {
  /** When each of them had heard of the listing of this number. */
  heard(number: string): Promise<number[]>
  /** One in so many is cut, and comes back with the place it had heard last. */
  cut(share: number): void
  /** What each heard: how many listings, and how many of them not once. The first three frames of the first socket. */
  tell(): Promise<{ counts: [number, number][]; samples: string[] }>
  close(): Promise<unknown>
}

export async function openEars(url: string, tokens: readonly string[]): Promise<Ears> {
  const worker = new Worker(new URL('market-ears.ts', import.meta.url), { workerData: { url, tokens } })
  const next = <T>(isIt: (said: { kind: string; number?: string }) => boolean) =>
    new Promise<T>((resolve, reject) => {
      worker.once('error', reject)
      const listen = (said: { kind: string }) => {
        if (!isIt(said)) return
        worker.off('message', listen)
        worker.off('error', reject)
        resolve(said as T)
      }
      worker.on('message', listen)
    })
  await next(({ kind }) => kind === 'ready')
  return {
    heard: async number =>
      (await next<{ times: number[] }>(said => said.kind === 'heard' && said.number === number)).times,
    cut: share => worker.postMessage({ kind: 'cut', share }),
    tell() {
      const told = next<{ counts: [number, number][]; samples: string[] }>(({ kind }) => kind === 'told')
      worker.postMessage({ kind: 'tell' })
      return told
    },
    close() {
      worker.postMessage({ kind: 'end' })
      return new Promise(resolve => worker.once('exit', resolve))
    },
  }
}

/** Sockets that say nothing of themselves: frames made once are written to each. */
export async function startBareSockets() {
  const server = createServer()
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  sockets.on('connection', socket => {
    socket.send('0{}')
    socket.on('message', () => socket.send('42["authenticated",{},"0"]'))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    writeToAll(texts: readonly string[]): void {
      const frames = texts.map(frameOf)
      for (const socket of sockets.clients) for (const frame of frames) rawOf(socket).write(frame)
    },
    close: () =>
      new Promise(resolve => {
        sockets.close()
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

/** A text in one frame, unmasked, as servers send it (RFC 6455, 5.2). */
function frameOf(text: string): Buffer {
  const body = Buffer.from(text)
  const head =
    body.length < 126 ? Buffer.from([0x81, body.length]) : Buffer.from([0x81, 126, body.length >> 8, body.length & 255])
  return Buffer.concat([head, body])
}

const rawOf = (socket: object) => (socket as { _socket: { write(bytes: Buffer): void } })._socket
