// The shop, this counter and this machine's settings, as every window needs them.

import type { LocalSettings, ShopState } from '../../shared/contract/counter/shop-calls.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Shop } from '../../shared/records/shop.ts'
import type { Poster } from '../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'
import type { StoredCounter } from '../ledger/rows/shop/shop-rows.ts'
import type { LedgerWriter } from '../ledger/transact.ts'
import type { Deps } from './deps.ts'
import { commandLineName, requirePerson, type Session } from './session.ts'

const defaultSettings: LocalSettings = {
  language: 'en',
  theme: 'auto',
  cashierName: 'Owner',
  scanSound: true,
  printAfterSale: 'nothing',
  invoicePaper: 'a4',
  invoiceLanguage: 'en',
  idleLockMinutes: 0,
  receiptPrinter: null,
}

export function readSettings(rows: LedgerRows): LocalSettings {
  const stored = rows.local.jsonSetting('settings') as Partial<LocalSettings> | undefined
  return stored === undefined ? defaultSettings : { ...defaultSettings, ...stored }
}

export function readShopState(rows: LedgerRows): ShopState {
  const shop = rows.shops.shop() ?? null
  const counter = rows.shops.thisCounter() ?? null
  const branch = counter === null ? null : (rows.shops.branch(counter.branchId) ?? null)
  return {
    isSetUp: shop !== null && counter !== null,
    shop,
    branch,
    counter: counter === null ? null : { id: counter.id, code: counter.code, branchId: counter.branchId },
    settings: readSettings(rows),
  }
}

/** Refuses `already_set_up`: what only a machine without a shop may do, and none that a shop's log is coming in to. */
export function refuseSetUp(rows: LedgerRows): void {
  const isJoining = Boolean(rows.local.setting('sync'))
  if (isJoining || readShopState(rows).isSetUp) throw new Refusal('already_set_up')
}

/** The shop and its counter here; refuses `not_set_up`. */
export function requireCounter(rows: LedgerRows): { shop: Shop; counter: StoredCounter } {
  const shop = rows.shops.shop()
  const counter = rows.shops.thisCounter()
  if (shop === undefined || counter === undefined) throw new Refusal('not_set_up')
  return { shop, counter }
}

/** The shop and who posts for it here; refuses `not_set_up` and `not_signed_in`. */
export function requireShop(rows: LedgerRows, session: Session): { shop: Shop; poster: Poster; counterCode: string } {
  const { shop, counter } = requireCounter(rows)
  const by = nameOf(rows, session)
  return { shop, poster: { counterNo: counter.counterNo, counterId: counter.id, by }, counterCode: counter.code }
}

/** Who does it: the one signed in; in a shop that has named nobody, the cashier's name of this machine. */
export function nameOf(rows: LedgerRows, session: Session): string {
  const person = requirePerson(rows.people, session)
  if (person !== undefined) return person.name
  return rows.people.all().length > 0 ? commandLineName : readSettings(rows).cashierName
}

/**
 * Before a paper names the shop, or money moves: this counter says how it knows it and in which branch it stands, if saves of
 * others or a move have changed that since. Reports go by it.
 */
export function stateShop(tx: LedgerWriter, { newId }: Pick<Deps, 'newId'>, poster: Poster, atMs: number): void {
  const body = tx.rows.shops.toState()
  if (body !== undefined) tx.post(poster, { id: newId(), kind: 'shop.stated', body }, atMs)
}
