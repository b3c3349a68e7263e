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

export async function projectInvoices(tx: ShopTx, facts: readonly ReadFact[]): Promise<void> {
  const rows = facts.map(invoiceRowsOf)
  await insertInvoices(
    tx,
    rows.flatMap(({ invoices }) => invoices),
  )
  await insertInvoiceLines(
    tx,
    rows.flatMap(({ lines }) => lines),
  )
  await insertReturnedLines(
    tx,
    rows.flatMap(({ returned }) => returned),
  )
  await insertPayments(
    tx,
    rows.flatMap(({ payments }) => payments),
  )
  await moveBalances(
    tx,
    rows.flatMap(({ balances }) => balances),
  )
}
