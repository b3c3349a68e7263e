// A line to the server over socket.io. It comes back by itself, later each time and by chance, so that all who lost it at
// once do not come back at once. What it shows of itself goes into the handshake and nowhere else.

import { io, type Socket } from 'socket.io-client'

export interface LineAsked {
  /** Of the server, with the path it may lie under. */
  readonly address: string
  /** Such as `/counters`; empty: the server's root. */
  readonly room: string
  /** Asked for at each try. */
  readonly auth: () => Readonly<Record<string, string>>
}

const firstWaitMs = 1000
const longestWaitMs = 60_000
/** Half of the wait, up or down. */
const chance = 0.5
const timeoutMs = 20_000

export type Line = Socket

export function openLine({ address, auth, room }: LineAsked): Line {
  const { origin, pathname } = new URL(address)
  return io(`${origin}${room}`, {
    path: `${pathname.replace(/\/$/, '')}/socket.io`,
    auth: give => give(auth()),
    // A page's long polling is for browsers behind old proxies.
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: firstWaitMs,
    reconnectionDelayMax: longestWaitMs,
    randomizationFactor: chance,
    timeout: timeoutMs,
  })
}
