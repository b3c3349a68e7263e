// Listens for pokes over a line of its own.

import * as z from 'zod'
import { openLine } from '../lines/open-line.ts'
import type { Ear, Hearing, Listen, PokesAsked } from './pokes.ts'

const Poke = z.object({ sequence: z.int().min(1) })

export const listenBySocket: Listen = ({ address, token }: PokesAsked, { onLost, onNews }: Hearing): Ear => {
  const socket = openLine({ address, room: '/counters', auth: () => ({ token }) })
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
