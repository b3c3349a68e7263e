// Listens for pokes over socket.io. It comes back by itself, later each time and by chance, so that the counters of all
// shops do not come back at once. The token goes into the handshake and nowhere else.

import { io } from 'socket.io-client'
import * as z from 'zod'
import type { Ear, Hearing, Listen, PokesAsked } from './pokes.ts'

const Poke = z.object({ sequence: z.int().min(1) })

const firstWaitMs = 1000
const longestWaitMs = 60_000
/** Half of the wait, up or down. */
const chance = 0.5
const timeoutMs = 20_000

export const listenBySocket: Listen = ({ address, token }: PokesAsked, { onLost, onNews }: Hearing): Ear => {
  const { origin, pathname } = new URL(address)
  const socket = io(`${origin}/counters`, {
    path: `${pathname.replace(/\/$/, '')}/socket.io`,
    auth: { token },
    // A page's long polling is for browsers behind old proxies.
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: firstWaitMs,
    reconnectionDelayMax: longestWaitMs,
    randomizationFactor: chance,
    timeout: timeoutMs,
  })
  // Also after a while without: what was said meanwhile nobody heard.
  socket.on('connect', () => onNews(null))
  socket.on('poke', (said: unknown) => onNews(Poke.safeParse(said).data?.sequence ?? null))
  socket.on('disconnect', reason => {
    if (reason !== 'io client disconnect') onLost()
  })
  // One that it does not try again is the server's *no*; the others are a network that is away.
  socket.on('connect_error', () => {
    if (!socket.active) onLost()
  })
  return {
    isOpen: () => socket.active,
    close: () => void socket.close(),
  }
}
