// Writes orders to dealers, and reads them with where they stand: what came of them, was billed and paid.

import type { DealerOrder } from '../../../shared/records/dealer/dealer-order.ts'
import { insertMany } from '../insert-many.ts'
import type { ShopTx } from '../open-store.ts'
import type { Write } from '../write-together.ts'
import { accountLines, stands } from './standing-lines.ts'

/** As an answer needs it. Paise above 2^53 there are none. */
export type StoredDealerOrder = {
  readonly fact: DealerOrder
  readonly knownAs: string
  readonly status: 'pending' | 'delivered' | 'cancelled'
  readonly deliveredAt: Date | null
  readonly cancelledAt: Date | null
  readonly deliveredBy: string | null
  readonly deliveryNote: string | null
  /** Null while there is no bill. */
  readonly billedPaise: number | null
  /** Of its latest bill. */
  readonly dueOn: string | null
  readonly paidPaise: number
  readonly paymentCount: number
  readonly updatedAt: Date
}

export interface WhichOrders {
  readonly dealerId?: string | undefined
  readonly ids?: readonly string[] | undefined
  /** Ids between these two. */
  readonly between?: { readonly from: string; readonly to: string } | undefined
}

/** How far orders are paid, those left out that were cancelled. */
export type OrderPayment = 'no_bill' | 'pending' | 'partial' | 'paid'

export type OrderPaymentSums = {
  readonly orderCount: number
  readonly noBillCount: number
  readonly pendingCount: number
  readonly partialCount: number
  readonly paidCount: number
  readonly allBilledPaise: number
  readonly allPaidPaise: number
  readonly allRemainingPaise: number
}

const insert = insertMany('dealer_order', {
  id: 'uuid',
  dealer_id: 'uuid',
  known_as: 'text',
  series: 'text',
  financial_year: 'text',
  serial: 'int',
  ordered_at: 'timestamptz',
  fact: 'jsonb',
})

/** Orders; those that are there already stay. */
export const insertOrders = (placed: readonly DealerOrder[]): Write[] => insert(placed.map(rowOf))

/** Of what was said of an order last, as at every counter: by the stamp of the entry, then by its id. */
const latest = (column: string, which: string) =>
  `(array_agg(a.${column} order by a.stamp desc, a.id desc) filter (where ${which}))[1]`
const receipt = `a.kind = 'receipt' and ${stands}`
/** The goods with which the order was complete. */
const delivery = `${receipt} and a.standing is not null`

const orders = `
  with line as (
    select a.order_id, max(a.posted_at) as updated_at,
      coalesce(${latest('standing', 'a.standing is not null')}, 'pending') as status,
      ${latest('at', 'a.standing is not null')} as settled_at,
      ${latest('delivered_by', delivery)} as delivered_by, ${latest('note', delivery)} as delivery_note,
      ${latest('due_on', `${receipt} and a.amount_paise > 0`)} as due_on,
      sum(a.amount_paise) filter (where a.kind in ('receipt', 'return') and ${stands}) as billed,
      -sum(a.amount_paise) filter (where a.kind = 'payment' and ${stands}) as paid,
      count(*) filter (where a.kind = 'payment' and ${stands}) as payment_count
    from ${accountLines} and a.order_id is not null and ($2::uuid is null or a.dealer_id = $2)
      and ($3::uuid[] is null or a.order_id = any($3)) and ($4::uuid is null or a.order_id between $4 and $5)
    group by a.order_id),
  known as (
    select o.id, o.known_as, o.ordered_at, l.delivered_by, l.delivery_note, l.due_on,
      coalesce(l.updated_at, o.ordered_at) as updated_at, coalesce(l.status, 'pending') as status,
      case when l.status = 'delivered' then l.settled_at end as delivered_at,
      case when l.status = 'cancelled' then l.settled_at end as cancelled_at,
      case when l.due_on is not null then l.billed::float8 end as billed,
      coalesce(l.paid, 0)::float8 as paid, coalesce(l.payment_count, 0)::int as payment_count
    from dealer_order o left join line l on l.order_id = o.id
    where o.shop_id = $1 and ($2::uuid is null or o.dealer_id = $2) and ($3::uuid[] is null or o.id = any($3))
      and ($4::uuid is null or o.id between $4 and $5)),
  paid as (
    select *, case when due_on is null then 'no_bill' when paid >= billed then 'paid' when paid > 0 then 'partial'
      else 'pending' end as payment, greatest(coalesce(billed, 0) - paid, 0) as remaining
    from known)`

/** Of `p`. */
const columns = `o.fact, p.known_as as "knownAs", p.status, p.delivered_at as "deliveredAt",
  p.cancelled_at as "cancelledAt", p.delivered_by as "deliveredBy", p.delivery_note as "deliveryNote",
  p.billed as "billedPaise", p.due_on as "dueOn", p.paid as "paidPaise", p.payment_count as "paymentCount",
  p.updated_at as "updatedAt"`
const itsFact = 'dealer_order o on o.shop_id = $1 and o.id = p.id'
const newestFirst = 'order by p.ordered_at desc, p.id desc'

const count = (payment: OrderPayment) => `count(*) filter (where payment = '${payment}')::int`
/** One row at least: the sums stand beside each order of the page, or beside none. */
const byPayment = `${orders},
  live as materialized (select * from paid where status <> 'cancelled'),
  sums as (
    select count(*)::int as "orderCount", ${count('no_bill')} as "noBillCount", ${count('pending')} as "pendingCount",
      ${count('partial')} as "partialCount", ${count('paid')} as "paidCount",
      coalesce(sum(billed), 0) as "allBilledPaise", coalesce(sum(paid), 0) as "allPaidPaise",
      coalesce(sum(remaining) filter (where payment <> 'no_bill'), 0) as "allRemainingPaise" from live),
  page as (select * from live p where $6::text is null or payment = $6 ${newestFirst} limit $7 offset $8)
  select sums.*, ${columns} from sums left join page p on true left join ${itsFact} ${newestFirst}`

export function dealerOrderRows(tx: ShopTx) {
  const { shopId } = tx
  const asked = ({ between, dealerId, ids }: WhichOrders) => [
    shopId,
    dealerId ?? null,
    ids ?? null,
    between?.from ?? null,
    between?.to ?? null,
  ]
  return {
    async lastSerial(series: string, financialYear: string): Promise<number> {
      const statement = `select max(serial) as serial from dealer_order
        where shop_id = $1 and series = $2 and financial_year = $3`
      return (await tx.row<{ serial: number | null }>(statement, [shopId, series, financialYear]))?.serial ?? 0
    },
    async isTaken(knownAs: string): Promise<boolean> {
      const statement = 'select 1 as one from dealer_order where shop_id = $1 and known_as = $2 limit 1'
      return (await tx.row(statement, [shopId, knownAs])) !== undefined
    },
    /** Newest first. */
    find: (which: WhichOrders, limit?: number) =>
      tx.rows<StoredDealerOrder>(
        `${orders}, page as (select * from paid p ${newestFirst} limit $6)
         select ${columns} from page p join ${itsFact} ${newestFirst}`,
        [...asked(which), limit ?? null],
      ),
    /** Those that were not cancelled, newest first; `payment` undefined: however far they are paid. The sums are of all. */
    async byPayment(
      { dealerId, payment }: { readonly dealerId: string | undefined; readonly payment: OrderPayment | undefined },
      { limit, skip }: { readonly limit: number; readonly skip: number },
    ): Promise<{ sums: OrderPaymentSums; orders: StoredDealerOrder[] }> {
      const values = [...asked({ dealerId }), payment ?? null, limit, skip]
      const found = await tx.rows<OrderPaymentSums & (StoredDealerOrder | { fact: null })>(byPayment, values)
      const [sums] = found
      if (sums === undefined) throw new Error('sums are always there')
      return { sums, orders: found.filter(row => row.fact !== null) }
    },
  }
}

function rowOf(order: DealerOrder) {
  const { dealer, financialYear, id, number, orderedAt, phone, serial, series } = order
  return {
    id,
    dealer_id: dealer.dealerId,
    known_as: phone?.number ?? number,
    series,
    financial_year: financialYear,
    serial,
    ordered_at: new Date(orderedAt),
    fact: JSON.stringify(order),
  }
}
