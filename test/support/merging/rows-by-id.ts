// The rows of a ledger without its local numbers: what counters that heard of the same facts must have in common.
import type { Dump } from '../ledger/dump-ledger.ts'

type Row = Record<string, unknown>

/** This machine's alone, the search index, and how far it lags behind. */
const localTables =
  /^(cart|sync_place|kept_entry|local_setting|print_job|import_mapping|stock_count|stock_count_line|__drizzle_migrations|(item|customer)_search.*)$/
const linesPerEntry = 1024

/** Every table that entries make, its rows with ids for numbers, in an order of their own. */
export function rowsById(dump: Dump): Record<string, string[]> {
  const nameOf = namesIn(dump)
  const tables = Object.entries(dump).filter(([table]) => !localTables.test(table))
  return Object.fromEntries(
    tables.map(([table, rows]) => [table, rows.map(row => JSON.stringify(withoutNumbers(table, row, nameOf))).sort()]),
  )
}

type NameOf = (column: string, value: unknown) => unknown

function namesIn(dump: Dump): NameOf {
  const by = (table: string, no: string, name: (row: Row) => unknown = row => row.id) =>
    new Map((dump[table] ?? []).map(row => [row[no], name(row)]))
  const numbers: Record<string, Map<unknown, unknown>> = {
    seq: by('entry', 'seq'),
    item_no: by('item', 'item_no'),
    group_no: by('item_group', 'group_no'),
    customer_no: by('customer', 'customer_no'),
    dealer_no: by('dealer', 'dealer_no'),
    person_no: by('person', 'person_no'),
    counter_no: by('counter', 'counter_no'),
    batch_no: by('batch', 'batch_no', row => `${row.item_no} ${row.code} ${row.expires_on} ${row.mrp_paise}`),
  }
  const entryOf = (seq: unknown) => numbers.seq?.get(seq) ?? seq
  return (column, value) => {
    if (value === null) return null
    if (column === 'seq' || column.endsWith('_seq')) return entryOf(value)
    if (column.endsWith('_key'))
      return `${entryOf(Math.floor(Number(value) / linesPerEntry))} ${Number(value) % linesPerEntry}`
    return numbers[column]?.get(value) ?? (column in numbers ? 'none' : value)
  }
}

function withoutNumbers(table: string, row: Row, nameOf: NameOf): Row {
  const told = Object.entries(row).map(([column, value]) => [column, nameOf(column, value)])
  const named = Object.fromEntries(told) as Row
  if (table === 'batch') named.batch_no = null
  if (table === 'item_figures') named.search_score = null
  if (table === 'shop' || table === 'shop_now') named.fields = sorted(JSON.parse(String(row.fields)) as Row)
  return named
}

/** Fields in the order of their names: they are set in the order saves were heard. */
function sorted(fields: Row): [string, unknown][] {
  return Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1))
}
