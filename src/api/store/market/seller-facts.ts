// What invoices of a seller and a buyer did so far: what judging the next one needs.

import type { OfferFacts, TradeCircle } from '../../../shared/domain/finance/fraud-flags.ts'
import type { Tx } from '../open-store.ts'

interface CirclePair {
  readonly sellerId: string
  readonly sellerGstin: string
  readonly buyerId: string | null
  readonly buyerGstin: string
  readonly facePaise: number
}

export function sellerFacts(tx: Tx) {
  return {
    /** What the seller did so far, for what is odd about his next. */
    async ofSeller(
      sellerId: string,
      now: Date,
    ): Promise<Pick<OfferFacts, 'earlier' | 'ended' | 'madeInDay' | 'madeInHour'>> {
      const row = await tx.row<Record<string, string | null>>(
        `select count(*) filter (where i.state in ('confirmed', 'listed', 'funded', 'repaid')) as count,
           avg(face_paise) filter (where i.state in ('confirmed', 'listed', 'funded', 'repaid')) as average,
           min(face_paise) filter (where i.state in ('confirmed', 'listed', 'funded', 'repaid')) as min,
           max(face_paise) filter (where i.state in ('confirmed', 'listed', 'funded', 'repaid')) as max,
           count(*) filter (where i.created_at > $2::timestamptz - interval '1 hour') as hour,
           count(*) filter (where i.created_at > $2::timestamptz - interval '1 day') as day,
           count(*) filter (where i.state in ('repaid', 'defaulted', 'cancelled')) as ended,
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
           count(*) filter (where seller_id = $1 and state = 'defaulted')::int as defaulted,
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
    /** What the buyer sells to the seller, and who else sells to him (domain.md 1.4.6). By accounts and by GSTINs. */
    async circle(made: CirclePair, now: Date): Promise<TradeCircle> {
      const row = await tx.row<Record<string, number>>(
        `with own as (
           select * from financed_invoice where state <> 'cancelled' and (buyer_id = $2 or (buyer_gstin = $4 and $4 <> ''))
         ), sold_back as (
           select i.face_paise from financed_invoice i join financing_account s on s.id = i.seller_id
           where i.state <> 'cancelled' and i.created_at > $6::timestamptz - interval '180 days'
             and (i.seller_id = $2 or (s.profile->>'gstNumber' = $4 and $4 <> ''))
             and (i.buyer_id = $1 or (i.buyer_gstin = $3 and $3 <> ''))
         )
         select (select count(*)::int from sold_back) as back,
           (select count(*)::int from sold_back where face_paise = $5) as same,
           (select case when min(created_at) > $6::timestamptz - interval '30 days'
              then count(distinct seller_id)::int else 0 end from own) as sellers`,
        [made.sellerId, made.buyerId, made.sellerGstin, made.buyerGstin, made.facePaise, now],
      )
      const { back = 0, same = 0, sellers = 0 } = row ?? {}
      return { soldBackCount: back, sameAmountCount: same, sellersOfNewBuyer: sellers }
    },
    /** How often the buyer said yes so far. */
    async confirmedBy(buyerId: string): Promise<number> {
      const row = await tx.row<{ count: number }>(
        'select count(*)::int as count from financed_invoice where buyer_id = $1 and buyer_confirmed_at is not null',
        [buyerId],
      )
      return row?.count ?? 0
    },
  }
}
