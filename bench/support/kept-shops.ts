// Large shops are made once and kept beside the packages, until the tables or what fills them change. They are only read;
// who wants to write takes a copy.

import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchShop, migrationsFolder, openShopIn } from './bench-shop.ts'
import { fillShop, type ShopSize, tradeMs } from './fill-shop.ts'

const keptFolder = new URL('../../node_modules/.cache/galla/bench/', import.meta.url).pathname
const dayMs = 24 * 60 * 60 * 1000
const makers = ['fill-shop.ts', 'product-names.ts', 'random.ts']

/** The folder that holds `shop.galla` of this size; made now when it is not there. */
export function keptShop(size: ShopSize): string {
  const { customers = 0, items, invoices } = size
  const named = `${items}-items-${invoices}-invoices${customers === 0 ? '' : `-${customers}-customers`}`
  const folder = join(keptFolder, `${keyOfMakers()}-${named}`)
  if (existsSync(folder)) return folder
  forgetOlderShops()
  const startedMs = performance.now()
  const unfinished = `${folder}-${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  const shop = openShopIn(unfinished, { nowMs: () => Date.now() - tradeMs - dayMs })
  fillShop(shop.ledger, size)
  shop.close()
  renameSync(unfinished, folder)
  const seconds = Math.round((performance.now() - startedMs) / 1000)
  console.error(`made a shop of ${items} items and ${invoices} invoices in ${seconds} s, kept for the next time`)
  return folder
}

/** A folder with a shop of this size of one's own, for another program to open. */
export function copyShop(size: ShopSize): { readonly folder: string; remove(): void } {
  const shop = openShopCopy(size)
  shop.ledger.close()
  return { folder: shop.folder, remove: () => rmSync(shop.folder, { recursive: true, force: true }) }
}

/** A shop of this size of one's own, to write to; gone when closed. */
export function openShopCopy(size: ShopSize): BenchShop {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-'))
  if (size.items > 0) copyFileSync(join(keptShop(size), 'shop.galla'), join(folder, 'shop.galla'))
  const shop = openShopIn(folder)
  return {
    ...shop,
    close() {
      shop.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function keyOfMakers(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(migrationsFolder).sort())
    if (name.endsWith('.sql')) hash.update(readFileSync(join(migrationsFolder, name)))
  for (const name of makers) hash.update(readFileSync(new URL(name, import.meta.url)))
  return hash.digest('hex').slice(0, 12)
}

function forgetOlderShops(): void {
  if (!existsSync(keptFolder)) return
  const key = keyOfMakers()
  for (const name of readdirSync(keptFolder))
    if (!name.startsWith(key)) rmSync(join(keptFolder, name), { recursive: true, force: true })
}
