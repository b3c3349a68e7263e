// Where an export may go, and what is said when it does not fit.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleFailure, freeBundleFolder, requireBundleFolder } from '../../../src/main/core/bundle/bundle-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function shopFolder() {
  const dataFolder = temporaryFolder()
  const file = join(dataFolder, 'shop.galla')
  writeFileSync(file, 'a ledger')
  return { dataFolder, file }
}

test('more papers than there is room for are refused before the first is drawn', () => {
  const { dataFolder, file } = shopFolder()
  const target = temporaryFolder()
  expect(requireBundleFolder(target, dataFolder, { file, paperCount: 1 })).toBe(target)
  const tooMany = { file, paperCount: 1_000_000_000_000 }
  for (const folder of [target, null])
    expect(() => requireBundleFolder(folder, dataFolder, tooMany)).toBeRefused('backup_folder_unfit', {
      reason: 'no_room',
    })
})

test('the usual folder may also be named', () => {
  const { dataFolder, file } = shopFolder()
  const usual = join(dataFolder, 'exports')
  expect(requireBundleFolder(usual, dataFolder, { file, paperCount: 0 })).toBe(usual)
  expect(requireBundleFolder(null, dataFolder, { file, paperCount: 0 })).toBe(usual)
})

test.each([
  ['Sri Murugan & Sons', 'galla-export-Sri-Murugan-Sons-2026-11-21'],
  ['शर्मा जनरल स्टोर', 'galla-export-शर्मा-जनरल-स्टोर-2026-11-21'],
  ['../..\\:*?', 'galla-export-shop-2026-11-21'],
])('a shop called %s has its exports in %s', (name, folder) => {
  expect(freeBundleFolder('/media/usb', name, '2026-11-21')).toBe(join('/media/usb', folder))
})

test('a folder that is there, or being written, is left alone', () => {
  const parent = temporaryFolder()
  const first = join(parent, 'galla-export-Asha-2026-11-21')
  mkdirSync(first)
  mkdirSync(`${first}-2.part`)
  expect(freeBundleFolder(parent, 'Asha', '2026-11-21')).toBe(`${first}-3`)
})

test.each([
  ['ENOSPC', 'backup_folder_unfit', { reason: 'disk_full' }],
  ['EACCES', 'backup_folder_unfit', { reason: 'ledger_read_only' }],
  ['EIO', 'backup_folder_unfit', { reason: 'disk_failed' }],
  ['ENOENT', 'bundle_failed', { said: 'ENOENT' }],
  ['SQLITE_CORRUPT', 'ledger_damaged', {}],
])('what the system calls %s is refused as %s', (said, code, details) => {
  const failure = bundleFailure(Object.assign(new Error(said), { code: said }), '/media/usb')
  expect(failure).toMatchObject({ code, details })
})

test('a bug stays a bug', () => {
  const bug = new TypeError('undefined is not a function')
  expect(bundleFailure(bug, '/media/usb')).toBe(bug)
})
