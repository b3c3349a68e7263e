// The upkeep thread: there when it is asked, gone when it is not needed, and never a reason for the counter to stop.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openUpkeep } from '../../../src/main/core/shop-file/open-upkeep.ts'
import type { Failure } from '../../../src/shared/rpc/server.ts'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createTestClock } from '../../support/test-clock.ts'
import { migrationsFolder, projectFolder } from '../../support/test-folders.ts'

const thread = pathToFileURL(`${projectFolder}src/main/core/shop-file/upkeep-worker.ts`)
const brokenThread = new URL('data:text/javascript,throw new Error("no memory left")')

test('a thread that dies ends those who wait for it, is logged, and the next question starts another', async () => {
  const failures: Failure[] = []
  const upkeep = openOn('/nowhere/shop.galla', failures, brokenThread)
  for (const count of [1, 2]) {
    await expect(upkeep.verify()).rejects.toThrow('closed')
    await expect
      .poll(() => failures.map(({ error }) => (error as Error).message))
      .toEqual(Array(count).fill('no memory left'))
  }
})

test('a file that is not there is refused, and not made', async () => {
  const file = join(temporaryFolder(), 'shop.galla')
  const upkeep = openOn(file)
  await expect(upkeep.checkpoint()).toBeRefused('ledger_read_only')
  expect(existsSync(file)).toBe(false)
})

test('what was closed starts no thread again', async () => {
  const upkeep = openOn('/nowhere/shop.galla', [], brokenThread)
  await upkeep.close()
  await expect(upkeep.checkpoint()).toBeRefused('ledger_closing')
})

test('who waits while the file is closed is refused, and the end of the thread is no failure', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const checked = shop.core.call('ledger.verify', {})
  const backedUp = shop.core.call('ledger.backUp', {})
  await shop.core.close()
  const refused = { kind: 'refused', code: 'ledger_closing', details: expect.anything() }
  expect([await checked, await backedUp]).toEqual([refused, refused])
  expect(shop.failures).toEqual([])
})

test('a whole check and a backup at once do not get in each other’s way, nor in a sale’s', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  const [report, backup, sale] = await Promise.all([
    shop.counter.ledger.verify({}),
    shop.counter.ledger.backUp({}),
    shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } })),
  ])
  expect({ isWhole: report.isWhole, reason: backup.name.slice(-11), number: sale.invoice.number }).toEqual({
    isWhole: true,
    reason: 'copy.sqlite',
    number: 'A1/26-27/00001',
  })
})

function openOn(file: string, failures: Failure[] = [], worker = thread) {
  const data = { file, backupFolder: `${file}-backups`, migrationsFolder }
  const upkeep = openUpkeep(worker, data, { clock: createTestClock(), log: failure => failures.push(failure) })
  onTestFinished(() => upkeep.close())
  return upkeep
}
