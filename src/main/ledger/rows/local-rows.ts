// Reads and writes what belongs to this machine alone: carts, settings, print jobs, import mappings.

import type { Database } from 'better-sqlite3'
import type { Cart } from '../../../shared/records/cart.ts'
import { cart, importMapping, localSetting, printJob } from '../schema/local.ts'
import { blobOfId } from '../statements/id-blob.ts'
import { createJsonCache } from '../statements/json-cache.ts'
import { prepareReplace } from '../statements/prepare-insert.ts'
import type { Remembered } from '../statements/remembered.ts'

export function prepareLocalRows(db: Database, remembered: Remembered) {
  const settings = remembered.shelf<string, string | undefined>()
  const replaceCart = prepareReplace(db, cart)
  const cartById = db.prepare<[Buffer], string>('select body from cart where id = ?').pluck()
  const carts = db.prepare<[], string>('select body from cart order by updated_at_ms desc').pluck()
  const deleteCart = db.prepare<[Buffer]>('delete from cart where id = ?')
  const deleteOldCarts = db.prepare<[number]>('delete from cart where held_at_ms is null and updated_at_ms < ?')
  const setting = db.prepare<[string], string>('select value from local_setting where name = ?').pluck()
  const replaceSetting = prepareReplace(db, localSetting)
  const parseJson = createJsonCache<unknown>(20)
  const mapping = db.prepare<[string], string>('select mapping from import_mapping where header = ?').pluck()
  const replaceMapping = prepareReplace(db, importMapping)
  return {
    carts: (): Cart[] => carts.all().map(body => JSON.parse(body) as Cart),
    cart(id: string): Cart | undefined {
      const body = cartById.get(blobOfId(id))
      return body === undefined ? undefined : (JSON.parse(body) as Cart)
    },
    saveCart: (saved: Cart) =>
      replaceCart({
        id: blobOfId(saved.id),
        revision: saved.revision,
        heldAtMs: saved.heldAt === null ? null : Date.parse(saved.heldAt),
        updatedAtMs: Date.parse(saved.updatedAt),
        body: JSON.stringify(saved),
      }),
    deleteCart: (id: string) => deleteCart.run(blobOfId(id)).changes,
    deleteCartsBefore: (ms: number) => deleteOldCarts.run(ms).changes,
    setting: (name: string) => settings.recall(name, () => setting.get(name)),
    /** A setting kept as JSON; shared, so readonly. */
    jsonSetting(name: string): unknown {
      const text = settings.recall(name, () => setting.get(name))
      return text === undefined ? undefined : parseJson(text)
    },
    saveSetting(name: string, value: string): void {
      replaceSetting({ name, value })
      remembered.forgetAll()
    },
    /** The file is provisional: this counter sells while the shop's log comes into another one (docs/decisions/0048). */
    booksAreComing: () => settings.recall('books', () => setting.get('books')) === 'coming',
    importMapping: (header: string) => mapping.get(header),
    saveImportMapping: (header: string, value: string) => replaceMapping({ header, mapping: value }),
  }
}
export type LocalRows = ReturnType<typeof prepareLocalRows>

/** Print jobs; `body` is what the printing room keeps of a job. */
export function preparePrintJobRows(db: Database) {
  const replace = prepareReplace(db, printJob)
  const all = db.prepare<[], { state: string; body: string }>(
    'select state, body from print_job order by created_at_ms',
  )
  const countBy = db.prepare<[string], number>('select count(*) from print_job where state = ?').pluck()
  const deleteOld = db.prepare<[number]>(
    "delete from print_job where state in ('printed', 'cancelled') and created_at_ms < ?",
  )
  return {
    all: () => all.all().map(row => row.body),
    count: (state: string) => countBy.get(state) ?? 0,
    save: (job: { id: string; createdAtMs: number; state: string; body: string }) =>
      replace({ ...job, id: blobOfId(job.id) }),
    deleteDoneBefore: (ms: number) => deleteOld.run(ms).changes,
  }
}
export type PrintJobRows = ReturnType<typeof preparePrintJobRows>
