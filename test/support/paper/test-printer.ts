// A receipt printer on 127.0.0.1 that keeps every job's bytes, and can misbehave in the ways real ones do.

import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface PrinterManners {
  readonly port?: number
  /** Takes the connection and not one byte. */
  readonly neverReads?: boolean
  /** Pulls the plug once it has read this many bytes. */
  readonly cutsAfter?: number
  /** Says nothing at the end and keeps its half open. */
  readonly staysSilent?: boolean
}

export interface TestPrinter {
  readonly host: string
  readonly port: number
  /** Bytes of each connection, in the order they were made. */
  jobs(): Buffer[]
  /** How many connections were open at once at most. */
  mostAtOnce(): number
  switchOff(): Promise<void>
}

export async function openTestPrinter(manners: PrinterManners = {}): Promise<TestPrinter> {
  const jobs: Buffer[] = []
  const sockets = new Set<Socket>()
  const state = { most: 0 }
  const server = createServer({ allowHalfOpen: true }, socket => {
    const index = jobs.push(Buffer.alloc(0)) - 1
    sockets.add(socket)
    state.most = Math.max(state.most, sockets.size)
    socket.on('close', () => sockets.delete(socket))
    // The other side may well hang up on us; that is what some tests are about.
    socket.on('error', () => sockets.delete(socket))
    if (manners.neverReads) return socket.pause()
    socket.on('data', data => {
      jobs[index] = Buffer.concat([jobs[index] ?? Buffer.alloc(0), data])
      if (manners.cutsAfter !== undefined && (jobs[index]?.length ?? 0) >= manners.cutsAfter) socket.resetAndDestroy()
    })
    socket.on('end', () => {
      if (!manners.staysSilent) socket.end()
    })
    return socket
  })
  server.listen(manners.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    jobs: () => jobs,
    mostAtOnce: () => state.most,
    async switchOff() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A port nothing listens on. */
export async function unusedPort(): Promise<number> {
  const printer = await openTestPrinter()
  await printer.switchOff()
  return printer.port
}
