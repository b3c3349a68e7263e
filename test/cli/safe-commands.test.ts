// A shop kept safe from the command line: backed up elsewhere, checked there, put in place here or on a new machine.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Command } from '../../src/main/cli/command.ts'
import { runCommand } from '../../src/main/cli/run-command.ts'
import { coreOptions } from '../../src/main/door/core-options.ts'
import { shopFields } from '../support/goods.ts'
import { dumpLedger } from '../support/ledger/dump-ledger.ts'
import { builtInstallation } from '../support/program/built-program.ts'
import { createTestClock } from '../support/test-clock.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

function openCommandLine(clock = createTestClock()) {
  const folder = mkdtempSync(join(tmpdir(), 'galla-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const options = { ...coreOptions(builtInstallation, join(folder, 'data')), clock }
  const run = async (words: readonly string[], flags: Partial<Command['flags']> = {}) => {
    const printed: string[] = []
    const complained: string[] = []
    const none = {
      out: undefined,
      format: undefined,
      kind: undefined,
      currency: undefined,
      skipRefused: false,
      to: undefined,
      passphraseFile: undefined,
      from: undefined,
      toDay: undefined,
      withoutPapers: false,
    }
    const code = await runCommand({
      options,
      words,
      flags: { ...none, ...flags },
      print: line => printed.push(line),
      complain: line => complained.push(line),
    })
    return { code, printed, complained }
  }
  return { folder, data: join(folder, 'data'), file: join(folder, 'data', 'shop.galla'), run, clock }
}

async function openShop() {
  const line = openCommandLine()
  const shop = {
    fields: shopFields(),
    branch: { id: id(1), name: 'Main' },
    counter: { id: id(2), code: 'A1' },
    cashierName: 'Asha',
  }
  await line.run(['call', 'shop.setUp', JSON.stringify(shop)])
  const addItem = (n: number) =>
    line.run(['call', 'item.save', JSON.stringify({ id: id(n), fields: { name: `Item ${n}`, pricePaise: 100 } })])
  await addItem(10)
  const stick = join(line.folder, 'stick')
  mkdirSync(stick)
  const passphraseFile = join(line.folder, 'passphrase.txt')
  writeFileSync(passphraseFile, 'four words are good\n')
  return { ...line, addItem, stick, passphraseFile }
}

const items = (file: string) => dumpLedger(file).item?.map(({ name }) => name)
const backupIn = (folder: string, ending: string) =>
  join(folder, String(readdirSync(folder).find(name => name.endsWith(ending))))

test('backup says where the checked copy lies, and restore puts it in place of a damaged file', async () => {
  const { data, file, run } = await openShop()
  const backup = await run(['backup'])
  const name = backupIn(join(data, 'backups'), '.sqlite')
  expect(backup).toEqual({ code: 0, printed: [`backed up and checked: ${name}`], complained: [] })
  writeFileSync(file, 'damaged beyond anything that could be read as a ledger')
  expect(await run(['verify'])).toMatchObject({ code: 1, printed: [] })
  const restored = await run(['restore', name])
  expect(restored).toMatchObject({ code: 0, complained: [expect.stringContaining('SQLITE_NOTADB')] })
  expect(restored.printed[0]).toBe(`put in place: ${name}`)
  expect(items(file)).toEqual(['Item 10'])
  expect((await run(['verify'])).code).toBe(0)
})

test('a copy elsewhere is encrypted with the passphrase of a file, and opens a shop on a new machine with it', async () => {
  const { run, stick, passphraseFile } = await openShop()
  expect((await run(['backup'], { to: stick, passphraseFile })).code).toBe(0)
  const sealed = backupIn(stick, '.sealed')
  const other = openCommandLine()
  expect(await other.run(['restore', sealed])).toMatchObject({ code: 1, complained: ['refused: passphrase_needed {}'] })
  expect(existsSync(other.file)).toBe(false)
  const restored = await other.run(['restore', sealed], { passphraseFile })
  // Nobody here knows how far the numbers went.
  expect(restored.printed).toContain('numbers A1/26-27/1 to 1000 are skipped')
  expect(items(other.file)).toEqual(['Item 10'])
  expect((await other.run(['verify'])).code).toBe(0)
})

test('a backup is checked on its own and stays as it is to the byte', async () => {
  const { data, run, stick, passphraseFile } = await openShop()
  await run(['backup'], { to: stick, passphraseFile })
  for (const [file, flags] of [
    [backupIn(join(data, 'backups'), '.sqlite'), {}],
    [backupIn(stick, '.sealed'), { passphraseFile }],
  ] as const) {
    const bytes = readFileSync(file)
    const { code, printed } = await run(['verify', file], flags)
    expect([code, printed.at(-1)]).toEqual([0, expect.stringContaining('the ledger is whole')])
    expect(readFileSync(file)).toEqual(bytes)
    const spoilt = Buffer.from(bytes)
    spoilt.fill(0x5a, bytes.length / 2, bytes.length / 2 + 5000)
    writeFileSync(file, spoilt)
    expect(await run(['verify', file], flags)).toMatchObject({
      code: 1,
      complained: [expect.stringContaining('refused: backup_damaged')],
    })
  }
})

test('a moment is the last backup up to it: a day to its end, a minute of the shop’s wall clock', async () => {
  const { run, addItem, clock, file } = await openShop()
  const damage = () => writeFileSync(file, 'damaged beyond anything that could be read as a ledger')
  await run(['backup'])
  clock.advance(3 * 60 * 60 * 1000)
  await addItem(11)
  await run(['backup'])
  clock.advance(24 * 60 * 60 * 1000)
  for (const [moment, expected] of [
    ['2026-11-20T14:59', ['Item 10']],
    ['2026-11-20 15:00', ['Item 10', 'Item 11']],
    ['2026-11-20', ['Item 10', 'Item 11']],
  ] as const) {
    damage()
    expect((await run(['restore', moment])).code).toBe(0)
    expect(items(file)).toEqual(expected)
  }
  expect(await run(['restore', '2026-11-19'])).toMatchObject({
    code: 1,
    complained: [expect.stringContaining('not_found')],
  })
})

test('a folder that is not there is refused and not made', async () => {
  const { run, folder } = await openShop()
  const to = join(folder, 'nowhere')
  expect(await run(['backup'], { to })).toMatchObject({
    code: 1,
    complained: [expect.stringContaining('refused: backup_folder_unfit')],
  })
  expect(existsSync(to)).toBe(false)
})
