// The browser door as a program of its own, from a checkout made for the test, and a window that talks to it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { counterContract } from '../../src/shared/contract/counter/counter-contract.ts'
import { createClient } from '../../src/shared/rpc/client.ts'
import { createSocketWire } from '../../src/shared/rpc/socket-wire.ts'
import type { Counter } from '../support/open-test-shop.ts'

export function startDoorProgram(folder: string, args: readonly string[]) {
  const program = join(folder, 'src', 'main', 'browser.ts')
  const child = spawn(process.execPath, [program, '--data', join(folder, 'data'), '--no-open', ...args])
  onTestFinished(() => void child.kill('SIGKILL'))
  const errors: string[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(String(chunk)))
  const ended = endOf(child)
  const line = once(createInterface(child.stdout), 'line').then(([text]) => String(text))
  // One that could not begin says why, instead of being waited for.
  const firstLine = Promise.race([line, ended.then(code => Promise.reject(new Error(`${code}: ${errors.join('')}`)))])
  firstLine.catch(() => undefined)
  return { child, firstLine, ended, errorText: () => errors.join('') }
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.once('close', code => resolve(code)))
}

/** Goes in by the printed line's address as a browser does, and talks to the core. */
export async function enterDoor(line: string): Promise<{ page: string; counter: Counter }> {
  const address = /http:\S+/.exec(line)?.[0] ?? expect.unreachable(line)
  const { origin } = new URL(address)
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = String(entered.headers.get('set-cookie')?.split(';')[0])
  const page = await fetch(origin, { headers: { cookie } })
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/wire`, { headers: { cookie, origin } })
  const counter = createClient({ contract: counterContract, wire: createSocketWire(socket) })
  return { page: await page.text(), counter }
}
