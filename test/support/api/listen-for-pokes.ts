// A counter's ear: what it is told between its pulls.
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import type { TestApi } from './open-test-api.ts'

export interface Listening {
  readonly socket: Socket
  /** Sequences, as they came. */
  readonly pokes: number[]
}

/** The API begins to listen on loopback if it does not yet. Rejects when it does not let the token in. */
export async function listenForPokes({ app }: TestApi, token: unknown): Promise<Listening> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/counters`
  const socket = io(url, { auth: { token }, transports: ['websocket'], reconnection: false, forceNew: true })
  onTestFinished(() => void socket.close())
  const pokes: number[] = []
  socket.on('poke', ({ sequence }: { sequence: number }) => void pokes.push(sequence))
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', resolve)
    socket.on('connect_error', reject)
  })
  return { socket, pokes }
}
