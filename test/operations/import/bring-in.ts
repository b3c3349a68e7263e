// A catalogue file for a test, and the steps of bringing it in. The import thread goes by the real clock, so its shops do.
import type { ImportState } from '../../../src/shared/contract/counter/import/import-calls.ts'
import type { ItemsMapping } from '../../../src/shared/contract/counter/import/items-mapping.ts'
import { type Counter, openTestShop, type TestShopOptions } from '../../support/open-test-shop.ts'

export const openShopOfToday = <I extends string = never>(options: TestShopOptions<I, never> = {}) =>
  openTestShop<I>({ ...options, at: new Date().toISOString() })

export const header = 'Code,Name,Barcode,Group,GST %,Price,Unit,Stock'

/** A soap with a group and stock, rice by weight, and a matchbox of which the file says little. */
export const kirana = [
  'S1,Lux Soap,8901030865237,Soaps,18,40,nos,10',
  'R1,Sona Masoori,,Staples,0,60,kg,12.5',
  ',Matchbox,,,,1.50,,',
]

/** Hundreds of pencils, so that posting takes several steps. */
export const pencils = (count: number) => Array.from({ length: count }, (_, n) => `P${n},Pencil no ${n},,,12,5,nos,100`)

export function base64(rows: readonly string[], head = header): string {
  return Buffer.from([head, ...rows, ''].join('\n')).toString('base64')
}

export type ItemsState = ImportState & { readonly mapping: ItemsMapping }

function itemsState(state: ImportState): ItemsState {
  const { mapping } = state
  if (mapping.kind !== 'items') throw new Error(`${state.fileName} was read as ${mapping.kind}`)
  return { ...state, mapping }
}

export async function readRows(
  { counter, newId }: { readonly counter: Counter; readonly newId: () => string },
  rows: readonly string[],
  fileName = 'kirana.csv',
): Promise<ItemsState> {
  return itemsState(await counter.import.read({ id: newId(), kind: 'items', fileName, contentBase64: base64(rows) }))
}

export async function bringIn(
  shop: { readonly counter: Counter; readonly newId: () => string },
  rows: readonly string[],
): Promise<ImportState> {
  const { id, mapping } = await readRows(shop, rows)
  return await shop.counter.import.run({ id, mapping, skipRefused: false })
}
