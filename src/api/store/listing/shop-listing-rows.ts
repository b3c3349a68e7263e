// Invoices of the marketplace beside what the logs of their shops say of them: what waits for an answer, and what is not told
// yet. Read across all shops, past their walls.

import {
  awaitsMoney,
  type FinancedState,
  financedStates,
  isUnfunded,
} from '../../../shared/domain/finance/financed-states.ts'
import { toldStates } from '../../../shared/domain/finance/told-states.ts'
import type { Tx } from '../open-store.ts'

/** A request, and the invoice that it became. */
export interface ShopListing {
  readonly shopId: string
  readonly listingId: string
}
export interface ListedInvoice extends ShopListing {
  readonly invoiceId: string
}
export interface LowerBalanceFound {
  readonly invoiceId: string
  /** By the shop's books. */
  readonly balancePaise: number
}

/** Of one round, so that none takes long. */
const most = 200
const listOf = (is: (state: FinancedState) => boolean) =>
  financedStates
    .filter(is)
    .map(state => `'${state}'`)
    .join(', ')
const isTold = financedStates
  .map(
    state =>
      `(i.state = '${state}' and l.move ->> 'state' in (${toldStates(state)
        .map(s => `'${s}'`)
        .join(', ')}))`,
  )
  .join(' or ')
const givenBack = 'coalesce((select sum(d.taken_paise) from seller_due d where d.invoice_id = i.id), 0)'
const stillDue = 'coalesce((select sum(d.amount_paise - d.taken_paise) from seller_due d where d.invoice_id = i.id), 0)'
const books = 'case when b.voided_at is null then v.total_paise - b.returned_paise - b.paid_paise else 0 end'
const both = 'financed_invoice i join listing l on l.shop_id = i.shop_id and l.id = i.shop_listing_id'
const said = (name: string) => `(l.move ->> '${name}')::bigint`

export function shopListingRows(tx: Tx) {
  return {
    /**
     * Requests without an answer, and those that waited for their shop's account and need not any more, in the order of their
     * ids. Of a store that was put back, those from before (`since`) wait until they have been here in this life of it since
     * `settledBefore`: their answer may come back.
     */
    unanswered: (since: Date | null, settledBefore: Date) =>
      tx.rows<ShopListing & Record<string, unknown>>(
        {
          name: 'listings-unanswered',
          text: `select l.shop_id as "shopId", l.id as "listingId" from listing l
           join entry e on e.shop_id = l.shop_id and e.id = l.id
           left join financing_account a on a.shop_id = l.shop_id
         where (l.step = 0 or (l.move ->> 'state' = 'waiting_shop' and (l.withdrawn_at is not null
             or a.kyc_status in ('verified', 'rejected') or (a.id is not null and l.move ->> 'reason' = 'account_missing'))))
           and l.asked is not null
           and ($1::timestamptz is null or l.asked_at >= $1 or greatest(e.received_at, $1) < $2)
         order by l.id limit ${most}`,
        },
        [since, settledBefore],
      ),
    /** One desk at a time looks at a listing. */
    async isAlone({ listingId, shopId }: ShopListing): Promise<boolean> {
      const sql = 'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as "isAlone"'
      return (await tx.row<{ isAlone: boolean }>(sql, [`listing ${shopId} ${listingId}`]))?.isAlone === true
    },
    /** Asked back, and not funded yet. */
    askedBack: () =>
      tx.rows<ListedInvoice & Record<string, unknown>>({
        name: 'listings-asked-back',
        text: `select i.shop_id as "shopId", i.shop_listing_id as "listingId", i.id as "invoiceId" from ${both}
         where l.withdrawn_at is not null and i.state in (${listOf(isUnfunded)}) order by i.id limit ${most}`,
      }),
    /** Of which less is left to pay in the shop's books than the marketplace counts on. */
    async lowered(): Promise<LowerBalanceFound[]> {
      const rows = await tx.rows<{ invoiceId: string; balancePaise: string }>({
        name: 'listings-lowered',
        text: `select i.id as "invoiceId", ${books} as "balancePaise" from financed_invoice i
           join invoice v on v.shop_id = i.shop_id and v.id = i.shop_invoice_id
           join invoice_balance b on b.shop_id = v.shop_id and b.invoice_id = v.id
         where (i.state in (${listOf(isUnfunded)}) and ${books} < i.face_paise)
           or (i.state in (${listOf(awaitsMoney)}) and i.face_paise - i.received_paise - ${stillDue} > ${books})
         order by i.id limit ${most}`,
      })
      return rows.map(({ balancePaise, invoiceId }) => ({ invoiceId, balancePaise: Number(balancePaise) }))
    },
    /** Whose shop was told something else last. */
    untold: () =>
      tx.rows<ListedInvoice & Record<string, unknown>>({
        name: 'listings-untold',
        text: `select i.shop_id as "shopId", i.shop_listing_id as "listingId", i.id as "invoiceId" from ${both}
         where l.step > 0 and (not (${isTold}) or i.face_paise <> ${said('facePaise')} or i.owed_paise <> ${said('advancePaise')}
           or i.target_paise <> ${said('targetPaise')} or i.funded_paise <> ${said('fundedPaise')}
           or i.received_paise - ${givenBack} > l.posted_paise)
         order by i.id limit ${most}`,
      }),
  }
}
