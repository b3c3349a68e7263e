// Compares the rows of two ledgers, table by table, in key order.

import type { Database } from 'better-sqlite3'

/** Tables made by entries, with the columns that must be equal. `search_score` lags behind sales by design. */
const tables: readonly (readonly [table: string, columns: string, order: string])[] = [
  ['entry', '*', 'seq'],
  ['shop', '*', 'counter_no, version'],
  ['shop_now', '*', 'id'],
  ['field_stamp', '*', 'record, field'],
  ['entry_aside', '*', 'seq'],
  ['entry_late', '*', 'late_no'],
  ['branch', '*', 'id'],
  ['counter', '*', 'counter_no'],
  ['counter_move', '*', 'counter_no'],
  ['item_group', '*', 'group_no'],
  ['item', '*', 'item_no'],
  ['item_group_save', '*', 'item_no, entry_seq'],
  ['item_code', '*', 'code, item_no'],
  ['item_figures', 'item_no, on_hand_thousandths, times_sold', 'item_no'],
  ['batch', '*', 'batch_no'],
  ['stock_movement', '*', 'item_no, entry_seq, line_number'],
  ['customer', '*', 'customer_no'],
  ['customer_figures', '*', 'customer_no'],
  ['person', '*', 'person_no'],
  ['role_rights', '*', 'role'],
  ['customer_opening', '*', 'seq'],
  ['customer_opening_balance', '*', 'opening_seq'],
  ['customer_opening_allocation', '*', 'entry_seq, line_number'],
  ['customer_opening_reversal', '*', 'seq'],
  ['approval', '*', 'seq'],
  ['invoice', '*', 'seq'],
  ['invoice_line', '*', 'line_key'],
  ['invoice_balance', '*', 'invoice_seq'],
  ['payment', '*', 'payment_key'],
  ['shift', '*', 'seq'],
  ['shift_closing', '*', 'seq'],
  ['cash_move', '*', 'seq'],
  ['dealer', '*', 'dealer_no'],
  ['dealer_figures', '*', 'dealer_no'],
  ['dealer_item', '*', 'dealer_no, item_no'],
  ['dealer_order', '*', 'seq'],
  ['dealer_order_line', '*', 'line_key'],
  ['dealer_order_state', '*', 'order_seq'],
  ['dealer_account', '*', 'seq'],
  ['credit_note', '*', 'seq'],
  ['credit_note_line', '*', 'line_key'],
  ['invoice_void', '*', 'seq'],
  ['refund', '*', 'refund_key'],
  ['allocation', '*', 'entry_seq, line_number'],
  ['import_run', '*', 'seq'],
  ['taken_back', '*', 'record_id'],
  ['past_sale', '*', 'sale_key'],
  ['past_sale_line', '*', 'line_key'],
  ['goods_return', '*', 'seq'],
  ['listing', '*', 'seq'],
  ['listing_withdrawal', '*', 'seq'],
  ['listing_step', '*', 'seq'],
  ['skipped_number', '*', 'series, financial_year, from_serial, entry_seq'],
]

/** Says the first difference, or undefined when every row of every table is equal. */
export function firstDifference(left: Database, right: Database): string | undefined {
  for (const [table, columns, order] of tables) {
    const sql = `select ${columns} from ${table} order by ${order}`
    const rights = right.prepare<[], unknown[]>(sql).raw().iterate()
    let row = 0
    for (const leftRow of left.prepare<[], unknown[]>(sql).raw().iterate()) {
      row += 1
      const other = rights.next()
      if (other.done === true || !areEqual(leftRow as unknown[], other.value as unknown[])) {
        rights.return?.()
        return `${table}, row ${row}`
      }
    }
    if (rights.next().done !== true) {
      rights.return?.()
      return `${table} has more rows`
    }
  }
  return undefined
}

function areEqual(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.every((value, index) => {
    const other = right[index]
    return Buffer.isBuffer(value) && Buffer.isBuffer(other) ? value.equals(other) : value === other
  })
}
