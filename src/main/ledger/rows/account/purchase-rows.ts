// What a customer bought, item by item, from the lines of his invoices less what came back.

import type { Database } from 'better-sqlite3'
import type { FindPurchases, Purchase } from '../../../../shared/contract/counter/customer-calls.ts'
import { present } from '../../../../shared/kernel/assert.ts'
import { mulDivRoundHalfUp } from '../../../../shared/kernel/money.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { lineKeysSql } from '../line-key.ts'

interface BoughtRow {
  readonly itemNo: number
  readonly times: number
  readonly bought: number
  /** Of the line with the greatest key: SQLite takes bare columns from the row that `max` found. */
  readonly lastKey: number
  readonly totalPaise: number
  readonly quantityThousandths: number
  readonly issuedOn: string
}
interface ItemNameRow {
  readonly id: Buffer
  readonly name: string
  readonly unit: string
  readonly decimals: number
}

export function preparePurchaseRows(db: Database) {
  const customerNo = db.prepare<[Buffer], number>('select customer_no from customer where id = ?').pluck()
  const bought = db.prepare<[number], BoughtRow>(
    `select l.item_no as itemNo, count(distinct l.invoice_seq) as times, sum(l.quantity_thousandths) as bought,
       max(l.line_key) as lastKey, l.total_paise as totalPaise, l.quantity_thousandths as quantityThousandths,
       v.issued_on as issuedOn
     from invoice v cross join invoice_line l on l.line_key between ${lineKeysSql('v.seq')}
     where v.customer_no = ? and not exists (select 1 from invoice_void x where x.invoice_seq = v.seq)
     group by l.item_no order by lastKey desc`,
  )
  const returned = db.prepare<[number], { itemNo: number; quantity: number }>(
    `select k.item_no as itemNo, sum(k.quantity_thousandths) as quantity
     from credit_note n cross join credit_note_line k on k.line_key between ${lineKeysSql('n.seq')}
     where n.customer_no = ? group by k.item_no`,
  )
  const named = db.prepare<[number], ItemNameRow>('select id, name, unit, decimals from item where item_no = ?')
  return {
    find({ customerId, offset, limit }: FindPurchases): { rows: Purchase[]; total: number } {
      const customer = present(customerNo.get(blobOfId(customerId)), `customer ${customerId}`)
      const all = bought.all(customer)
      const back = new Map(returned.all(customer).map(({ itemNo, quantity }) => [itemNo, quantity]))
      const rows = all.slice(offset, offset + limit).map(row => {
        const { id, ...item } = present(named.get(row.itemNo), `item ${row.itemNo}`)
        return {
          ...item,
          itemId: idOfBlob(id),
          times: row.times,
          quantityThousandths: row.bought - (back.get(row.itemNo) ?? 0),
          lastPricePaise: mulDivRoundHalfUp(row.totalPaise, 1000, row.quantityThousandths),
          lastBoughtOn: row.issuedOn,
        }
      })
      return { rows, total: all.length }
    },
  }
}
export type PurchaseRows = ReturnType<typeof preparePurchaseRows>
