// Those who listen on the marketplace in this process, each with the account that it signed in as.

import type { Server, Socket } from 'socket.io'
import type { MarketListener, MarketReader, SentEvent } from './market-reader.ts'

export interface MarketLine<L extends MarketListener> {
  readonly socket: Socket
  readonly account: L
  token: string
}

export const everybody = 'everybody'
export const roomOfAccount = (id: string) => `account ${id}`
const roomOfRole = (role: string) => `role ${role}`
const roomOf = ({ accountId, role }: SentEvent) =>
  accountId !== null ? roomOfAccount(accountId) : role !== null ? roomOfRole(role) : everybody

/** The place goes along as the last argument: a client gives it back when it comes again. */
export function sendTo(socket: Socket, { name, payload, sequence }: SentEvent): void {
  socket.emit(name, payload, String(sequence))
}

export function welcome(socket: Socket, { role, userId }: MarketListener, place: number): void {
  socket.emit('authenticated', { userId, role, cursor: String(place) }, String(place))
}

export function marketLines<L extends MarketListener>(io: Server) {
  const lines = new Map<string, MarketLine<L>>()
  return {
    isEmpty: () => lines.size === 0,
    of: (socket: Socket) => lines.get(socket.id),
    async add(line: MarketLine<L>): Promise<void> {
      const { account, socket } = line
      lines.set(socket.id, line)
      socket.once('disconnect', () => lines.delete(socket.id))
      await socket.join([everybody, roomOfRole(account.role), roomOfAccount(account.id)])
    },
    async remove(socket: Socket): Promise<void> {
      lines.delete(socket.id)
      for (const room of [...socket.rooms]) if (room !== socket.id) await socket.leave(room)
    },
    /** To those of this process whom it is for. */
    send(event: SentEvent): void {
      io.local.to(roomOf(event)).emit(event.name, event.payload, String(event.sequence))
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
