// A shop whose log is so long that a machine which joins it sells before the log is there.
import { openLedger } from '../../../src/main/ledger/open-ledger.ts'
import { transact } from '../../../src/main/ledger/transact.ts'
import { volumeLength } from '../../../src/shared/contract/sync/volume.ts'
import { present } from '../../../src/shared/kernel/assert.ts'
import { ravi, rice, soap, tea } from '../goods.ts'
import { migrationsFolder } from '../test-folders.ts'
import { join, openLinedShop, openSyncedShop, type SyncedCounter } from './open-synced-shop.ts'

export type Sold = 'soap' | 'tea' | 'rice'
type First = SyncedCounter<Sold, 'ravi'>

/** Soap was cheaper in all of the log than it is; rice is sold by batch. */
export async function openLongShop() {
  const shop = await openSyncedShop()
  const items = {
    soap: soap({ openingStockThousandths: 5_000_000 }),
    tea: tea(),
    rice: rice({ tracksBatches: true }),
  }
  const first: First = await openLinedShop({ items, customers: { ravi: ravi() }, seed: 1 })
  for (let time = 0; time < 20; time += 1) await first.counter.invoice.issue(first.sale({ of: { soap: 1 } }))
  await first.counter.invoice.issue(first.sale({ of: { tea: 2 }, to: 'ravi', onCredit: true }))
  await first.reopen(() => changePrices(first))
  await first.counter.item.save({ id: first.ids.soap, fields: { pricePaise: soapPaise } })
  await join(shop, first)
  await shop.until(first, 'live')
  /** A sale of the first counter's goods, at any of them. */
  const sell = async (at: SyncedCounter, said: Parameters<First['sale']>[0] = soapToday) =>
    (await at.counter.invoice.issue({ ...first.sale(said), id: at.newId() })).invoice
  /** A machine that has joined; of the log nothing comes before it is let. */
  const openAhead = async (seed: number) => {
    const counter = await openLinedShop({ isSetUp: false, seed })
    const letCome = [counter.line.hold('/sync/volume'), counter.line.hold('/sync/pull')]
    await join(shop, counter)
    await untilAhead(counter)
    return { counter, letBooksCome: () => letCome.forEach(release => void release()) }
  }
  return { shop, first, sell, openAhead }
}

/** As often as fills a volume, in one transaction: a thousand bills would take seconds. */
function changePrices({ clock, file, ids, newId }: First): void {
  const ledger = openLedger({ file, migrationsFolder, backupFolder: `${file}.backups`, clock })
  const counter = present(ledger.rows.shops.thisCounter(), 'the counter')
  const poster = { counterNo: counter.counterNo, counterId: counter.id, by: 'Asha' }
  transact(ledger, tx => {
    for (let pricePaise = 3_000; pricePaise < 3_000 + volumeLength; pricePaise += 1) {
      const items = [{ id: ids.soap, fields: { pricePaise } }]
      tx.post(poster, { id: newId(), kind: 'items.saved', body: { items } }, clock.nowMs())
    }
  })
  ledger.close()
}

/** What soap costs today. */
export const soapPaise = 4_400
const soapToday = { of: { soap: { quantity: 1, pricePaise: soapPaise } } } as const

export async function untilAhead({ counter }: SyncedCounter): Promise<void> {
  while ((await counter.sync.status({})).ahead === null) await new Promise(setImmediate)
}
