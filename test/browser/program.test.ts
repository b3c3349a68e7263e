// The browser door as a whole: a program of its own that says one line, answers, and ends properly.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { counterContract } from '../../src/shared/contract/counter/counter-contract.ts'
import { createClient } from '../../src/shared/rpc/client.ts'
import { createSocketWire } from '../../src/shared/rpc/socket-wire.ts'
import { makeCheckout } from '../support/make-checkout.ts'

function start(folder: string, args: readonly string[]) {
  const program = join(folder, 'src', 'main', 'browser.ts')
  const child = spawn(process.execPath, [program, '--data', join(folder, 'data'), '--no-open', ...args])
  onTestFinished(() => void child.kill('SIGKILL'))
  const errors: string[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(String(chunk)))
  const lines = createInterface(child.stdout)
  const firstLine = new Promise<string>(resolve => lines.once('line', resolve))
  return { child, firstLine, ended: endOf(child), errorText: () => errors.join('') }
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.once('close', code => resolve(code)))
}

const placeOf = (line: string) => /http:\S+/.exec(line)?.[0] ?? expect.unreachable(line)

/** Goes in by the printed address as a browser does, and talks to the core. */
async function ask(address: string) {
  const { origin } = new URL(address)
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = String(entered.headers.get('set-cookie')?.split(';')[0])
  const page = await fetch(origin, { headers: { cookie } })
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/wire`, { headers: { cookie, origin } })
  const client = createClient({ contract: counterContract, wire: createSocketWire(socket) })
  return { title: await page.text(), shop: await client.shop.get({}) }
}

test('the door opens, answers, gives a second start another window, and closes the shop on Ctrl+C', async () => {
  const folder = makeCheckout('out/renderer')
  const first = start(folder, ['--port', '0'])
  const line = await first.firstLine
  expect(line).toMatch(/^Galla is open at http:\/\/127\.0\.0\.1:\d+\/open\?token=\S{43} \(opens one window, once\)$/)
  const { title, shop } = await ask(placeOf(line))
  expect([title, shop.isSetUp]).toEqual(['<!doctype html><title>Galla</title>', false])

  const second = start(folder, [])
  const again = await second.firstLine
  expect(again).toMatch(/^Galla was open already: another window at http:/)
  expect(await second.ended).toBe(0)
  expect(await ask(placeOf(again))).toMatchObject({ shop: { isSetUp: false } })

  first.child.kill('SIGINT')
  expect([await first.ended, first.errorText()]).toEqual([0, ''])
  expect(readdirSync(join(folder, 'data')).filter(name => /wal|door/.test(name))).toEqual([])
})

test.each([
  [['--port', 'eighty'], 'galla: --port is a number from 0 to 65535, not "eighty".\n'],
  [['--colour'], "galla: Unknown option '--colour'. There are --port N, --data FOLDER, --demo and --no-open.\n"],
])('a mistake in %j is one sentence, and no shop is opened', async (args, sentence) => {
  const folder = makeCheckout('out/renderer')
  const { ended, errorText } = start(folder, args)
  expect([await ended, errorText()]).toEqual([1, sentence])
  expect(existsSync(join(folder, 'data'))).toBe(false)
})
