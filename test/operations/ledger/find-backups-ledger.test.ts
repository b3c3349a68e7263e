// Which backups this machine has.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'

/** The counter takes one of its own each day, by the real clock. */
const made = (backups: { readonly name: string }[]) => backups.filter(({ name }) => !/-(daily|start)\./.test(name))

test('backups are listed, the newest first, whatever took them', async () => {
  const { counter, folder } = await openTestShop()
  const taken = [await counter.ledger.backUp({}), await counter.ledger.backUp({})]
  const before = 'galla-2026-01-05T10-00-00-000Z-before.sqlite'
  writeFileSync(join(folder, 'backups', before), 'four')
  expect(made(await counter.ledger.findBackups({}))).toEqual([
    ...taken.reverse(),
    {
      name: before,
      takenAt: '2026-01-05T10:00:00.000Z',
      reason: 'before',
      sizeBytes: 4,
      isSealed: false,
      needsPassphrase: false,
      verifiedAt: null,
      entryCount: null,
      invoiceCount: null,
      places: ['here'],
    },
  ])
})

test('what is no finished backup is not listed', async () => {
  const { counter, folder } = await openTestShop()
  mkdirSync(join(folder, 'backups'), { recursive: true })
  for (const name of [
    'notes.txt',
    'galla-2026-01-05T10-00-00-000Z-copy.sqlite.part',
    'shop.galla',
    'galla-copy.sqlite',
  ])
    writeFileSync(join(folder, 'backups', name), '')
  expect(made(await counter.ledger.findBackups({}))).toEqual([])
})

test('they are listed also when the shop’s file cannot be opened: that is when they are needed', async () => {
  const shop = await openTestShop()
  const backup = await shop.counter.ledger.backUp({})
  await shop.reopen(() => writeFileSync(shop.file, 'damaged beyond anything that could be read as a ledger'))
  expect(made(await shop.counter.ledger.findBackups({}))).toEqual([backup])
})
