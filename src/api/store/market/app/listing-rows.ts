// Pages of what is on offer, each asked for behind the last row of the page before, so that nothing is skipped or shown
// twice while offers come and go.

import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { Tx } from '../../open-store.ts'
import { type FinancedInvoice, fromInvoices, invoiceColumns, readInvoice } from '../financed-invoice-rows.ts'

export interface ListingSearch {
  readonly minPaise?: number | undefined
  readonly maxPaise?: number | undefined
  readonly minScore?: number | undefined
  readonly dueBefore?: Day | undefined
  readonly sort: 'newest' | 'due' | 'amount' | 'safety'
  /** Its id here. */
  readonly after?: string | undefined
  readonly limit: number
}

/** By what, and whether the largest comes first. */
const orders = {
  newest: ['coalesce(i.listed_at, i.created_at)', true],
  due: ['i.due_on', false],
  amount: ['i.face_paise', true],
  safety: ['i.risk_score', true],
} as const
const isOnOffer = `i.state in ('confirmed', 'listed') and i.funded_paise < i.target_paise`

export function listingRows(tx: Tx) {
  return {
    async page(asked: ListingSearch): Promise<FinancedInvoice[]> {
      const [column, isDescending] = orders[asked.sort]
      const [direction, than] = isDescending ? ['desc', '<'] : ['asc', '>']
      const place = column.replaceAll('i.', 'a.')
      const rows = await tx.rows<FinancedInvoice>(
        `select ${invoiceColumns} ${fromInvoices}
         where ${isOnOffer} and ($1::bigint is null or i.face_paise >= $1) and ($2::bigint is null or i.face_paise <= $2)
           and ($3::int is null or i.risk_score >= $3) and ($4::date is null or i.due_on <= $4)
           and ($5::uuid is null or (${column}, i.id) ${than} (select ${place}, a.id from financed_invoice a where a.id = $5))
         order by ${column} ${direction}, i.id ${direction} limit $6`,
        [
          ...[asked.minPaise ?? null, asked.maxPaise ?? null, asked.minScore ?? null, asked.dueBefore ?? null],
          ...[asked.after ?? null, asked.limit],
        ],
      )
      return rows.map(readInvoice)
    },
    /** Of ids as callers know them: the UUIDs between which each lies. */
    async between(bounds: readonly { readonly from: string; readonly to: string }[]): Promise<FinancedInvoice[]> {
      const rows = await tx.rows<FinancedInvoice>(
        `select ${invoiceColumns} from unnest($1::uuid[], $2::uuid[]) b(low, high)
           join financed_invoice i on i.id between b.low and b.high join financing_account s on s.id = i.seller_id`,
        [bounds.map(({ from }) => from), bounds.map(({ to }) => to)],
      )
      return rows.map(readInvoice)
    },
    /** Those of them in which this investor has a part. */
    async fundedBy(investorId: string, invoiceIds: readonly string[]): Promise<Set<string>> {
      const rows = await tx.rows<{ id: string }>(
        'select distinct invoice_id as id from financed_part where investor_id = $1 and invoice_id = any($2::uuid[])',
        [investorId, invoiceIds],
      )
      return new Set(rows.map(({ id }) => id))
    },
    /** What the two did together on the marketplace; a buyer without an account is known by the e-mail address. */
    async pair({ buyerEmail, id, sellerId }: Pick<FinancedInvoice, 'buyerEmail' | 'id' | 'sellerId'>) {
      const row = await tx.row<Record<string, string | null>>(
        `select count(*) as count, count(*) filter (where state = 'repaid') as repaid,
           count(*) filter (where repaid_at::date > due_on) as late,
           count(*) filter (where state = 'defaulted') as defaulted,
           coalesce(sum(face_paise) filter (where state = 'repaid'), 0) as paise, min(issued_on)::text as first
         from financed_invoice where seller_id = $1 and buyer_email = $2 and id <> $3`,
        [sellerId, buyerEmail, id],
      )
      const of = (name: string) => Number(row?.[name] ?? 0)
      return {
        ...{ count: of('count'), repaidCount: of('repaid'), lateCount: of('late'), defaultedCount: of('defaulted') },
        ...{ repaidPaise: of('paise'), firstOn: row?.first ?? null },
      }
    },
  }
}
