// Writes what was sold and paid: for many entries at once, one statement each table.

import { arrayParameters, type Columns, type RowOf } from '../binary-arrays.ts'
import { insertMany, writeMany } from '../insert-many.ts'

export const insertInvoices = insertMany('invoice', {
  id: 'uuid',
  number: 'text',
  series: 'text',
  financial_year: 'text',
  serial: 'bigint',
  issued_at: 'timestamptz',
  invoice_on: 'text',
  due_on: 'text',
  customer_id: 'uuid',
  customer_name: 'text',
  customer_phone: 'text',
  subtotal_paise: 'bigint',
  tax_paise: 'bigint',
  discount_paise: 'bigint',
  total_paise: 'bigint',
  note: 'text',
})
export const insertInvoiceLines = insertMany('invoice_line', {
  invoice_id: 'uuid',
  line_number: 'int',
  item_id: 'uuid',
  name: 'text',
  group_name: 'text',
  quantity_thousandths: 'bigint',
  unit_price_paise: 'bigint',
  amount_paise: 'bigint',
})
export const insertReturnedLines = insertMany('returned_line', {
  entry_id: 'uuid',
  line_number: 'int',
  item_id: 'uuid',
  quantity_thousandths: 'bigint',
  amount_paise: 'bigint',
})
export const insertPayments = insertMany('payment', {
  entry_id: 'uuid',
  line_number: 'int',
  id: 'uuid',
  invoice_id: 'uuid',
  tender: 'text',
  amount_paise: 'bigint',
  note: 'text',
  receipt_series: 'text',
  receipt_serial: 'bigint',
  received_at: 'timestamptz',
})

/** What an invoice's figures move by. */
export type BalanceMove = RowOf<typeof moved>

const moved = {
  invoiceId: 'uuid',
  paidPaise: 'bigint',
  returnedPaise: 'bigint',
  paidAt: 'timestamptz',
  voidedAt: 'timestamptz',
} as const satisfies Columns

export const moveBalances = writeMany(
  'invoice_balance',
  moved,
  first => `insert into invoice_balance as b (shop_id, invoice_id, paid_paise, returned_paise, last_paid_at, voided_at)
    select $1::uuid, w.id, sum(w.paid), sum(w.returned), max(w.paid_at), max(w.voided_at)
    from unnest(${arrayParameters(moved, first)}) w(id, paid, returned, paid_at, voided_at) group by w.id order by w.id
    on conflict (shop_id, invoice_id) do update set paid_paise = b.paid_paise + excluded.paid_paise,
      returned_paise = b.returned_paise + excluded.returned_paise,
      last_paid_at = greatest(b.last_paid_at, excluded.last_paid_at),
      voided_at = coalesce(b.voided_at, excluded.voided_at)`,
)
