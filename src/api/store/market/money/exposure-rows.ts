// How much is out on the market: what investors are owed, or would be, by seller, by buyer and between the two.

import type { Tx } from '../../open-store.ts'
import type { FinancedInvoice } from '../financed-invoice-rows.ts'

export interface Exposure {
  readonly sellerPaise: number
  readonly buyerPaise: number
  readonly pairPaise: number
}

type Parties = Pick<FinancedInvoice, 'sellerId' | 'buyerId' | 'buyerGstin' | 'buyerEmail'>

const isOut = `state in ('draft', 'pending_buyer_confirmation', 'confirmed', 'listed', 'funded', 'overdue', 'disputed', 'defaulted')`
const outPaise = 'greatest(0, owed_paise + late_paise - shared_paise)'
/** Known by account, GSTIN or e-mail address, whichever is there. */
const isBuyer = `(buyer_id = $2 or (buyer_gstin <> '' and buyer_gstin = $3) or (buyer_email <> '' and buyer_email = $4))`

export function exposureRows(tx: Tx) {
  return {
    /** Until the transaction ends nobody else takes up what is left of the limits of these two. */
    lock: ({ buyerEmail, buyerGstin, buyerId, sellerId }: Parties) =>
      tx.run(
        `select pg_advisory_xact_lock(hashtextextended(key, 0))
         from (select distinct 'limit ' || unnest($1::text[]) as key order by 1) k`,
        [[sellerId, buyerId ?? (buyerGstin === '' ? buyerEmail : buyerGstin)]],
      ),
    async of({ buyerEmail, buyerGstin, buyerId, sellerId }: Parties): Promise<Exposure> {
      const row = await tx.row<Record<keyof Exposure, string>>(
        `select coalesce(sum(${outPaise}) filter (where seller_id = $1), 0) as "sellerPaise",
           coalesce(sum(${outPaise}) filter (where ${isBuyer}), 0) as "buyerPaise",
           coalesce(sum(${outPaise}) filter (where seller_id = $1 and ${isBuyer}), 0) as "pairPaise"
         from financed_invoice where (seller_id = $1 or ${isBuyer}) and ${isOut}`,
        [sellerId, buyerId, buyerGstin, buyerEmail],
      )
      const of = (name: keyof Exposure) => Number(row?.[name] ?? 0)
      return { sellerPaise: of('sellerPaise'), buyerPaise: of('buyerPaise'), pairPaise: of('pairPaise') }
    },
  }
}
