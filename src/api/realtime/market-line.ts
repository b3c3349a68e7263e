// One socket of the marketplace: it says who it is, and from then on it is sent what its account may see
// (protocols/financing-realtime, section 10).

import type { Socket } from 'socket.io'
import { inTurn } from './in-turn.ts'
import type { MarketDispatcher } from './market-dispatcher.ts'

const wrongTokensAllowed = 5
const said = {
  token_unusable: 'Sign in again: this token is of no use.',
  room_not_own: 'Only your own room is open to you.',
  not_now: 'Not now. Try again in a moment.',
}

export function openMarketLine(socket: Socket, dispatcher: MarketDispatcher): void {
  const turn = inTurn()
  const wrong = { count: 0 }
  const refuse = (code: keyof typeof said) => {
    socket.emit('auth_error', { code, message: said[code] })
    wrong.count += 1
    if (wrong.count >= wrongTokensAllowed) socket.disconnect(true)
  }
  const signIn = (token: unknown, after: unknown) =>
    turn(async () => {
      if (typeof token !== 'string') return refuse('token_unusable')
      const isIn = await dispatcher.signIn(socket, token, placeOf(after))
      if (!isIn) refuse('token_unusable')
    }).catch(() => refuse('not_now'))
  // What the client heard last it says by itself when it comes back; `after` says it for one that was started anew.
  const { token, after, offset } = socket.handshake.auth
  const place = offset ?? after
  if (token !== undefined) void signIn(token, place)
  socket.on('authenticate', (given: unknown) => void signIn(given, place))
  socket.on('join-room', (userId: unknown) => {
    void turn(async () => {
      if (dispatcher.accountOn(socket)?.userId !== userId) refuse('room_not_own')
    })
  })
}

/** Undefined: it is not a place. */
function placeOf(after: unknown): number | undefined {
  if (typeof after !== 'string' && typeof after !== 'number') return undefined
  return /^\d{1,15}$/.test(String(after)) ? Number(after) : undefined
}
