// The journal as the protocol's transactions: each movement of an account's wallet that has to do with an invoice.

import type { Statement, Tx } from '../open-store.ts'
import type { MoneyEntryKind } from './money-rows.ts'

export type TransactionType = 'funding' | 'repayment' | 'fee' | 'roi_payout' | 'refund'
export type TransactionStatus = 'pending' | 'completed' | 'refunded'

export interface WalletTransaction {
  readonly entryId: string
  readonly kind: MoneyEntryKind
  readonly type: TransactionType
  readonly status: TransactionStatus
  readonly invoiceId: string
  readonly sellerId: string
  readonly buyerId: string | null
  /** Of a funding, and of what comes back for it. */
  readonly investorId: string | null
  readonly amountPaise: number
  readonly method: string
  readonly at: Date
}

export interface TransactionSearch {
  readonly ownerId: string
  readonly type?: string | undefined
  readonly status?: string | undefined
  readonly entryId?: string | undefined
  readonly skip: number
  readonly limit: number
}

const typeSql = `case e.kind when 'hold' then 'funding' when 'settlement' then 'funding' when 'receipt' then 'repayment'
  when 'payout' then 'roi_payout' else e.kind end`
const statusSql = `case when e.kind <> 'hold' then 'completed' when o.kind = 'settlement' then 'completed'
  when o.kind = 'refund' then 'refunded' else 'pending' end`
const columns = `e.id as "entryId", e.kind, ${typeSql} as type, ${statusSql} as status, i.id as "invoiceId",
  i.seller_id as "sellerId", i.buyer_id as "buyerId",
  case when e.kind in ('hold', 'refund', 'payout') then a.owner_id else h.by_id end as "investorId",
  abs(p.amount_paise) as "amountPaise", e.method, e.at`
const movements = `from money_account a join money_posting p on p.account_id = a.id join money_entry e on e.id = p.entry_id
  join financed_invoice i on i.id = e.invoice_id left join money_entry o on o.ends_id = e.id
  left join money_entry h on h.id = e.ends_id`
const from = `${movements}
  where a.kind = 'wallet' and a.owner_id = $1 and ($2::text is null or ${typeSql} = $2)
    and ($3::text is null or ${statusSql} = $3) and ($4::uuid is null or e.id = $4)`

const movementsOfEntries: Statement = {
  name: 'movements-of-money-entries',
  text: `select a.owner_id as "ownerId", ${columns} ${movements}
    where a.kind = 'wallet' and e.id = any($1::uuid[]) order by e.id, p.line`,
}

export function transactionRows(tx: Tx) {
  return {
    /** The last first. */
    async find(asked: TransactionSearch): Promise<{ rows: WalletTransaction[]; total: number }> {
      const values = [asked.ownerId, asked.type ?? null, asked.status ?? null, asked.entryId ?? null]
      const rows = await tx.rows<WalletTransaction>(`select ${columns} ${from} order by e.id desc limit $5 offset $6`, [
        ...values,
        asked.limit,
        asked.skip,
      ])
      const count = await tx.row<{ total: number }>(`select count(*)::int as total ${from}`, values)
      return {
        rows: rows.map(row => ({ ...row, amountPaise: Number(row.amountPaise) })),
        total: count?.total ?? 0,
      }
    },
    /** Of each wallet that they moved. */
    async ofEntries(entryIds: readonly string[]): Promise<(WalletTransaction & { readonly ownerId: string })[]> {
      const rows = await tx.rows<WalletTransaction & { ownerId: string }>(movementsOfEntries, [entryIds])
      return rows.map(row => ({ ...row, amountPaise: Number(row.amountPaise) }))
    },
  }
}
