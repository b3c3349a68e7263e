// The shop's bills are kept safe: a second folder, encryption, a moment put back and taken back, a word when backups stay
// away.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { v7 } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { soap } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'

const browser = shareBrowser()

function newStick(): string {
  const stick = mkdtempSync(join(tmpdir(), 'galla-stick-'))
  onTestFinished(() => rmSync(stick, { recursive: true, force: true }))
  return stick
}

async function openSafety() {
  const journey = await openJourney(browser, { fill: counter => counter.item.save({ id: v7(), ...soap() }) })
  const { page, press, type, sees } = journey
  await sees('Often sold')
  const sell = async (nth: number) => {
    await press('Alt+1')
    await sees('Often sold')
    await type('lux')
    await sees('Lux Soap')
    await press('Enter', 'F9')
    await sees('Change')
    await press('Enter')
    await sees(nth === 1 ? '1 bill safe' : `${nth} bills safe`)
  }
  const goToSafety = async () => {
    await press('Control+k')
    await type('back up')
    await press('Enter')
    await sees('Put a moment back')
  }
  return { ...journey, page, sell, goToSafety }
}

test('a folder is chosen, and what is backed up by a key lies there too, encrypted once a passphrase is set', async () => {
  const { page, goToSafety, press, sees } = await openSafety()
  const stick = newStick()
  await goToSafety()
  const path = page.getByLabel('Path of the folder')
  await path.fill(join(stick, 'nowhere'))
  await press('Enter')
  await sees('This folder is not there. Is the disk or stick plugged in? Nothing was changed.')
  await path.fill(stick)
  await press('Enter')
  await sees('Second copies can be read by whoever finds the disk.')
  await press('Alt+b')
  await sees('Backed up and checked.')
  await sees('The newest copy there is from just now.')
  expect(readdirSync(stick).some(name => name.endsWith('-copy.sqlite'))).toBe(true)
  await page.getByLabel('Passphrase', { exact: true }).fill('four words are good')
  await page.getByLabel('The same once more').fill('four words are bad')
  await sees('The two are not the same.')
  await page.getByLabel('The same once more').fill('four words are good')
  await press('Enter')
  await sees('Second copies are encrypted.')
  const sealed = () => readdirSync(stick).filter(name => name.endsWith('.sealed'))
  await expect.poll(sealed, { timeout: 10_000 }).toHaveLength(1)
})

test('a moment is put back by keys without losing a bill, and taken back by one act', async () => {
  const { page, sell, goToSafety, press, sees } = await openSafety()
  await sell(1)
  await goToSafety()
  await press('Alt+b')
  await sees('Backed up and checked.')
  await sees('1 bill')
  await sell(2)
  await goToSafety()
  await page.locator('[data-restore]').first().focus()
  await press('Enter')
  await sees('1 bill made since then will be brought over from the present file.')
  await page.locator('[role=dialog] button[type=submit]:focus').waitFor()
  await press('Enter')
  await sees('Done. The shop has 2 bills.')
  await sees('before a restore')
  await page.getByRole('button', { name: 'Undo' }).click()
  await sees('No bill was made since then.')
  await page.locator('[role=dialog] button[type=submit]:focus').waitFor()
  await press('Enter')
  await expect.poll(() => page.getByText('before a restore').count()).toBe(2)
  await sees('2 bills safe')
})

test('when backups stay away for a day a line over every screen says so, and its key mends it', async () => {
  const { page, file, press, sees, goToSafety } = await openSafety()
  const backups = join(dirname(file), 'backups')
  await expect.poll(() => readdirSync(dirname(file)), { timeout: 10_000 }).toContain('backups')
  rmSync(backups, { recursive: true })
  writeFileSync(backups, 'no folder')
  await goToSafety()
  await press('Alt+b')
  await sees('The backup did not work')
  await press('Alt+1')
  await sees('There is no checked backup of this shop yet.')
  rmSync(backups)
  mkdirSync(backups)
  await press('Alt+b')
  await expect.poll(() => page.getByText('There is no checked backup of this shop yet.').count()).toBe(0)
})
