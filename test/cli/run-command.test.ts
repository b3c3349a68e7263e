// The back door: a shop driven without a screen. Each command says what came of it, in words and in its exit code.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { Command } from '../../src/main/cli/command.ts'
import { runCommand } from '../../src/main/cli/run-command.ts'
import { coreOptions } from '../../src/main/door/core-options.ts'
import { shopFields } from '../support/goods.ts'
import { dumpLedger } from '../support/ledger/dump-ledger.ts'
import { builtInstallation } from '../support/program/built-program.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const firstRun = {
  fields: shopFields(),
  branch: { id: id(1), name: 'Main' },
  counter: { id: id(2), code: 'A1' },
  cashierName: 'Asha',
}
const catalogue = 'Code,Name,GST %,Price,Stock\nS1,Lux Soap,18,40,10\nR1,Rice,0,60,5\n'

function openCommandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'galla-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const failures: unknown[] = []
  const options = { ...coreOptions(builtInstallation, folder), log: (failure: unknown) => failures.push(failure) }
  const run = async (words: readonly string[], flags: Partial<Command['flags']> = {}) => {
    const printed: string[] = []
    const complained: string[] = []
    const code = await runCommand({
      options,
      words,
      flags: {
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
        ...flags,
      },
      print: line => printed.push(line),
      complain: line => complained.push(line),
    })
    return { code, printed, complained }
  }
  const call = async (path: string, input: unknown = {}) => {
    const { code, printed, complained } = await run(['call', path, JSON.stringify(input)])
    return { code, value: printed.length === 0 ? undefined : JSON.parse(printed.join('\n')), complained }
  }
  return { folder, file: join(folder, 'shop.galla'), failures, run, call }
}

async function openShop() {
  const line = openCommandLine()
  await line.call('shop.setUp', firstRun)
  return line
}

async function openStockedShop() {
  const line = await openShop()
  const file = join(line.folder, 'kirana.csv')
  writeFileSync(file, catalogue)
  const imported = await line.run(['import', file])
  return { ...line, imported }
}

test('call runs any call of the contract and prints its answer as JSON', async () => {
  const { call, run } = await openShop()
  const { code, value } = await call('item.save', { id: id(10), fields: { name: 'Soap', pricePaise: 4_000 } })
  expect([code, value.name, value.pricePaise]).toEqual([0, 'Soap', 4_000])
  const found = await run(['call', 'item.search', '{"text":"so"}'])
  expect(JSON.parse(found.printed.join('\n'))).toMatchObject([{ id: id(10), name: 'Soap' }])
})

test('a call without input is a call with an empty one', async () => {
  const { run } = await openShop()
  const { code, printed } = await run(['call', 'shop.get'])
  expect([code, JSON.parse(printed.join('\n')).shop.name]).toEqual([0, 'Asha General Store'])
})

test('a refusal is said with its code and details, and ends with 1', async () => {
  const { run, call } = await openShop()
  expect(await run(['call', 'item.get', `{"id":"${id(99)}"}`])).toEqual({
    code: 1,
    printed: [],
    complained: [`refused: not_found {"record":"item","id":"${id(99)}"}`],
  })
  expect((await call('shop.setUp', firstRun)).complained).toEqual(['refused: already_set_up {}'])
})

test('an input that is no JSON, one the contract does not take, and an unknown call are refused', async () => {
  const { run } = await openShop()
  const said = async (...words: string[]) => {
    const { code, complained } = await run(words)
    return [code, complained[0]?.split(' ').slice(0, 2).join(' ')]
  }
  expect(await said('call', 'shop.get', '{oops')).toEqual([1, 'refused: invalid_input'])
  expect(await said('call', 'item.get', '{"id":"x"}')).toEqual([1, 'refused: invalid_input'])
  expect(await said('call', 'shop.sell')).toEqual([1, 'refused: unknown_call'])
  expect(await said('call')).toEqual([1, 'refused: unknown_call'])
})

test('import tells what is in the file and what came of it', async () => {
  const { imported, call } = await openStockedShop()
  expect(imported).toEqual({
    code: 0,
    printed: ['kirana.csv: CSV, 2 rows', '2 new, 0 changed, 0 unchanged, 0 refused', 'imported: 2 new, 0 changed'],
    complained: [],
  })
  expect((await call('item.find')).value.total).toBe(2)
})

test('import with problems names them and brings in nothing, or on a word what is good', async () => {
  const { folder, run, call } = await openShop()
  const file = join(folder, 'kirana.csv')
  writeFileSync(file, `${catalogue}B1,Broken,18,forty,1\n`)
  const problem = 'line 4, Price: This is no amount. Write rupees like 1234.50. "forty"'
  const refused = await run(['import', file])
  expect(refused).toMatchObject({
    code: 1,
    complained: ['nothing was imported: mend these rows, or leave them out with --skip-refused'],
  })
  expect(refused.printed).toContain(problem)
  expect((await call('item.find')).value.total).toBe(0)
  const skipped = await run(['import', file], { skipRefused: true })
  expect([skipped.code, skipped.printed.at(-1)]).toEqual([0, 'imported: 2 new, 0 changed'])
})

test('a file that is too large is refused before it is read', async () => {
  const { folder, run, call } = await openShop()
  const file = join(folder, 'huge.csv')
  writeFileSync(file, catalogue)
  // A hole on the disk: 200 MB to whoever reads it.
  truncateSync(file, 200 * 1024 * 1024)
  const { code, complained } = await run(['import', file])
  expect(code).toBe(1)
  expect(complained[0]).toContain('has 200 MB, more than the 60 MB that fit: split it')
  expect((await call('item.find')).value.total).toBe(0)
})

test('a list of customers is brought in by naming its kind; what is no kind is said', async () => {
  const { folder, run, call } = await openShop()
  const file = join(folder, 'people.csv')
  writeFileSync(file, 'Name,Phone,Opening balance\nRavi,9845012345,500\n')
  expect((await run(['import', file], { kind: 'customers' })).code).toBe(0)
  expect((await call('customer.find')).value.rows).toMatchObject([{ name: 'Ravi', duePaise: 500_00 }])
  expect(await run(['import', file], { kind: 'friends' })).toMatchObject({ code: 2, printed: [] })
})

test('a file that is not there is said to be so', async () => {
  const { folder, run } = await openShop()
  const { code, complained } = await run(['import', join(folder, 'no.csv')])
  expect([code, complained.length]).toEqual([1, 1])
  expect(complained[0]).toContain('no.csv')
})

test('export writes the catalogue to the screen or to a file', async () => {
  const { folder, run } = await openStockedShop()
  const { code, printed } = await run(['export', 'items'])
  expect([code, printed.join('\n')]).toEqual([0, expect.stringContaining('S1,,Lux Soap')])
  const out = join(folder, 'items.xlsx')
  expect(await run(['export', 'items'], { format: 'xlsx', out })).toEqual({
    code: 0,
    printed: [`written to ${out}`],
    complained: [],
  })
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
})

test('what was exported and is imported again changes nothing', async () => {
  const { folder, file, run } = await openStockedShop()
  const out = join(folder, 'items.csv')
  await run(['export', 'items'], { out })
  const { entry } = dumpLedger(file)
  expect((await run(['import', out])).printed.at(-1)).toBe('imported: 0 new, 0 changed')
  expect(dumpLedger(file).entry).toEqual(entry)
})

test('a workbook is not thrown at the screen, and an unknown form of file is refused', async () => {
  const { run } = await openStockedShop()
  expect(await run(['export', 'items'], { format: 'xlsx' })).toMatchObject({ code: 2, printed: [] })
  expect(await run(['export', 'items'], { format: 'pdf' })).toMatchObject({
    code: 1,
    complained: [expect.stringContaining('refused: invalid_input')],
  })
})

test('verify says of each check how it came out', async () => {
  const { run, file } = await openStockedShop()
  const whole = await run(['verify'])
  expect(whole.code).toBe(0)
  expect(whole.printed.slice(0, -1).every(line => line.startsWith('good  '))).toBe(true)
  expect(whole.printed.at(-1)).toMatch(/^\d+ entries, the ledger is whole \(\d+ ms\)$/)
  const db = new Database(file)
  db.exec('update item_figures set on_hand_thousandths = 99')
  db.close()
  const broken = await run(['verify'])
  expect(broken.code).toBe(1)
  expect(broken.printed).toContain('BAD   stock on hand is the sum of movements: item Lux Soap')
  expect(broken.printed.at(-1)).toContain('THE LEDGER IS NOT WHOLE')
})

test('rebuild makes the same rows again from the entries and keeps the old file', async () => {
  const { run, file, folder } = await openStockedShop()
  const before = dumpLedger(file)
  const { code, printed } = await run(['rebuild'])
  const kept = readdirSync(folder).find(name => name.startsWith('shop.galla.kept-') && !/-(wal|shm)$/.test(name))
  expect([code, printed]).toEqual([
    0,
    [`rebuilt from 6 entries; the old file is kept as ${join(folder, String(kept))}`],
  ])
  expect(dumpLedger(file)).toEqual(before)
  expect((await run(['verify'])).code).toBe(0)
})

test('rebuild puts right what was derived wrongly', async () => {
  const { run, file } = await openStockedShop()
  const db = new Database(file)
  db.exec('update item_figures set on_hand_thousandths = 99')
  db.close()
  await run(['rebuild'])
  expect((await run(['verify'])).code).toBe(0)
})

test('a backup that is not there is refused', async () => {
  const { run } = await openShop()
  expect(await run(['restore', 'nothing'])).toMatchObject({
    code: 1,
    complained: ['refused: not_found {"record":"backup","id":"nothing"}'],
  })
})

test.each([[[]], [['sell']], [['import']], [['export']], [['export', 'customers']], [['restore']]])(
  'what is not understood, %o, is answered with how to say it, ends with 2, and opens no shop',
  async words => {
    const { file, run } = openCommandLine()
    const { code, printed, complained } = await run(words)
    expect([code, printed, complained[0]?.startsWith('usage: galla COMMAND')]).toEqual([2, [], true])
    expect(existsSync(file)).toBe(false)
  },
)

test('verify, rebuild, backup, restore and export look at a shop that is there, and make none', async () => {
  for (const words of [
    ['verify'],
    ['rebuild'],
    ['backup'],
    ['restore', 'x'],
    ['export', 'items'],
    ['call', 'shop.get'],
  ]) {
    const { file, run } = openCommandLine()
    const { code, complained } = await run(words)
    expect([words, code, complained]).toEqual([words, 1, [`there is no shop at ${file}`]])
    expect(existsSync(file)).toBe(false)
  }
})

test('none of it is a bug in the core’s log', async () => {
  const { failures, run } = await openStockedShop()
  await run(['call', 'item.get', `{"id":"${id(99)}"}`])
  await run(['verify'])
  expect(failures).toEqual([])
})

test('everything is exported into a folder of its own, and a folder that does not fit is refused', async () => {
  const line = await openShop()
  const { code, printed } = await line.run(['export', 'everything'], { to: line.folder.replace(/[^/\\]+$/, '') })
  expect([code, printed[0]]).toEqual([
    0,
    expect.stringMatching(/^everything is in .*galla-export-.*: \d+ rows, 0 papers, \d+ files$/),
  ])
  const folder = /^everything is in (.*): \d+ rows/.exec(printed[0] ?? '')?.[1] ?? ''
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(existsSync(join(folder, 'README.txt'))).toBe(true)
  const refused = await line.run(['export', 'everything'], { to: line.folder, withoutPapers: true })
  expect(refused).toMatchObject({ code: 1, complained: [expect.stringContaining('refused: backup_folder_unfit')] })
})
