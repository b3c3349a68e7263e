// What invoices of a seller and a buyer did so far: what judging the next one needs.

import type { OfferFacts } from '../../../../shared/domain/finance/fraud-flags.ts'
import type { Tx } from '../../open-store.ts'

export function sellerFacts(tx: Tx) {
  return {
    /** What the seller did so far, for what is odd about his next. */
    async ofSeller(
      sellerId: string,
      now: Date,
    ): Promise<Pick<OfferFacts, 'earlier' | 'ended' | 'madeInDay' | 'madeInHour'>> {
      const row = await tx.row<Record<string, string | null>>(
        `select count(*) filter (where i.state in ('confirmed', 'listed', 'funded', 'overdue', 'repaid')) as count,
           avg(face_paise) filter (where i.state in ('confirmed', 'listed', 'funded', 'overdue', 'repaid')) as average,
           min(face_paise) filter (where i.state in ('confirmed', 'listed', 'funded', 'overdue', 'repaid')) as min,
           max(face_paise) filter (where i.state in ('confirmed', 'listed', 'funded', 'overdue', 'repaid')) as max,
           count(*) filter (where i.created_at > $2::timestamptz - interval '1 hour') as hour,
           count(*) filter (where i.created_at > $2::timestamptz - interval '1 day') as day,
           count(*) filter (where i.state in ('repaid', 'defaulted', 'cancelled', 'refunded', 'written_off')) as ended,
           count(*) filter (where i.state = 'repaid') as good
         from financed_invoice i where seller_id = $1`,
        [sellerId, now],
      )
      const of = (name: string) => Number(row?.[name] ?? 0)
      return {
        earlier: { count: of('count'), averagePaise: of('average'), minPaise: of('min'), maxPaise: of('max') },
        madeInHour: of('hour') + 1,
        madeInDay: of('day') + 1,
        ended: { count: of('ended'), goodCount: of('good') },
      }
    },
    /** How money came back so far: of the seller's invoices, and of the buyer's. */
    async repayments(sellerId: string, buyerId: string | null) {
      const row = await tx.row<Record<string, number>>(
        `select count(*) filter (where seller_id = $1 and state = 'repaid')::int as repaid,
           count(*) filter (where seller_id = $1 and state in ('defaulted', 'refunded', 'written_off'))::int as defaulted,
           count(*) filter (where buyer_id = $2 and repaid_at is not null and repaid_at::date > due_on)::int as late
         from financed_invoice where seller_id = $1 or buyer_id = $2`,
        [sellerId, buyerId],
      )
      return {
        sellerRepayments: row?.repaid ?? 0,
        sellerDefaults: row?.defaulted ?? 0,
        buyerLatePayments: row?.late ?? 0,
      }
    },
    /** How often the buyer said yes so far: by his account or, without one, by his GSTIN. */
    async confirmedBy({ buyerGstin, buyerId }: { buyerId: string | null; buyerGstin: string }): Promise<number> {
      const row = await tx.row<{ count: number }>(
        `select count(*)::int as count from financed_invoice
         where (buyer_id = $1 or (buyer_gstin = $2 and $2 <> '')) and buyer_confirmed_at is not null`,
        [buyerId, buyerGstin],
      )
      return row?.count ?? 0
    },
  }
}
