// The core is killed in the middle of a sale; nothing the cashier did is lost.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { rice, soap } from '../support/goods.ts'
import { dumpLedger } from '../support/ledger/dump-ledger.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'

const browser = shareBrowser()

test('after a power cut the cart, its chosen line and the half-typed text are there again', async () => {
  const journey = await openJourney(browser, {
    isProgram: true,
    async fill(counter) {
      await counter.item.save({ id: v7(), ...soap({ barcodes: ['8901030865278'] }) })
      await counter.item.save({ id: v7(), ...rice({ barcodes: ['40123455'] }) })
    },
  })
  const { page, press, scan, sees, type } = journey
  await sees('Often sold')
  await scan('8901030865278')
  await expect.poll(() => page.locator('ol li').count()).toBe(1)
  await scan('40123455')
  await expect.poll(() => page.locator('ol li').count()).toBe(2)
  await press('ArrowUp')
  await type('3* ba')
  await expect.poll(() => JSON.stringify(dumpLedger(journey.file).cart)).toContain('3* ba')
  await journey.powerCut()
  await expect.poll(() => page.locator('ol li').count()).toBe(2)
  expect(await page.getByRole('combobox').inputValue()).toBe('3* ba')
  expect(await page.locator('ol li [aria-current]').innerText()).toContain('Lux Soap')
  await press('Escape', 'F9')
  await sees('To pay')
  await press('Enter')
  await sees('A1/26-27/00001')
})

test('while the core is away the page says so, keeps the cart, and goes on when it is back', async () => {
  const journey = await openJourney(browser, {
    isProgram: true,
    fill: counter => counter.item.save({ id: v7(), ...soap({ barcodes: ['8901030865278'] }) }),
  })
  const { page, scan, sees } = journey
  await sees('Often sold')
  await scan('8901030865278')
  await expect.poll(() => page.locator('ol li').count()).toBe(1)
  await journey.coreGone()
  await sees('The counter program does not answer')
  expect(await page.locator('ol li').count()).toBe(1)
})
