// A ledger is what its entries say: from them alone the same rows can be made again.
import { existsSync, readdirSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { rebuildLedger } from '../../src/main/ledger/backup/rebuild-ledger.ts'
import { ravi, rice, soap } from '../support/goods.ts'
import type { Dump } from '../support/ledger/dump-ledger.ts'
import { openTestShop } from '../support/open-test-shop.ts'
import { migrationsFolder } from '../support/test-folders.ts'

type Shop = Awaited<ReturnType<typeof openBusyShop>>

test('a rebuilt file holds the same rows, and what is this machine’s alone', async () => {
  const shop = await openBusyShop()
  const before = shop.dump()
  await shop.reopen(() => {
    expect(rebuild(shop)).toMatchObject({ entryCount: before.entry?.length })
  })
  expect(unranked(shop.dump())).toEqual(unranked(before))
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('the next sale goes on in the chain and in the numbers', async () => {
  const shop = await openBusyShop()
  await shop.reopen(() => void rebuild(shop))
  const { invoice } = await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  expect(invoice.number).toBe('A1/26-27/00003')
  expect(shop.verify()).toMatchObject({ isWhole: true })
})

test('what sells most still comes first in the search box', async () => {
  const shop = await openTestShop({
    items: { soap: soap({ name: 'Soap Lux' }), best: soap({ name: 'Soap Best', code: 'B' }) },
  })
  for (let sale = 0; sale < 3; sale += 1) await shop.counter.invoice.issue(shop.sale({ of: { best: 1 } }))
  await shop.reopen(() => void rebuild(shop))
  const found = await shop.counter.item.search({ text: 'so' })
  expect(found.map(({ name }) => name)).toEqual(['Soap Best', 'Soap Lux'])
})

test('figures that went wrong are right again, and the wrong ones are kept beside them', async () => {
  const shop = await openBusyShop()
  const before = shop.dump()
  await shop.reopen(() => {
    const db = new Database(shop.file)
    db.exec('update item_figures set on_hand_thousandths = 0; update customer_figures set due_paise = 0')
    db.close()
    const { keptFile } = rebuild(shop)
    expect(existsSync(String(keptFile))).toBe(true)
  })
  expect(unranked(shop.dump())).toEqual(unranked(before))
})

test('a chain that is broken is not rebuilt, and the file stays as it is', async () => {
  const shop = await openBusyShop()
  await shop.core.close()
  const db = new Database(shop.file)
  db.exec("drop trigger entry_is_final_update; update entry set kind = 'clock.accepted' where number = 3")
  db.close()
  const before = shop.dump()
  await expect(() => rebuild(shop)).toBeRefused('ledger_damaged')
  expect(shop.dump()).toEqual(before)
  expect(readdirSync(shop.folder).filter(name => name.includes('kept'))).toEqual([])
})

function rebuild({ file, folder, clock }: Shop | Awaited<ReturnType<typeof openTestShop>>) {
  return rebuildLedger({ file, backupFolder: `${folder}/backups`, migrationsFolder, clock })
}

/** A counter ranks what it sold in a quiet moment, a rebuild at once. */
function unranked(dump: Dump): Dump {
  const figures = dump.item_figures?.map(({ search_score, ...others }) => others) ?? []
  return { ...dump, item_figures: figures }
}

async function openBusyShop() {
  const shop = await openTestShop({
    items: { soap: soap({ openingStockThousandths: 50_000 }), rice: rice() },
    customers: { ravi: ravi() },
  })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 2 } }))
  const sale = shop.sale({ of: { soap: 3, rice: 0.75 }, to: 'ravi', onCredit: true })
  await shop.counter.invoice.issue(sale)
  await shop.counter.payment.take({
    id: shop.newId(),
    invoiceId: sale.id,
    tender: 'upi',
    amountPaise: 5_000,
    note: '',
  })
  await shop.counter.item.save({ id: shop.ids.soap, fields: { name: 'Lux', barcodes: ['8901030865237'] } })
  await shop.counter.cart.save(shop.cart({ of: { rice: 2 }, boxText: 'dal' }))
  await shop.counter.shop.saveSettings({ settings: { theme: 'dark' } })
  return shop
}
