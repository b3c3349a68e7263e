// The log in a file beside the shop's: where it goes on, and what becomes of a change of places that fails.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { besideFileOf, openLogBeside } from '../../../src/main/core/sync/log-beside.ts'
import { openLedger } from '../../../src/main/ledger/open-ledger.ts'
import { transact } from '../../../src/main/ledger/transact.ts'
import { saveMembership } from '../../../src/main/sync/joining.ts'
import { Refusal } from '../../../src/shared/kernel/refusal.ts'
import { createSeededIds } from '../../support/seeded-ids.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createTestClock } from '../../support/test-clock.ts'
import { migrationsFolder } from '../../support/test-folders.ts'

const newId = createSeededIds(6)
const shopId = newId()
const noVolumes = { take: () => expect.unreachable(), end: async () => undefined }

function openAhead(isAhead = true) {
  const folder = temporaryFolder()
  const clock = createTestClock()
  const options = { file: join(folder, 'shop.galla'), migrationsFolder, backupFolder: join(folder, 'backups'), clock }
  const ledger = openLedger(options)
  transact(ledger, tx => {
    saveMembership(tx.rows, { address: 'https://x.example', shopId, joining: null })
    if (isAhead) tx.rows.local.saveSetting('books', 'coming')
  })
  const tried: string[] = []
  const shopFile = {
    options,
    async whileClosed() {
      tried.push('closed')
      throw new Refusal('disk_full', {})
    },
  }
  const deps = { ledger: () => ledger, shopFile, clock, newId }
  const beside = openLogBeside({ ...deps, volumes: noVolumes, volumesBeside: noVolumes })
  onTestFinished(async () => {
    await beside.close()
    ledger.close()
  })
  return { beside, clock, ledger, tried, file: besideFileOf(options.file) }
}

test('without selling ahead the log goes into the shop’s own file, and a file beside it that is left over goes', () => {
  const { beside, file, ledger } = openAhead(false)
  writeFileSync(file, 'left over')
  beside.tidy()
  expect(beside.ledger()).toBe(ledger)
  expect(existsSync(file)).toBe(false)
})

test('it goes on where it was, in the file of this shop; one of another shop, or a broken one, is begun anew', async () => {
  const { beside, file } = openAhead()
  const moveTo = (cursor: number, of: string) =>
    transact(beside.ledger(), tx => {
      tx.rows.sync.savePlace({ shopId: of, cursor, after: newId(), acknowledged: 0, exchangedAtMs: null })
    })
  moveTo(40, shopId)
  await beside.close()
  expect(beside.ledger().rows.sync.place()).toMatchObject({ shopId, cursor: 40 })
  moveTo(41, newId())
  await beside.close()
  expect(beside.ledger().rows.sync.place()).toMatchObject({ shopId, cursor: 0 })
  await beside.close()
  writeFileSync(file, 'not a database at all, but long enough to be looked at as one'.repeat(100))
  expect(beside.ledger().rows.sync.place()).toMatchObject({ shopId, cursor: 0 })
})

test('a change of places that fails is not tried again at once: the counter would be closed over and over', async () => {
  const { beside, clock, tried } = openAhead()
  await expect(beside.finish()).rejects.toMatchObject({ code: 'disk_full' })
  await expect(beside.finish()).rejects.toMatchObject({ code: 'ledger_closing' })
  expect(tried).toHaveLength(1)
  clock.advance(61_000)
  await expect(beside.finish()).rejects.toMatchObject({ code: 'disk_full' })
  expect(beside.isParted()).toBe(false)
})
