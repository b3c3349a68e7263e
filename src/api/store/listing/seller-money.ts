// What came of an invoice of the marketplace to its seller, and what he paid for it: sums of the journal.

import type { Tx } from '../open-store.ts'

/** Of money that came to an invoice or went from it. */
export interface SellerMoney {
  /** What reached the seller when it was settled, less the fee and its tax. */
  readonly settledPaise: number
  readonly feePaise: number
  readonly feeGstPaise: number
  /** Out of what the buyer paid. */
  readonly reservePaidPaise: number
  /** What the seller gave back himself, which counts among what was received. */
  readonly givenBackPaise: number
}

export async function sellerMoneyOf(tx: Tx, invoiceId: string): Promise<SellerMoney> {
  const row = await tx.row<Record<keyof SellerMoney, string>>(
    `select coalesce(sum(p.amount_paise) filter (where a.owner_id = i.seller_id and e.kind in ('settlement', 'fee')), 0) as "settledPaise",
       coalesce(sum(p.amount_paise) filter (where a.kind = 'platform_fee'), 0) as "feePaise",
       coalesce(sum(p.amount_paise) filter (where a.kind = 'fee_gst'), 0) as "feeGstPaise",
       coalesce(sum(p.amount_paise) filter (where a.owner_id = i.seller_id and e.kind = 'payout'), 0) as "reservePaidPaise",
       (select coalesce(sum(d.taken_paise), 0) from seller_due d where d.invoice_id = $1) as "givenBackPaise"
     from financed_invoice i left join money_entry e on e.invoice_id = i.id
       left join money_posting p on p.entry_id = e.id left join money_account a on a.id = p.account_id
     where i.id = $1 group by i.id`,
    [invoiceId],
  )
  return {
    settledPaise: Number(row?.settledPaise ?? 0),
    feePaise: Number(row?.feePaise ?? 0),
    feeGstPaise: Number(row?.feeGstPaise ?? 0),
    reservePaidPaise: Number(row?.reservePaidPaise ?? 0),
    givenBackPaise: Number(row?.givenBackPaise ?? 0),
  }
}
