// Reading facts for the bundle: entries of some kinds within the days asked for, one at a time, however many there are.

import { formatQuantity } from '../../../shared/kernel/quantity.ts'
import type { EntryBody, EntryKind } from '../../../shared/records/entry.ts'
import type { Address } from '../../../shared/records/shop.ts'
import type { BatchPick } from '../../../shared/records/stock.ts'
import { idOfBlob } from '../statements/id-blob.ts'
import type { SheetSource } from './sheet.ts'

export interface Fact<K extends EntryKind> {
  readonly seq: number
  readonly id: string
  readonly kind: K
  readonly counter: string
  readonly atMs: number
  readonly by: string
  readonly body: EntryBody<K>
}

interface FactRow {
  readonly seq: number
  readonly id: Buffer
  readonly kind: string
  readonly counter: string
  readonly atMs: number
  readonly by: string
  readonly body: string
}

/** In the order they were posted. */
export function* factsOf<K extends EntryKind>(
  { ledger, span }: SheetSource,
  ...kinds: readonly K[]
): Generator<Fact<K>> {
  const rows = ledger.db.prepare<[number, number, ...string[]], FactRow>(
    `select e.seq, e.id, e.kind, c.code as counter, e.at_ms as atMs, e.by, e.body
     from entry e join counter c on c.counter_no = e.counter_no
     where e.at_ms >= ? and e.at_ms < ? and e.kind in (${kinds.map(() => '?').join(', ')}) order by e.seq`,
  )
  for (const row of rows.iterate(span.fromMs, span.beforeMs, ...kinds)) {
    const body = JSON.parse(row.body) as EntryBody<K>
    yield { ...row, id: idOfBlob(row.id), kind: row.kind as K, body }
  }
}

/** Rows of a statement, which may name the span: `:fromOn`, `:beforeOn`, `:fromMs`, `:beforeMs`. */
export function rowsIn<Row>({ ledger, span }: SheetSource, sql: string): IterableIterator<Row> {
  const statement = ledger.db.prepare<unknown[], Row>(sql)
  return /:(from|before)(On|Ms)/.test(sql) ? statement.iterate(span) : statement.iterate()
}

/** In SQL: the row's moment lies within the span. `+`, so that the table is walked in its own order and never sorted. */
export const within = (msColumn: string) => `+${msColumn} >= :fromMs and +${msColumn} < :beforeMs`
/** The same for a day. */
export const withinDays = (dayColumn: string) => `+${dayColumn} >= :fromOn and +${dayColumn} < :beforeOn`

/** In SQL: a document's number as it is printed; null where there is no such document. */
export const numberSql = (alias: string) =>
  `${alias}.series || '/' || ${alias}.financial_year || '/' || printf('%05d', ${alias}.serial)`

/** `cash, upi or other`: what a column may say. */
export function oneOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** One line of text, such as `12 Mint Street, Sowcarpet, Chennai 600079`. */
export function addressText({ line1, line2, city, pin }: Address): string {
  const place = [city, pin].filter(part => part !== '').join(' ')
  return [line1, line2, place].filter(part => part !== '').join(', ')
}

/** `LOT-7: 3; LOT-8: 1`. */
export function batchesText(batches: readonly BatchPick[] | undefined): string {
  return (batches ?? []).map(({ code, quantityThousandths: taken }) => `${code}: ${formatQuantity(taken)}`).join('; ')
}
