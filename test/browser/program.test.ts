// The browser door as a whole: a program of its own that says one line, answers, and ends properly.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../support/make-checkout.ts'
import { enterDoor, startDoorProgram } from './door-program.ts'

test('the door opens, answers, gives a second start another window, and closes the shop on Ctrl+C', async () => {
  const folder = makeCheckout('out/renderer')
  const first = startDoorProgram(folder, ['--port', '0'])
  const line = await first.firstLine
  expect(line).toMatch(/^Galla is open at http:\/\/127\.0\.0\.1:\d+\/open\?token=\S{43} \(opens one window, once\)$/)
  const { page, counter } = await enterDoor(line)
  expect(page).toBe('<!doctype html><title>Galla</title>')
  expect(await counter.shop.get({})).toMatchObject({ isSetUp: false })

  const second = startDoorProgram(folder, [])
  const again = await second.firstLine
  expect(again).toMatch(/^Galla was open already: another window at http:/)
  expect(await second.ended).toBe(0)
  const window = await enterDoor(again)
  expect(await window.counter.shop.get({})).toMatchObject({ isSetUp: false })

  first.child.kill('SIGINT')
  expect([await first.ended, first.errorText()]).toEqual([0, ''])
  expect(readdirSync(join(folder, 'data')).filter(name => /wal|door/.test(name))).toEqual([])
})

test.each([
  [['--port', 'eighty'], 'galla: --port is a number from 0 to 65535, not "eighty".\n'],
  [['--colour'], "galla: Unknown option '--colour'. There are --port N, --data FOLDER, --demo and --no-open.\n"],
])('a mistake in %j is one sentence, and no shop is opened', async (args, sentence) => {
  const folder = makeCheckout('out/renderer')
  const { ended, errorText } = startDoorProgram(folder, args)
  expect([await ended, errorText()]).toEqual([1, sentence])
  expect(existsSync(join(folder, 'data'))).toBe(false)
})
