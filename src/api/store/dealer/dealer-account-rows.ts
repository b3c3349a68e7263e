// Writes the lines of dealers' accounts, and reads payments, sums and what happened when.

import type { AccountRow } from '../../../shared/posting/posted-dealer-rows.ts'
import type { Tender } from '../../../shared/records/payment.ts'
import { insertMany } from '../insert-many.ts'
import type { ShopTx } from '../open-store.ts'
import type { Write } from '../write-together.ts'
import { standingLines } from './standing-lines.ts'

export interface AccountLineToWrite extends Pick<AccountRow, 'dealerId' | 'orderId' | 'kind' | 'dueOn' | 'tender'> {
  readonly id: string
  readonly amountPaise: number
  readonly reversesId: string | null
  readonly at: Date
  readonly postedAt: Date
  readonly standing: string | null
  readonly stamp: number
  readonly note: string
  readonly deliveredBy: string
  readonly proofUrl: string
}

export type StoredDealerPayment = {
  readonly id: string
  readonly dealerId: string
  readonly orderId: string | null
  readonly amountPaise: number
  readonly tender: Tender
  readonly note: string
  readonly proofUrl: string
  readonly at: Date
  readonly postedAt: Date
}

export interface WhichPayments {
  readonly dealerId?: string | undefined
  readonly orderId?: string | undefined
  readonly ids?: readonly string[] | undefined
}

export interface Page {
  readonly limit: number
  readonly skip: number
}

const insert = insertMany('dealer_account', {
  id: 'uuid',
  dealer_id: 'uuid',
  order_id: 'uuid',
  kind: 'text',
  at: 'timestamptz',
  posted_at: 'timestamptz',
  due_on: 'text',
  tender: 'text',
  amount_paise: 'bigint',
  reverses_id: 'uuid',
  standing: 'text',
  stamp: 'bigint',
  note: 'text',
  delivered_by: 'text',
  proof_url: 'text',
})

/** Lines of accounts; those that are there already stay. */
export const insertAccountLines = (lines: readonly AccountLineToWrite[]): Write[] => insert(lines.map(rowOf))

const payments = `from ${standingLines} and a.kind = 'payment' and ($2::uuid is null or a.dealer_id = $2)
  and ($3::uuid is null or a.order_id = $3) and ($4::uuid[] is null or a.id = any($4))`

/** Orders and payments together, by the time they have. */
const happened = `
  select 'order' as type, o.id, o.ordered_at as at from dealer_order o
    where o.shop_id = $1 and ($2::uuid is null or o.dealer_id = $2)
  union all select 'payment', a.id, a.at from ${standingLines} and a.kind = 'payment'
    and ($2::uuid is null or a.dealer_id = $2)`

export function dealerAccountRows(tx: ShopTx) {
  const { shopId } = tx
  const asked = ({ dealerId, ids, orderId }: WhichPayments) => [shopId, dealerId ?? null, orderId ?? null, ids ?? null]
  return {
    /** Newest first; without a page all of them. */
    payments: (which: WhichPayments, page?: Partial<Page>) =>
      tx.rows<StoredDealerPayment>(
        `select a.id, a.dealer_id as "dealerId", a.order_id as "orderId", -a.amount_paise::float8 as "amountPaise",
           a.tender, a.note, a.proof_url as "proofUrl", a.at, a.posted_at as "postedAt"
         ${payments} order by a.at desc, a.id desc limit $5 offset $6`,
        [...asked(which), page?.limit ?? null, page?.skip ?? 0],
      ),
    paymentSums: (which: WhichPayments) =>
      tx.row<{ count: number; amountPaise: number }>(
        `select count(*)::int as count, coalesce(-sum(a.amount_paise), 0)::float8 as "amountPaise" ${payments}`,
        asked(which),
      ),
    /** By dealer: what he is or was to get, and what he got. Without a dealer: of all. */
    sums: (dealerId?: string) =>
      tx.rows<{ dealerId: string; billedPaise: number; paidPaise: number }>(
        `select a.dealer_id as "dealerId", coalesce(sum(a.amount_paise) filter (where a.kind <> 'payment'), 0)::float8 as "billedPaise",
           coalesce(-sum(a.amount_paise) filter (where a.kind = 'payment'), 0)::float8 as "paidPaise"
         from ${standingLines} and ($2::uuid is null or a.dealer_id = $2) group by a.dealer_id`,
        [shopId, dealerId ?? null],
      ),
    /** The facts that stand of an order, in the order they were posted. */
    standingOf: (orderId: string) =>
      tx.rows<{ id: string; kind: string }>(
        `select a.id, a.kind from ${standingLines} and a.order_id = $2 order by a.posted_at, a.id`,
        [shopId, orderId],
      ),
    /** Of what was said of where an order stands; 0: nothing. */
    async latestStamp(orderId: string): Promise<number> {
      const text = `select coalesce(max(stamp), 0)::float8 as stamp from dealer_account
        where shop_id = $1 and order_id = $2 and standing is not null`
      return (await tx.row<{ stamp: number }>(text, [shopId, orderId]))?.stamp ?? 0
    },
    /** Newest first. */
    transactions: (dealerId: string | undefined, { limit, skip }: Page) =>
      tx.rows<{ type: 'order' | 'payment'; id: string }>(
        `select type, id from (${happened}) t order by at desc, id desc limit $3 offset $4`,
        [shopId, dealerId ?? null, limit, skip],
      ),
    transactionCounts: (dealerId: string | undefined) =>
      tx.row<{ orderCount: number; paymentCount: number }>(
        `select count(*) filter (where type = 'order')::int as "orderCount",
           count(*) filter (where type = 'payment')::int as "paymentCount" from (${happened}) t`,
        [shopId, dealerId ?? null],
      ),
  }
}

function rowOf({ id, kind, at, tender, standing, stamp, note, ...line }: AccountLineToWrite) {
  return {
    id,
    dealer_id: line.dealerId,
    order_id: line.orderId,
    kind,
    at,
    posted_at: line.postedAt,
    due_on: line.dueOn,
    tender,
    amount_paise: line.amountPaise,
    reverses_id: line.reversesId,
    standing,
    stamp,
    note,
    delivered_by: line.deliveredBy,
    proof_url: line.proofUrl,
  }
}
