// Reads and writes dealers' accounts: one line for each fact, found by dealer, by order, or all in order of posting.

import type { Database } from 'better-sqlite3'
import type { Bill, Paid } from '../../../../shared/domain/dealer-order/ageing.ts'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import type { DealerAccountKind, DealerAccountLine } from '../../../../shared/records/dealer/dealer-account.ts'
import type { Tender } from '../../../../shared/records/payment.ts'
import { dealerAccount } from '../../schema/dealer.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { prepareInsert } from '../../statements/prepare-insert.ts'

interface LineRow {
  readonly id: Buffer
  readonly kind: string
  readonly dealerId: Buffer
  readonly dealerName: string
  readonly orderId: Buffer | null
  readonly orderNumber: string | null
  readonly reference: string
  readonly happenedOn: string
  readonly dueOn: string | null
  readonly tender: string | null
  readonly amountPaise: number
  readonly taxPaise: number
  readonly note: string | null
  readonly hasProof: number
  readonly isReversed: number
  readonly atMs: number
  readonly by: string
}

const columns = `e.id, a.kind, d.id as dealerId, d.name as dealerName, q.id as orderId,
  o.series || '/' || o.financial_year || '/' || printf('%05d', o.serial) as orderNumber, a.reference,
  a.happened_on as happenedOn, a.due_on as dueOn, a.tender, a.amount_paise as amountPaise, a.tax_paise as taxPaise,
  coalesce(e.body ->> '$.reason', e.body ->> '$.payment.note', e.body ->> '$.receipt.note', e.body ->> '$.goodsReturn.note', e.body ->> '$.order.note') as note,
  e.body ->> '$.payment.proof' is not null as hasProof,
  exists (select 1 from dealer_account r where r.reverses_seq = a.seq) as isReversed, e.at_ms as atMs, e.by`
const from = `from dealer_account a join entry e on e.seq = a.seq join dealer d on d.dealer_no = a.dealer_no
  left join dealer_order o on o.seq = a.order_seq left join entry q on q.seq = a.order_seq`
const isUndone = 'exists (select 1 from dealer_account r where r.reverses_seq = a.seq)'

/** What stood open with a dealer before Galla, and was not reversed. */
export interface StandingOpening {
  readonly id: string
  readonly seq: number
  readonly reference: string
  readonly billedOn: string
  readonly dueOn: string
  readonly amountPaise: number
}

export function prepareDealerAccountRows(db: Database) {
  const insert = prepareInsert(db, dealerAccount)
  const money = db.prepare<[number], LineRow>(
    `select ${columns} ${from} where a.dealer_no = +? and a.amount_paise <> 0 order by a.seq`,
  )
  const newest = db.prepare<[number, number], LineRow>(`select ${columns} ${from} order by a.seq desc limit ? offset ?`)
  const newestOf = db.prepare<[number, number, number], LineRow>(
    `select ${columns} ${from} where a.dealer_no = +? order by a.seq desc limit ? offset ?`,
  )
  const count = db.prepare<[], number>('select count(*) from dealer_account').pluck()
  const countOf = db.prepare<[number], number>('select count(*) from dealer_account where dealer_no = ?').pluck()
  const ofOrder = db.prepare<[number], { seq: number; kind: DealerAccountKind; isReversed: number }>(
    `select a.seq, a.kind, ${isUndone} as isReversed from dealer_account a where a.order_seq = ? order by a.seq`,
  )
  const receiptsOfItem = db.prepare<[number, number, number], { seq: number; isReversed: number }>(
    `select a.seq, ${isUndone} as isReversed from stock_movement m join dealer_account a on a.seq = m.entry_seq
     where m.item_no = ? and m.entry_seq between ? and ? and a.kind = 'receipt' group by a.seq order by a.seq desc`,
  )
  const remove = db.prepare<[number]>('delete from dealer_account where seq = ?')
  const reversal = db.prepare<[number], number>('select seq from dealer_account where reverses_seq = ?').pluck()
  const billNamed = db
    .prepare<[number, string], string>(
      `select a.happened_on from dealer_account a where a.dealer_no = ? and a.kind in ('receipt', 'opening')
         and upper(a.reference) = upper(?) and not ${isUndone} order by a.seq desc limit 1`,
    )
    .pluck()
  return {
    insert,
    /** Every line that moves money, as posted. */
    money: (dealerNo: number): DealerAccountLine[] => money.all(dealerNo).map(lineOf),
    newest: (dealerNo: number | null, limit: number, offset: number): DealerAccountLine[] =>
      (dealerNo === null ? newest.all(limit, offset) : newestOf.all(dealerNo, limit, offset)).map(lineOf),
    count: (dealerNo: number | null) => (dealerNo === null ? count.get() : countOf.get(dealerNo)) ?? 0,
    ofOrder: (orderSeq: number) => ofOrder.all(orderSeq).map(row => ({ ...row, isReversed: row.isReversed === 1 })),
    /** Receipts that brought an item, before or after one of them; the newest first. */
    receiptsOfItem: (
      itemNo: number,
      { after = -1, before = Number.MAX_SAFE_INTEGER }: { after?: number; before?: number },
    ) => receiptsOfItem.all(itemNo, after + 1, before - 1).map(row => ({ ...row, isReversed: row.isReversed === 1 })),
    isReversed: (seq: number) => reversal.get(seq) !== undefined,
    reversalSeqOf: (seq: number) => reversal.get(seq),
    /** Of an entry kept aside. */
    remove: (seq: number) => void remove.run(seq),
    /** The day of a bill of that number which stands, if the dealer's account holds one. */
    billNamed: (dealerNo: number, number: string) => billNamed.get(dealerNo, number),
    open: prepareOpenMoney(db),
    ...prepareAccountSums(db),
    ...prepareDealerOpenings(db),
  }
}
export type DealerAccountRows = ReturnType<typeof prepareDealerAccountRows>

function lineOf(row: LineRow): DealerAccountLine {
  const { atMs, ...rest } = row
  return {
    ...rest,
    id: idOfBlob(row.id),
    kind: row.kind as DealerAccountKind,
    dealerId: idOfBlob(row.dealerId),
    orderId: row.orderId === null ? null : idOfBlob(row.orderId),
    tender: row.tender as Tender | null,
    note: row.note ?? '',
    hasProof: row.hasProof === 1,
    isReversed: row.isReversed === 1,
    at: instantOf(atMs),
  }
}

/** Bills and payments that stand, as ageing wants them. */
function prepareOpenMoney(db: Database): (dealerNo: number) => { bills: Bill[]; payments: Paid[] } {
  const stands = db.prepare<
    [number],
    {
      seq: number
      billSeq: number | null
      orderSeq: number | null
      on: string
      dueOn: string | null
      amountPaise: number
    }
  >(
    `select a.seq, g.receipt_seq as billSeq, a.order_seq as orderSeq, a.happened_on as "on", a.due_on as dueOn,
       a.amount_paise as amountPaise
     from dealer_account a left join goods_return g on g.seq = a.seq where a.dealer_no = ? and a.amount_paise <> 0 and a.reverses_seq is null and not ${isUndone}
     order by a.seq`,
  )
  return dealerNo => {
    const rows = stands.all(dealerNo)
    const idOf = (seq: number | null) => (seq === null ? null : String(seq))
    return {
      bills: rows
        .filter(row => row.amountPaise > 0)
        .map(({ seq, orderSeq, on, dueOn, amountPaise }) => {
          return { id: String(seq), orderId: idOf(orderSeq), billedOn: on, dueOn: dueOn ?? on, amountPaise }
        }),
      payments: rows
        .filter(row => row.amountPaise < 0)
        .map(({ billSeq, orderSeq, amountPaise }) => {
          return { billId: idOf(billSeq), orderId: idOf(orderSeq), amountPaise: -amountPaise }
        }),
    }
  }
}

function prepareDealerOpenings(db: Database) {
  const standingOpenings = db.prepare<[], { dealerId: Buffer; reference: string; amountPaise: number }>(
    `select d.id as dealerId, a.reference, a.amount_paise as amountPaise from dealer_account a
     join dealer d on d.dealer_no = a.dealer_no where a.kind = 'opening' and not ${isUndone} order by a.seq`,
  )
  const openingsOf = db.prepare<[number], Omit<StandingOpening, 'id'> & { id: Buffer }>(
    `select e.id, a.seq, a.reference, a.happened_on as billedOn, a.due_on as dueOn, a.amount_paise as amountPaise
     from dealer_account a join entry e on e.seq = a.seq
     where a.dealer_no = ? and a.kind = 'opening' and not ${isUndone} order by a.seq`,
  )
  const paidSince = db
    .prepare<[number], number>(
      `select 1 from dealer_account o join dealer_account a on a.dealer_no = o.dealer_no and a.seq > o.seq
       where o.seq = ? and a.kind = 'payment' and not ${isUndone}`,
    )
    .pluck()
  return {
    /** Whether the dealer was paid anything that stands after that line. */
    isPaidSince: (seq: number) => paidSince.get(seq) !== undefined,
    /** What stood open with dealers before Galla, and was not reversed. */
    standingOpenings: () =>
      standingOpenings.all().map(({ dealerId, ...rest }) => ({ ...rest, partyId: idOfBlob(dealerId) })),
    openingsOf: (dealerNo: number): StandingOpening[] =>
      openingsOf.all(dealerNo).map(row => ({ ...row, id: idOfBlob(row.id) })),
  }
}

function prepareAccountSums(db: Database) {
  const counts = db.prepare<[], { orderCount: number; paymentCount: number }>(
    `select count(*) filter (where kind = 'order') as orderCount, count(*) filter (where kind = 'payment') as paymentCount
     from dealer_account`,
  )
  const countsOf = db.prepare<[number], { orderCount: number; paymentCount: number }>(
    `select count(*) filter (where kind = 'order') as orderCount, count(*) filter (where kind = 'payment') as paymentCount
     from dealer_account where dealer_no = ?`,
  )
  return {
    counts: (dealerNo: number | null) =>
      (dealerNo === null ? counts.get() : countsOf.get(dealerNo)) ?? { orderCount: 0, paymentCount: 0 },
  }
}
