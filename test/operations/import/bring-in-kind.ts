// A file of any kind for a test, brought in as a person would.
import type { ImportState } from '../../../src/shared/contract/counter/import/import-calls.ts'
import type { ImportKind } from '../../../src/shared/records/import/import-run.ts'
import type { Counter } from '../../support/open-test-shop.ts'

interface ShopAt {
  readonly counter: Counter
  readonly newId: () => string
}

export async function readKind(
  { counter, newId }: ShopAt,
  kind: ImportKind,
  rows: readonly string[],
  fileName = `${kind}.csv`,
): Promise<ImportState> {
  const contentBase64 = Buffer.from([...rows, ''].join('\n')).toString('base64')
  return await counter.import.read({ id: newId(), kind, fileName, contentBase64 })
}

/** As suggested; rows with problems are left out. */
export async function bringInKind(shop: ShopAt, kind: ImportKind, rows: readonly string[]): Promise<ImportState> {
  const { id, mapping } = await readKind(shop, kind, rows)
  return await shop.counter.import.run({ id, mapping, skipRefused: true })
}

export async function checkKind(shop: ShopAt, kind: ImportKind, rows: readonly string[]): Promise<ImportState> {
  const { id, mapping } = await readKind(shop, kind, rows)
  return await shop.counter.import.check({ id, mapping })
}

/** Line, column and code of every problem. */
export function problemsIn({ report }: ImportState): string[] {
  return (report?.problems ?? []).map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`)
}
