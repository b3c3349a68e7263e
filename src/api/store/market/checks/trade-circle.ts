// Who sells to whom, and back (domain.md 1.4.6).

import type { TradeCircle } from '../../../../shared/domain/finance/fraud-flags.ts'
import type { Tx } from '../../open-store.ts'

interface CirclePair {
  readonly sellerId: string
  readonly sellerGstin: string
  readonly buyerId: string | null
  readonly buyerGstin: string
  readonly facePaise: number
}

/** What the buyer sells to the seller, and who else sells to him: by accounts and by GSTINs. */
export async function readTradeCircle(tx: Tx, made: CirclePair, now: Date): Promise<TradeCircle> {
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
}
