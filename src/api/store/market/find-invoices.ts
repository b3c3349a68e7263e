// Finds invoices of the marketplace.

import type { FinancedState } from '../../../shared/domain/finance/financed-states.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import type { Tx } from '../open-store.ts'
import { type FinancedInvoice, fromInvoices, invoiceColumns, readInvoice } from './financed-invoice-rows.ts'

export interface InvoiceSearch {
  readonly sellerId?: string | undefined
  readonly buyerId?: string | undefined
  readonly investorId?: string | undefined
  readonly states?: readonly FinancedState[] | undefined
  readonly text?: string | undefined
  readonly minPaise?: number | undefined
  readonly maxPaise?: number | undefined
  /** Score at least. */
  readonly minScore?: number | undefined
  readonly dueBefore?: Day | undefined
  /** Not yet funded in full. */
  readonly isOpen?: boolean | undefined
  readonly sortBy: 'createdAt' | 'dueDate' | 'amount' | 'riskScore' | 'listedAt'
  readonly isDescending: boolean
  readonly skip: number
  readonly limit: number
}

const order = {
  createdAt: 'i.created_at',
  dueDate: 'i.due_on',
  amount: 'i.face_paise',
  riskScore: 'i.risk_score',
  listedAt: 'i.listed_at',
} as const
const likeText = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

export function findInvoices(tx: Tx) {
  return {
    /**
     * Those that time may change: not funded and due, or priced on an earlier day; auctions that close; funded and past their
     * day, or due before the last one that has grace.
     */
    async toClose(now: Date, { lastDue, today }: { readonly today: Day; readonly lastDue: Day }): Promise<string[]> {
      const rows = await tx.rows<{ id: string }>(
        `select id from financed_invoice
         where (state in ('pending_buyer_confirmation', 'confirmed', 'listed')
             and (due_on <= $1 or closes_at <= $3
               or (pricing->>'mode' = 'rate' and priced_on < $1 and funded_paise = 0)))
           or (state = 'funded' and due_on < $1 and pricing->>'mode' <> 'flat')
           or (state in ('funded', 'overdue') and due_on < $2 and shared_paise < owed_paise + late_paise) order by id`,
        [today, lastDue, now],
      )
      return rows.map(({ id }) => id)
    },
    /** When the next auction closes; null: none is open. */
    async nextClose(): Promise<Date | null> {
      const row = await tx.row<{ at: Date | null }>(
        `select min(closes_at) as at from financed_invoice where state in ('confirmed', 'listed')`,
      )
      return row?.at ?? null
    },
    async find(asked: InvoiceSearch): Promise<{ rows: FinancedInvoice[]; total: number }> {
      const { values, where } = whereOf(asked)
      const direction = asked.isDescending ? 'desc' : 'asc'
      const rows = await tx.rows<FinancedInvoice>(
        `select ${invoiceColumns} ${fromInvoices} ${where} order by ${order[asked.sortBy]} ${direction} nulls last, i.id ${direction}
         limit $${values.length + 1} offset $${values.length + 2}`,
        [...values, asked.limit, asked.skip],
      )
      const count = await tx.row<{ total: number }>(`select count(*)::int as total ${fromInvoices} ${where}`, values)
      return { rows: rows.map(readInvoice), total: count?.total ?? 0 }
    },
    async between(bounds: { from: string; to: string }): Promise<string[]> {
      const rows = await tx.rows<{ id: string }>('select id from financed_invoice where id between $1 and $2', [
        bounds.from,
        bounds.to,
      ])
      return rows.map(({ id }) => id)
    },
  }
}

function whereOf(asked: Partial<InvoiceSearch>) {
  const values: unknown[] = []
  const where: string[] = []
  const and = (sql: (place: string) => string, value: unknown) => {
    if (value === undefined) return
    values.push(value)
    where.push(sql(`$${values.length}`))
  }
  and(at => `i.seller_id = ${at}`, asked.sellerId)
  and(at => `i.buyer_id = ${at}`, asked.buyerId)
  and(
    at => `exists (select from financed_part p where p.invoice_id = i.id and p.investor_id = ${at})`,
    asked.investorId,
  )
  and(at => `i.state = any(${at}::text[])`, asked.states)
  and(
    at => `(i.number ilike ${at} or i.description ilike ${at})`,
    asked.text === undefined ? undefined : likeText(asked.text),
  )
  and(at => `i.face_paise >= ${at}`, asked.minPaise)
  and(at => `i.face_paise <= ${at}`, asked.maxPaise)
  and(at => `i.risk_score >= ${at}`, asked.minScore)
  and(at => `i.due_on <= ${at}`, asked.dueBefore)
  if (asked.isOpen === true) where.push('i.funded_paise < i.target_paise')
  return { values, where: where.length === 0 ? '' : `where ${where.join(' and ')}` }
}
