// Reads and writes what customers owed before Galla, and the money set against it.

import type { Database } from 'better-sqlite3'
import type { UnpaidInvoice } from '../../../../shared/contract/counter/account-calls.ts'
import { present } from '../../../../shared/kernel/assert.ts'
import type { CustomerOpening } from '../../../../shared/records/customer-opening.ts'
import {
  customerOpening,
  customerOpeningAllocation,
  customerOpeningBalance,
  customerOpeningReversal,
} from '../../schema/customer-opening.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { prepareInsert } from '../../statements/prepare-insert.ts'
import { entryPlaceSql } from '../merge/entry-place.ts'
import type { BalanceMove } from './invoice-balance-rows.ts'

interface OpeningRow {
  readonly id: Buffer
  readonly customerId: Buffer
  readonly reference: string
  readonly billedOn: string
  readonly dueOn: string
  readonly amountPaise: number
  readonly duePaise: number | null
  readonly isReversed: number
}

/** An opening as it stands; of money paid ahead `duePaise` is 0. */
export interface StoredOpening extends CustomerOpening {
  readonly duePaise: number
  readonly isReversed: boolean
}

const select = `select e.id, c.id as customerId, o.reference, o.billed_on as billedOn, o.due_on as dueOn,
  o.amount_paise as amountPaise, b.due_paise as duePaise,
  exists (select 1 from customer_opening_reversal x where x.opening_seq = o.seq) as isReversed
  from customer_opening o join entry e on e.seq = o.seq join customer c on c.customer_no = o.customer_no
  left join customer_opening_balance b on b.opening_seq = o.seq`

export function prepareOpeningRows(db: Database) {
  const insert = prepareInsert(db, customerOpening)
  const insertBalance = prepareInsert(db, customerOpeningBalance)
  const insertAllocation = prepareInsert(db, customerOpeningAllocation)
  const insertReversal = prepareInsert(db, customerOpeningReversal)
  const removeReversal = db.prepare<[number]>('delete from customer_opening_reversal where seq = ?')
  const reversalSeq = db
    .prepare<[number], number>('select seq from customer_opening_reversal where opening_seq = ?')
    .pluck()
  const bySeq = db.prepare<[number], OpeningRow>(`${select} where o.seq = ?`)
  const standing = db.prepare<[], OpeningRow>(
    `${select} where not exists (select 1 from customer_opening_reversal x where x.opening_seq = o.seq) order by o.seq`,
  )
  const standingOf = db.prepare<[Buffer], OpeningRow>(
    `${select} where c.id = ? and not exists (select 1 from customer_opening_reversal x where x.opening_seq = o.seq) order by o.seq`,
  )
  const unpaid = db.prepare<[Buffer], OpeningRow>(
    `${select} where c.id = ? and b.due_paise > 0 order by ${entryPlaceSql}`,
  )
  return {
    get(seq: number): StoredOpening | undefined {
      const row = bySeq.get(seq)
      return row === undefined ? undefined : openingOf(row)
    },
    /** All that were not reversed, as posted. */
    standing: (): StoredOpening[] => standing.all().map(openingOf),
    standingOf: (customerId: string): StoredOpening[] => standingOf.all(blobOfId(customerId)).map(openingOf),
    insert(seq: number, customerNo: number, { reference, billedOn, dueOn, amountPaise }: CustomerOpening): void {
      insert({ seq, customerNo, reference, billedOn, dueOn, amountPaise })
      if (amountPaise > 0) insertBalance({ openingSeq: seq, duePaise: amountPaise })
    },
    allocate(entrySeq: number, lineNumber: number, customerNo: number, openingSeq: number, amountPaise: number): void {
      insertAllocation({ entrySeq, lineNumber, customerNo, openingSeq, amountPaise })
    },
    reverse: (seq: number, openingSeq: number) => void insertReversal({ seq, openingSeq }),
    /** Of an entry kept aside. */
    removeReversal: (seq: number) => void removeReversal.run(seq),
    reversalSeqOf: (openingSeq: number) => reversalSeq.get(openingSeq),
    change: prepareOpeningChange(db),
    /** In the order they were posted. */
    unpaidOf: (customerId: string): UnpaidInvoice[] =>
      unpaid.all(blobOfId(customerId)).map(row => ({
        invoiceId: idOfBlob(row.id),
        isOpening: true,
        number: row.reference,
        issuedOn: row.billedOn,
        dueOn: row.dueOn,
        totalPaise: row.amountPaise,
        duePaise: row.duePaise ?? 0,
      })),
  }
}
/** What `act` writes changes what is due of an opening; what was taken beyond that is the customer's credit. */
function prepareOpeningChange(db: Database): (seq: number, act: () => void) => BalanceMove {
  const read = db.prepare<
    [number],
    { amountPaise: number; customerNo: number; takenPaise: number; isReversed: number }
  >(
    `select max(o.amount_paise, 0) as amountPaise, o.customer_no as customerNo,
       (select coalesce(sum(a.amount_paise), 0) from customer_opening_allocation a where a.opening_seq = o.seq) as takenPaise,
       exists (select 1 from customer_opening_reversal x where x.opening_seq = o.seq) as isReversed
     from customer_opening o where o.seq = ?`,
  )
  const setDue = db.prepare<[number, number]>('update customer_opening_balance set due_paise = ? where opening_seq = ?')
  const openOf = (seq: number) => {
    const { amountPaise, isReversed, takenPaise } = present(read.get(seq), `opening ${seq}`)
    return (isReversed === 1 ? 0 : amountPaise) - takenPaise
  }
  return (seq, act) => {
    const before = openOf(seq)
    act()
    const after = openOf(seq)
    setDue.run(Math.max(0, after), seq)
    return {
      customerNo: present(read.get(seq), `opening ${seq}`).customerNo,
      duePaise: Math.max(0, after) - Math.max(0, before),
      surplusPaise: Math.max(0, -after) - Math.max(0, -before),
      lastPaidAtMs: null,
    }
  }
}

export type OpeningRows = ReturnType<typeof prepareOpeningRows>

function openingOf(row: OpeningRow): StoredOpening {
  return {
    ...row,
    id: idOfBlob(row.id),
    customerId: idOfBlob(row.customerId),
    duePaise: row.duePaise ?? 0,
    isReversed: row.isReversed === 1,
  }
}
