// A shop with one bill and an empty folder for its second copies.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

export const passphrase = 'four words are good'

export async function openShopWithStick() {
  const stick = mkdtempSync(join(tmpdir(), 'galla-stick-'))
  // Before the shop: what is registered first goes last, when nobody writes there any more.
  onTestFinished(() => rmSync(stick, { recursive: true, force: true }))
  const shop = await openTestShop({ items: { soap: soap() } })
  const sell = async () => (await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))).invoice.number
  await sell()
  return { shop, sell, stick }
}

export const backupsIn = (folder: string) =>
  readdirSync(folder).filter(name => /^galla-.*\.(sqlite|sealed)$/.test(name))
