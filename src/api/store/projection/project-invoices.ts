// What entries leave in the tables of bills, payments and returns: one write for each.

import {
  insertInvoiceLines,
  insertInvoices,
  insertPayments,
  insertReturnedLines,
  moveBalances,
} from '../invoice/invoice-writes.ts'
import type { Write } from '../write-together.ts'
import { invoiceRowsOf } from './invoice-rows-of.ts'
import type { ReadFact } from './posted-fact.ts'

export function projectInvoices(facts: readonly ReadFact[]): Write[] {
  const rows = facts.map(invoiceRowsOf)
  return [
    ...insertInvoices(rows.flatMap(({ invoices }) => invoices)),
    ...insertInvoiceLines(rows.flatMap(({ lines }) => lines)),
    ...insertReturnedLines(rows.flatMap(({ returned }) => returned)),
    ...insertPayments(rows.flatMap(({ payments }) => payments)),
    ...moveBalances(rows.flatMap(({ balances }) => balances)),
  ]
}
