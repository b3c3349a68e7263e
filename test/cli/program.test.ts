// The command line as people start it: a process of its own, its answer on the screen, its trouble beside it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { shopFields } from '../support/goods.ts'
import { builtCommandLine } from '../support/program/built-program.ts'

function galla(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtCommandLine, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('a shop is set up, asked and checked by three commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galla-program-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`
  const firstRun = {
    fields: shopFields(),
    branch: { id: id(1), name: 'Main' },
    counter: { id: id(2), code: 'A1' },
    cashierName: 'Asha',
  }
  const made = galla('call', 'shop.setUp', JSON.stringify(firstRun), '--data', folder)
  expect([made.status, JSON.parse(made.stdout).isSetUp, made.stderr]).toEqual([0, true, ''])
  const told = galla('--data', folder, 'call', 'shop.get')
  expect(JSON.parse(told.stdout).shop.name).toBe('Asha General Store')
  const checked = galla('verify', '--data', folder)
  expect([checked.status, checked.stdout]).toEqual([0, expect.stringContaining('2 entries, the ledger is whole')])
})

test('an unknown option is answered with how to say it, and nothing is done', () => {
  const { status, stdout, stderr } = galla('verify', '--date', 'x')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('--date')
  expect(stderr).toContain('usage: galla COMMAND')
})
