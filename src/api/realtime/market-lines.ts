// Those who listen on the marketplace in this process, each with the account that it signed in as.

import type { Socket } from 'socket.io'
import { framed, type JoinedFrames, joined, writeJoined } from './joined-frames.ts'
import type { MarketListener, MarketReader, SentEvent } from './market-reader.ts'

export interface MarketLine<L extends MarketListener> {
  readonly socket: Socket
  readonly account: L
  token: string
}

export const everybody = 'everybody'
export const roomOfAccount = (id: string) => `account ${id}`
const isFor = ({ accountId, role }: SentEvent, account: MarketListener) =>
  accountId !== null ? accountId === account.id : role === null || role === account.role

/** The place goes along as the last argument: a client gives it back when it comes again. */
const argsOf = ({ payload, sequence }: SentEvent) => [payload, String(sequence)] as const

export function sendTo(socket: Socket, event: SentEvent): void {
  socket.emit(event.name, ...argsOf(event))
}

export function welcome(socket: Socket, { role, userId }: MarketListener, place: number): void {
  socket.emit('authenticated', { userId, role, cursor: String(place) }, String(place))
}

export function marketLines<L extends MarketListener>() {
  const lines = new Map<string, MarketLine<L>>()
  return {
    isEmpty: () => lines.size === 0,
    of: (socket: Socket) => lines.get(socket.id),
    async add(line: MarketLine<L>): Promise<void> {
      const { account, socket } = line
      lines.set(socket.id, line)
      socket.once('disconnect', () => lines.delete(socket.id))
      await socket.join([everybody, roomOfAccount(account.id)])
    },
    async remove(socket: Socket): Promise<void> {
      lines.delete(socket.id)
      for (const room of [...socket.rooms]) if (room !== socket.id) await socket.leave(room)
    },
    /** To those of this process whom they are for, in their order. */
    send(events: readonly SentEvent[]): void {
      const all = events.map(event => ({ event, ...framed(event.name, argsOf(event)) }))
      const framesOf = (account: L) => joined(all.filter(({ event }) => isFor(event, account)))
      const ofRole = new Map<string, JoinedFrames>()
      const hasOwn = new Set(events.map(({ accountId }) => accountId))
      for (const { account, socket } of lines.values()) {
        const frames = (hasOwn.has(account.id) ? undefined : ofRole.get(account.role)) ?? framesOf(account)
        if (!hasOwn.has(account.id)) ofRole.set(account.role, frames)
        writeJoined(socket, frames)
      }
    },
    /** Hangs up on those whose token or account is good no more. */
    async cutFallen(standing: MarketReader<L>['standing']): Promise<void> {
      const held = [...lines.values()]
      const good = await standing(held.map(({ account, token }) => ({ id: account.id, token })))
      for (const { socket, token } of held.filter(line => !good.has(line.token))) {
        if (lines.get(socket.id)?.token !== token) continue
        lines.delete(socket.id)
        socket.emit('auth_error', { code: 'token_unusable', message: 'You were signed out.' })
        socket.disconnect(true)
      }
    },
  }
}
