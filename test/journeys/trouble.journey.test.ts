// The shop's file is in trouble: the screen says what happened, what was kept and what to do, and its buttons do it.
import { closeSync, mkdirSync, openSync, renameSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { lockForProcess } from '../../src/main/ledger/process-lock.ts'
import { soap } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'

const browser = shareBrowser()

function damage(folder: string): void {
  const file = join(folder, 'shop.galla')
  for (const extra of ['-wal', '-shm']) rmSync(`${file}${extra}`, { force: true })
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(40_000, 255), 0, 40_000, 4096)
  closeSync(handle)
}

test('a damaged shop file is told, and a backup brings the shop back', async () => {
  const journey = await openJourney(browser, {
    isProgram: true,
    fill: counter => counter.item.save({ id: v7(), ...soap() }),
  })
  const { page, press, sees, type } = journey
  await sees('Often sold')
  await press('Control+k')
  await type('back')
  await press('Enter')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await sees('Backed up and checked')
  await journey.powerCut(damage)
  await sees('The shop file is damaged')
  await sees('Nothing more was written to it')
  await page.getByRole('button', { name: 'Try again' }).click()
  await sees('The shop file is damaged')
  await page.getByRole('button', { name: 'Restore a backup' }).click()
  await page.getByRole('button', { name: 'Put back' }).first().click()
  await sees('Every bill made since then that can still be read is brought over')
  await page.getByRole('dialog').getByRole('button', { name: 'Put back' }).click()
  await sees('Often sold')
  await sees('Lux Soap')
  expect(await page.getByText('The shop file is damaged').count()).toBe(0)
})

test('a shop file that cannot be opened for writing is told, and goes on when it can again', async () => {
  const journey = await openJourney(browser, {
    isProgram: true,
    fill: counter => counter.item.save({ id: v7(), ...soap() }),
  })
  const { page, sees } = journey
  await sees('Often sold')
  // As root every file can be written; what lies in its place and is no file cannot.
  await journey.powerCut(folder => {
    renameSync(join(folder, 'shop.galla'), join(folder, 'shop.away'))
    mkdirSync(join(folder, 'shop.galla'))
  })
  await sees('The shop file cannot be written')
  await page.getByRole('button', { name: 'Try again' }).click()
  await sees('The shop file cannot be written')
  rmdirSync(journey.file)
  renameSync(`${journey.file.slice(0, -'shop.galla'.length)}shop.away`, journey.file)
  await page.getByRole('button', { name: 'Try again' }).click()
  await sees('Often sold')
  await sees('Lux Soap')
})

test('a shop that another program is just closing opens by itself', async () => {
  const { page, powerCut, sees } = await openJourney(browser, {
    isProgram: true,
    fill: counter => counter.item.save({ id: v7(), ...soap() }),
  })
  await sees('Often sold')
  const other = { letGo: () => undefined as unknown }
  await powerCut(folder => {
    other.letGo = lockForProcess(join(folder, 'shop.galla'))
  })
  await sees('Galla is already open with this shop')
  await sees('this page goes on by itself')
  other.letGo()
  await sees('Often sold')
  expect(await page.getByText('Galla is already open').count()).toBe(0)
})
