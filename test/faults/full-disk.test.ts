// A disk that is really full, in every place the counter writes to besides its file: the export, the second folder, the
// backups, proofs, the command line. Each says so in its own words, leaves nothing half, and the counter sells on.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type TestContext, test } from 'vitest'
import { writeWhole } from '../../src/main/cli/write-whole.ts'
import { openProofs } from '../../src/main/core/dealers/open-proofs.ts'
import { copyFile } from '../../src/main/ledger/backup/copy-file.ts'
import { noPace } from '../../src/main/ledger/backup/pace.ts'
import { allSheets } from '../../src/main/ledger/bundle/all-sheets.ts'
import { openSealed, sealFile } from '../../src/main/ledger/sealed/seal-file.ts'
import { createSealKey } from '../../src/main/ledger/sealed/seal-key.ts'
import { openFullShop, takeAway } from '../operations/bundle/full-shop.ts'
import { eventually } from '../operations/eventually.ts'
import { mountSmallDisk } from '../support/faults/small-disk.ts'
import { soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test.for([
  ['tables are written', 12, false],
  ['papers are drawn', allSheets.length + 20, true],
] as const)(
  'an export onto a disk that fills while %s is refused, and nothing of it stays',
  async ([, files, hasPapers], context) => {
    const disk = mountSmallDisk(context, { sizeMb: 200, files })
    const { shop, counter } = await openFullShop()
    const stages = new Set<string>()
    counter.on('bundle.changed', ({ running }) => void stages.add(running?.stage ?? 'end'))
    expect(await takeAway(counter, { folder: disk.folder, hasPapers })).toEqual({
      kind: 'refused',
      code: 'backup_folder_unfit',
      details: { folder: disk.folder, reason: 'disk_full' },
    })
    expect(stages.has('papers')).toBe(hasPapers)
    expect(disk.names()).toEqual([])
    expect(readdirSync(shop.folder).filter(name => name.startsWith('bundle'))).toEqual([])
    const { invoice } = await counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
    expect(invoice.number).toBe('A1/26-27/00004')
    expect((await takeAway(counter, { hasPapers: false })).kind).toBe('done')
  },
)

test('an export onto a disk that is full already is refused before anything is written', async context => {
  const disk = mountSmallDisk(context, { sizeMb: 40 })
  const shop = await openTestShop({ items: { soap: soap() } })
  disk.fill()
  const asked = { folder: disk.folder, hasPapers: false, fromOn: null, toOn: null }
  await expect(shop.counter.bundle.begin(asked)).toBeRefused('backup_folder_unfit', { reason: 'no_room' })
  expect(disk.names()).toEqual([])
})

test('a second folder that is full is said to be so, holds nothing half, and gets its copy when there is room', async context => {
  const disk = mountSmallDisk(context, { sizeMb: 60 })
  const { counter, sale } = await openTestShop({ items: { soap: soap() } })
  disk.fill()
  await expect(counter.backup.chooseFolder({ folder: disk.folder })).toBeRefused('backup_folder_unfit', {
    reason: 'no_room',
  })
  disk.free()
  await counter.backup.chooseFolder({ folder: disk.folder })
  disk.fill()
  const before = disk.names()
  expect((await counter.ledger.backUp({})).verifiedAt).not.toBeNull()
  const trouble = { folder: disk.folder, reason: 'no_room' }
  await eventually(async () => (await counter.ledger.status({})).folderTrouble).toEqual(trouble)
  expect(disk.names()).toEqual(before)
  await counter.invoice.issue(sale({ of: { soap: 1 } }))
  disk.free()
  const { name } = await counter.ledger.backUp({})
  await eventually(() => disk.names()).toContain(name)
})

test('a backup beside a shop’s file on a full disk is refused, nothing half stays, and the counter sells on', async context => {
  const disk = mountSmallDisk(context, { sizeMb: 40 })
  const shop = await openTestShop({ folder: join(disk.folder, 'data'), items: { soap: soap() } })
  const { counter, sale } = shop
  await counter.invoice.issue(sale({ of: { soap: 1 } }))
  disk.fill(400 * 1024)
  await expect(counter.ledger.backUp({})).toBeRefused('disk_full')
  expect(readdirSync(join(shop.folder, 'backups'))).toEqual([])
  const { invoice } = await counter.invoice.issue(sale({ of: { soap: 1 } }))
  expect(invoice.number).toBe('A1/26-27/00002')
  disk.free()
  expect((await counter.ledger.backUp({})).verifiedAt).not.toBeNull()
})

const megabyte = 1024 * 1024

/** Room for one block and a half of three: the system writes what fits of the second and does not complain. */
function tightDisk(context: TestContext) {
  const disk = mountSmallDisk(context, { sizeMb: 8 })
  disk.fill(megabyte + megabyte / 2)
  const from = join(temporaryFolder(), 'from')
  writeFileSync(from, Buffer.alloc(2 * megabyte, 7))
  return { from, to: join(disk.folder, 'to') }
}

test('a copy of which only a part fits is never taken for whole', context => {
  const { from, to } = tightDisk(context)
  expect(() => copyFile(from, to, noPace)).toThrow('ENOSPC')
})

test('so it is with one that is sealed, and with one that is opened', context => {
  const key = createSealKey('four words are good')
  const { from, to } = tightDisk(context)
  expect(() => sealFile(from, to, key)).toThrow('ENOSPC')
  const sealed = join(temporaryFolder(), 'sealed')
  sealFile(from, sealed, key)
  const second = tightDisk(context)
  expect(() => openSealed(sealed, second.to, key)).toThrow('ENOSPC')
})

test('a proof of a payment that finds no room is refused, and not half there', async context => {
  const disk = mountSmallDisk(context, { sizeMb: 4 })
  disk.fill(megabyte)
  const proofs = join(disk.folder, 'proofs')
  await expect(openProofs(proofs).keep(Buffer.alloc(2 * megabyte, 7))).toBeRefused('disk_full')
  expect(readdirSync(proofs)).toEqual([])
})

test('a list from the command line is whole or not there; the one before stays', context => {
  const disk = mountSmallDisk(context, { sizeMb: 4 })
  const file = join(disk.folder, 'items.csv')
  writeWhole(file, Buffer.from('first'))
  disk.fill(megabyte)
  expect(() => writeWhole(file, Buffer.alloc(2 * megabyte, 7))).toBeRefused('disk_full')
  expect([readFileSync(file, 'utf8'), existsSync(`${file}.part`)]).toEqual(['first', false])
})
