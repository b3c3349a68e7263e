// The folders that counters of a simulation begin with: one that has the shop's goods and people, and one without any books.
import { cpSync, rmSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { present } from '../../../src/shared/kernel/assert.ts'
import { kaveri } from '../dealers.ts'
import { ravi, rice, soap, tea } from '../goods.ts'
import { openTestShop } from '../open-test-shop.ts'
import { memoryFolder } from './simulated-counter.ts'
import type { Books } from './simulated-shop.ts'

export async function openBooks(): Promise<Books> {
  const [first, none] = [memoryFolder(), memoryFolder()]
  onTestFinished(() => {
    for (const folder of [first, none]) rmSync(folder, { recursive: true, force: true })
  })
  const empty = await openTestShop({ isSetUp: false, folder: memoryFolder() })
  await empty.reopen(() => cpSync(empty.folder, none, { recursive: true }))
  const shop = await openTestShop({
    folder: memoryFolder(),
    items: { soap: soap({ openingStockThousandths: 5_000 }), rice: rice(), tea: tea() },
    customers: { ravi: ravi() },
  })
  const { counter, ids, newId, sale } = shop
  const dealerId = newId()
  await counter.dealer.save({ id: dealerId, fields: kaveri() })
  const groupIds = [newId(), newId()]
  for (const [at, id] of groupIds.entries()) await counter.itemGroup.save({ id, fields: { name: `Group ${at + 1}` } })
  const branchIds = [present((await counter.shop.get({})).branch, 'branch').id, newId()]
  await counter.branch.save({ id: branchIds[1] ?? '', fields: { name: 'Camp' } })
  await shop.reopen(() => cpSync(shop.folder, first, { recursive: true }))
  return { first, none, shared: { ids, sale, dealerId, groupIds, branchIds, counterIds: ['', ''] } }
}
