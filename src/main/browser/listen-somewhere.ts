// The port of the browser door: the one asked for, or the usual one so that a page keeps what it remembers (browsers
// keep that by address), or, when somebody else has the usual one, any that is free.
import type { PageServer } from './page-server.ts'

const usualPort = 47_420

export class PortTaken extends Error {
  constructor(port: number) {
    super(`port ${port} is taken by another program; choose another with --port, or leave it out`)
  }
}

export async function openOnPort(
  asked: number | undefined,
  open: (port: number) => Promise<PageServer>,
): Promise<PageServer> {
  try {
    return await open(asked ?? usualPort)
  } catch (error) {
    if (!isTaken(error)) throw error
    if (asked !== undefined) throw new PortTaken(asked)
    return open(0)
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
}
