// A shop with a counter whose folder was copied: both machines are A1, and both sell on.
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { ravi, soap, tea } from '../goods.ts'
import { attentionIn } from '../ledger/attention-in.ts'
import type { TestShopOptions } from '../open-test-shop.ts'
import {
  openJoinedCounter,
  openLinedShop,
  openNewCounter,
  openSyncedShop,
  type SyncedCounter,
} from './open-synced-shop.ts'

export type Sold = 'soap' | 'tea'

export async function openBeforeCopy(options: Pick<TestShopOptions<Sold, 'ravi'>, 'shop'> = {}) {
  const shop = await openSyncedShop()
  const known = { items: { soap: soap(), tea: tea() }, customers: { ravi: ravi() }, seed: 1 }
  const first = await openJoinedCounter(shop, { ...options, ...known })
  const second = await openNewCounter(shop, 2)
  const words = { of: { soap: 1 } } as const
  /** A sale of the first counter's goods at any of them. */
  const sell = async (at: SyncedCounter, said: Parameters<typeof first.sale>[0] = words) =>
    (await at.counter.invoice.issue({ ...first.sale(said), id: at.newId() })).invoice
  return { shop, first, second, sell }
}

/** The folder as it is now, on another machine that has no network yet. */
export async function copyOf(counter: SyncedCounter, seed: number): Promise<SyncedCounter> {
  const folder = mkdtempSync(joinPath(tmpdir(), 'galla-copy-'))
  await counter.reopen(() => cpSync(counter.folder, folder, { recursive: true }))
  return openLinedShop({ isSetUp: false, folder, seed, at: new Date(counter.clock.nowMs()).toISOString() }, 'down')
}

/** What every counter must hold alike: papers, dues, stock, money. */
export async function booksOf({ counter, file }: SyncedCounter, ids: Readonly<Record<Sold | 'ravi', string>>) {
  const { rows } = await counter.invoice.find({ limit: 200 })
  const notes = await counter.creditNote.find({ limit: 200 })
  const customer = await counter.customer.get({ id: ids.ravi })
  return {
    papers: rows.map(({ duePaise, id, number, totalPaise }) => `${number} ${id} ${totalPaise} ${duePaise}`).sort(),
    notes: notes.rows.map(({ id, number }) => `${number} ${id}`).sort(),
    soap: (await counter.item.get({ id: ids.soap })).onHandThousandths,
    tea: (await counter.item.get({ id: ids.tea })).onHandThousandths,
    duePaise: customer.duePaise,
    creditPaise: customer.creditPaise,
    attention: attentionIn(file).map(({ about, kind }) => `${kind} ${about}`),
  }
}
