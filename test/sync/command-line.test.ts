// Two counters on one desk, from the command line.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Command } from '../../src/main/cli/command.ts'
import { runCommand } from '../../src/main/cli/run-command.ts'
import { coreOptions } from '../../src/main/door/core-options.ts'
import { soap } from '../support/goods.ts'
import { builtInstallation } from '../support/program/built-program.ts'
import { openLongShop } from '../support/sync/long-shop.ts'
import { join, openLinedShop, openSyncedShop } from '../support/sync/open-synced-shop.ts'

function openFolder() {
  const folder = mkdtempSync(joinPath(tmpdir(), 'galla-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function galla(dataFolder: string, words: readonly string[], to?: string) {
  const printed: string[] = []
  const complained: string[] = []
  const flags = { out: undefined, format: undefined, kind: undefined, currency: undefined, skipRefused: false, to }
  const rest = { passphraseFile: undefined, from: undefined, toDay: undefined, withoutPapers: false }
  const code = await runCommand({
    options: coreOptions(builtInstallation, dataFolder),
    words,
    flags: { ...flags, ...rest } satisfies Command['flags'],
    print: line => void printed.push(line),
    complain: line => void complained.push(line),
  })
  return { code, said: [...printed, ...complained].join('\n') }
}

test('a second counter is added in a folder of its own, and both exchange what they sold', async () => {
  const shop = await openSyncedShop()
  const first = await openLinedShop({ items: { soap: soap() }, seed: 1 })
  await join(shop, first)
  await shop.until(first, 'live')
  const { invoice } = await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))
  await shop.reach(first)
  const second = openFolder()
  await first.reopen(async () => {
    const added = await galla(first.folder, ['counter', 'add'], second)
    expect(added).toEqual({ code: 0, said: expect.stringContaining('counter A2 is in') })
    expect((await galla(first.folder, ['counter', 'add'], second)).said).toContain('refused: already_set_up')
    expect((await galla(first.folder, ['counter', 'add'])).code).toBe(2)
  })
  const { code, said } = await galla(second, ['sync'])
  expect({ code, status: JSON.parse(said) }).toMatchObject({
    code: 0,
    status: { state: 'live', waiting: { count: 0 } },
  })
  const there = await galla(second, ['call', 'invoice.get', JSON.stringify({ id: invoice.id })])
  expect(JSON.parse(there.said)).toMatchObject({ invoice: { number: invoice.number } })
})

test('a second counter is added to a shop of years: done when its books are there', async () => {
  const { first } = await openLongShop()
  const second = openFolder()
  await first.reopen(async () => {
    const added = await galla(first.folder, ['counter', 'add'], second)
    expect(added).toEqual({ code: 0, said: expect.stringContaining('counter A2 is in') })
  })
  const there = await galla(second, ['call', 'invoice.find', JSON.stringify({ limit: 50 })])
  expect(JSON.parse(there.said)).toMatchObject({ rows: { length: 21 } })
})

test('a shop that joined no server says so', async () => {
  const first = await openLinedShop()
  await first.reopen(async () => {
    expect(await galla(first.folder, ['sync'])).toEqual({ code: 1, said: 'refused: sync_not_joined {}' })
    const added = await galla(first.folder, ['counter', 'add'], openFolder())
    expect(added).toEqual({ code: 1, said: 'refused: sync_not_joined {}' })
  })
})

test('a server that is away: what waits is said, and the exit code is 1', async () => {
  const shop = await openSyncedShop()
  const first = await openLinedShop({ items: { soap: soap() }, seed: 1 })
  await join(shop, first)
  await shop.until(first, 'live')
  first.line.state = 'down'
  await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))
  await first.reopen(async () => {
    await shop.api.close()
    const { code, said } = await galla(first.folder, ['sync'])
    expect({ code, status: JSON.parse(said) }).toMatchObject({
      code: 1,
      status: { state: 'offline', waiting: { count: 1 } },
    })
  })
})
