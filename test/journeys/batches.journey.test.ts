// Selling goods with batches: the earliest expiry is proposed, another is chosen by hand, an expired one is asked about.
import { v7 } from 'uuid'
import { test } from 'vitest'
import { soap } from '../support/goods.ts'
import { openJourney, shareBrowser } from '../support/open-journey.ts'

const browser = shareBrowser()

test('a batch is proposed, chosen and sold; an expired one only after a question', async () => {
  const { page, press, sees, type } = await openJourney(browser, {
    fill: async counter => {
      const itemId = v7()
      await counter.item.save({ id: itemId, ...soap({ tracksBatches: true }) })
      for (const [code, expiresOn] of [
        ['OLD', '2020-01-31'],
        ['B1', '2098-01-31'],
        ['B2', '2099-06-30'],
      ] as const) {
        const batch = { code, expiresOn, mrpPaise: null }
        await counter.stock.adjust({ id: v7(), itemId, deltaThousandths: 5_000, batch, note: '' })
      }
    },
  })
  await sees('Often sold')
  await type('lux')
  await page.getByRole('option', { name: 'Lux Soap' }).waitFor()
  await press('Enter')
  await page.getByRole('button', { name: 'B1 · 31 Jan 2098' }).waitFor()

  await press('Shift+F2')
  await sees('Which batch? Lux Soap')
  await press('ArrowDown', 'Enter')
  await page.getByRole('button', { name: 'OLD · 31 Jan 2020 · expired' }).waitFor()
  await press('F9')
  await sees('Sell expired goods?')
  await press('Enter')
  await press('Shift+F2')
  await sees('Which batch? Lux Soap')
  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
  await page.getByRole('button', { name: 'B2 · 30 Jun 2099' }).waitFor()
  await press('F9', 'Enter')
  await sees('A1/26-27/00001')
  await type('lux')
  await page.getByRole('option', { name: 'Lux Soap' }).waitFor()
  await press('Enter', 'Shift+F2')
  await sees('4 nos left')
})
