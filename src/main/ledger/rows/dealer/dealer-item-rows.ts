// Reads and writes which dealer sells which item, and how much of it is on its way.

import type { Database } from 'better-sqlite3'
import type { DealerItemSave } from '../../../../shared/posting/posted-dealer-rows.ts'
import type { DealerItemFields, DealerItemView } from '../../../../shared/records/dealer/dealer.ts'
import { dealerItem } from '../../schema/dealer.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { prepareReplace } from '../../statements/prepare-insert.ts'
import { lineKeysSql } from '../line-key.ts'
import type { FieldStampRows, SaveMark } from '../merge/field-stamp-rows.ts'
import { recordKey } from '../merge/record-key.ts'

interface LinkRow {
  readonly code: string
  readonly pricePaise: number | null
  readonly packThousandths: number | null
  readonly isActive: number
}
type ViewRow = Omit<DealerItemView, 'itemId' | 'onOrderThousandths' | 'tracksBatches'> & {
  readonly itemId: Buffer
  readonly itemNo: number
  readonly tracksBatches: number
}

const viewColumns = `i.id as itemId, i.item_no as itemNo, i.name, i.code, i.unit, i.decimals, l.code as dealerCode, l.price_paise as pricePaise,
  l.pack_thousandths as packThousandths, i.cost_paise as costPaise, f.on_hand_thousandths as onHandThousandths,
  i.low_stock_thousandths as lowStockThousandths, i.tracks_batches as tracksBatches`
const viewFrom = `from dealer_item l join item i on i.item_no = l.item_no join item_figures f on f.item_no = l.item_no`
const isLow = 'coalesce(f.on_hand_thousandths <= i.low_stock_thousandths, 0)'
const emptyLink: DealerItemFields = { code: '', pricePaise: null, packThousandths: null, isActive: true }

export function prepareDealerItemRows(db: Database, fieldStamps: FieldStampRows) {
  const link = db.prepare<[number, number], LinkRow>(
    `select code, price_paise as pricePaise, pack_thousandths as packThousandths, is_active as isActive
     from dealer_item where dealer_no = ? and item_no = ?`,
  )
  const replace = prepareReplace(db, dealerItem)
  const ofDealer = db.prepare<[Buffer, number], ViewRow>(
    `select ${viewColumns} ${viewFrom}
     where l.dealer_no = (select dealer_no from dealer where id = ?) and l.is_active = 1 and i.is_active = 1
       and (? = 0 or ${isLow})
     order by ${isLow} desc, i.name collate nocase, i.item_no`,
  )
  const ofItem = db.prepare<
    [Buffer],
    { dealerId: Buffer; dealerName: string; code: string; pricePaise: number | null }
  >(
    `select d.id as dealerId, d.name as dealerName, l.code, l.price_paise as pricePaise
     from dealer_item l join dealer d on d.dealer_no = l.dealer_no
     where l.item_no = (select item_no from item where id = ?) and l.is_active = 1 and d.is_active = 1
     order by d.name collate nocase, d.dealer_no`,
  )
  const onOrder = prepareOnOrder(db)
  return {
    link: (dealerNo: number, itemNo: number): DealerItemFields | undefined => {
      const row = link.get(dealerNo, itemNo)
      return row === undefined ? undefined : { ...row, isActive: row.isActive === 1 }
    },
    /** Two counters may make the same link, so its first save is asked for like any other. */
    save(numbers: { dealerNo: number; itemNo: number }, saved: DealerItemSave, mark: SaveMark): void {
      const { dealerNo, itemNo } = numbers
      const row = link.get(dealerNo, itemNo)
      const won = fieldStamps.winners(recordKey.ofLink(saved.dealerId, saved.itemId), saved.fields, mark)
      const merged = { ...emptyLink, ...row, isActive: row === undefined || row.isActive === 1, ...won }
      const { code, pricePaise, packThousandths, isActive } = merged
      replace({ dealerNo, itemNo, code, pricePaise, packThousandths, isActive: isActive ? 1 : 0 })
    },
    ofDealer(dealerId: string, lowOnly: boolean): DealerItemView[] {
      const coming = onOrder()
      return ofDealer.all(blobOfId(dealerId), lowOnly ? 1 : 0).map(({ itemNo, ...row }) => ({
        ...row,
        itemId: idOfBlob(row.itemId),
        tracksBatches: row.tracksBatches === 1,
        onOrderThousandths: coming.get(itemNo) ?? 0,
      }))
    },
    ofItem: (itemId: string) => ofItem.all(blobOfId(itemId)).map(row => ({ ...row, dealerId: idOfBlob(row.dealerId) })),
  }
}
export type DealerItemRows = ReturnType<typeof prepareDealerItemRows>

/** What pending orders still bring, by item. Few orders are pending, so the figure needs no row of its own. */
function prepareOnOrder(db: Database): () => Map<number, number> {
  const pending = db.prepare<[], { itemNo: number; quantity: number }>(
    `select w.item_no as itemNo, sum(max(0, w.ordered - w.came)) as quantity from (
       select l.item_no, sum(l.quantity_thousandths) as ordered,
         coalesce((select sum(m.delta_thousandths) from dealer_account a join stock_movement m on m.entry_seq = a.seq
           where a.order_seq = s.order_seq and a.kind in ('receipt', 'receipt_reversal') and m.item_no = l.item_no
             and m.cause = 'receipt'), 0) as came
       from dealer_order_state s join dealer_order_line l on l.line_key between ${lineKeysSql('s.order_seq')}
       where s.status = 'pending' group by s.order_seq, l.item_no) w
     group by w.item_no`,
  )
  return () => new Map(pending.all().map(({ itemNo, quantity }) => [itemNo, quantity]))
}
