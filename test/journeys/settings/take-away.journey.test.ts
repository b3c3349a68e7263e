// A shop owner takes everything with him: from the command box to a folder that any program reads.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openJourney, shareBrowser } from '../../support/open-journey.ts'

const browser = shareBrowser()

test('everything goes into the folder he names, by keyboard alone, and the screen says where it is', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'galla-stick-'))
  onTestFinished(() => rmSync(stick, { recursive: true, force: true }))
  const { page, press, type, sees } = await openJourney(browser, {
    fill: counter => counter.item.save({ id: v7(), ...soap() }),
  })
  await sees('Often sold')
  await type('lux')
  await sees('Lux Soap')
  await press('Enter', 'F9')
  await sees('Change')
  await press('Enter')
  await sees('1 bill safe')
  await press('Control+k')
  await type('export every')
  await press('Enter')
  await sees('README.txt explains each column.')
  await page.getByLabel('Folder').and(page.locator(':focus')).waitFor()
  await type(join(stick, 'nowhere'))
  await press('Enter')
  await sees('This folder is not there. Is the disk or stick plugged in? Nothing was changed.')
  await page.getByLabel('Folder').fill(stick)
  await press('Enter')
  await sees('Everything is in')
  await sees('1 paper')
  const [folder = ''] = readdirSync(stick)
  expect(folder).toMatch(/^galla-export-/)
  expect(readFileSync(join(stick, folder, 'invoice-lines.csv'), 'utf8')).toContain('Lux Soap')
  expect(readdirSync(join(stick, folder, 'papers'))).toHaveLength(1)
})
