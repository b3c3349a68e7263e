// What entries leave in the tables of bills, payments and returns: one statement each.

import {
  insertInvoiceLines,
  insertInvoices,
  insertPayments,
  insertReturnedLines,
  moveBalances,
} from '../invoice/invoice-writes.ts'
import type { ShopTx } from '../open-store.ts'
import { invoiceRowsOf } from './invoice-rows-of.ts'
import type { ReadFact } from './posted-fact.ts'

export function projectInvoices(tx: ShopTx, facts: readonly ReadFact[]): void {
  const rows = facts.map(invoiceRowsOf)
  insertInvoices(
    tx,
    rows.flatMap(({ invoices }) => invoices),
  )
  insertInvoiceLines(
    tx,
    rows.flatMap(({ lines }) => lines),
  )
  insertReturnedLines(
    tx,
    rows.flatMap(({ returned }) => returned),
  )
  insertPayments(
    tx,
    rows.flatMap(({ payments }) => payments),
  )
  moveBalances(
    tx,
    rows.flatMap(({ balances }) => balances),
  )
}
