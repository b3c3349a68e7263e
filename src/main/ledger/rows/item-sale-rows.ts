// The hot reads of the counter: the search box, a scanned code, the items of a sale.
// `+?` is the value of `?`, but SQLite would plan a join or a limit with a bare `?` again each time one is bound: measured,
// that takes longer than everything else.

import type { Database } from 'better-sqlite3'
import { taxRateOn } from '../../../shared/domain/item/tax-rate-on.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import type { DatedRate, ItemForSale, PriceMode } from '../../../shared/records/item.ts'
import { itemNoOfRowId } from '../search/search-rank.ts'
import { prefixQuery } from '../search/search-words.ts'
import { blobOfId, idOfHex } from '../statements/id-blob.ts'
import type { Shelf } from '../statements/remembered.ts'
import { parseRates } from './item-record.ts'

export interface SaleFacts {
  readonly itemNo: number
  readonly tracksBatches: boolean
  readonly hsn: string | null
  readonly groupName: string | null
  readonly taxRateBps: number
  readonly unit: string
  readonly uqc: string
  readonly decimals: number
  readonly pricePaise: number
}
/** Kept by the item's id from its scan to its sale. */
export interface ItemShelves {
  /** Saving the item or a group forgets them. */
  readonly itemFacts: Shelf<string, FactsRow | undefined>
  /** An item's number never changes. */
  readonly itemNos: Shelf<string, number | undefined>
}
export interface FactsRow {
  readonly itemNo: number
  readonly hsn: string | null
  readonly groupName: string | null
  readonly unit: string
  readonly uqc: string
  readonly decimals: number
  readonly tracksBatches: number
  readonly pricePaise: number
  /** The item's own, else its group's. */
  readonly taxRates: string | null
}
interface SaleRow extends FactsRow {
  /** Text is much cheaper to fetch than a blob. */
  readonly idHex: string
  readonly code: string | null
  readonly name: string
  readonly nameHi: string | null
  readonly nameTa: string | null
  readonly priceMode: string
  readonly mrpPaise: number | null
  readonly onHandThousandths: number
}

const facts = `i.item_no as itemNo, coalesce(i.hsn, g.hsn) as hsn, g.name as groupName, i.unit, i.uqc, i.decimals,
  i.tracks_batches as tracksBatches, i.price_paise as pricePaise, iif(i.tax_rates = '[]', g.tax_rates, i.tax_rates) as taxRates`
const columns = `${facts}, hex(i.id) as idHex, i.code, i.name, i.name_hi as nameHi, i.name_ta as nameTa,
  i.price_mode as priceMode, i.mrp_paise as mrpPaise, f.on_hand_thousandths as onHandThousandths`
const figuresAndGroup = `cross join item_figures f on f.item_no = i.item_no left join item_group g on g.group_no = i.group_no`
/** A question in FTS5's language that nothing answers. */
const nothing = '""'
const noRates: readonly DatedRate[] = []

export function prepareItemSaleRows(db: Database, { itemFacts, itemNos }: ItemShelves) {
  const byCode = db.prepare<[string], SaleRow>(
    `select ${columns} from item_code k cross join item i on i.item_no = k.item_no ${figuresAndGroup}
     where k.code = +? and i.is_active = 1 limit 1`,
  )
  const bySearch = db.prepare<[string, string, number], SaleRow>(
    `select ${columns} from (
       select item_no from item_code where code = +?
       union all
       select * from (select ${itemNoOfRowId} from item_search where item_search match +? order by rowid limit +?)
     ) hit cross join item i on i.item_no = hit.item_no ${figuresAndGroup} where i.is_active = 1`,
  )
  const mostSold = db.prepare<[number], SaleRow>(
    `select ${columns} from (select ${itemNoOfRowId} as item_no from item_search order by rowid limit +?) hit
     cross join item i on i.item_no = hit.item_no ${figuresAndGroup} where i.is_active = 1`,
  )
  const factsById = db.prepare<[Buffer], FactsRow>(
    `select ${facts} from item i left join item_group g on g.group_no = i.group_no where i.id = +?`,
  )
  const saleItemOf = prepareSaleItems(db)
  return {
    byCode(code: string, today: Day): ItemForSale | undefined {
      const row = byCode.get(code)
      if (row === undefined) return undefined
      const item = saleItemOf(row, today)
      itemFacts.remember(item.id, row)
      itemNos.remember(item.id, row.itemNo)
      return item
    },
    /** The exact code first, then what sells most; of no text, what sells most of all. */
    search(text: string, today: Day, limit: number): ItemForSale[] {
      if (text.trim() === '') return mostSold.all(limit).map(row => saleItemOf(row, today))
      const rows = bySearch.all(text.trim(), prefixQuery(text) ?? nothing, limit)
      const isFirst = (row: SaleRow, index: number) => rows.findIndex(({ itemNo }) => itemNo === row.itemNo) === index
      const found = rows.filter(isFirst).slice(0, limit)
      return found.map(row => saleItemOf(row, today))
    },
    /** What the law wants to know of an item on the day of its sale; inactive ones too, a held cart may sell them. */
    facts(id: string, day: Day): SaleFacts | undefined {
      const row = itemFacts.recall(id, () => factsById.get(blobOfId(id)))
      return row === undefined
        ? undefined
        : {
            itemNo: row.itemNo,
            tracksBatches: row.tracksBatches === 1,
            hsn: row.hsn,
            groupName: row.groupName,
            taxRateBps: taxRateOf(row, day),
            unit: row.unit,
            uqc: row.uqc,
            decimals: row.decimals,
            pricePaise: row.pricePaise,
          }
    },
  }
}
export type ItemSaleRows = ReturnType<typeof prepareItemSaleRows>

/** An item that tracks batches says so, and how much of it has expired. */
function prepareSaleItems(db: Database): (row: SaleRow, today: Day) => ItemForSale {
  const expired = db
    .prepare<[number, Day], number | null>(
      'select sum(on_hand_thousandths) from batch where item_no = ? and on_hand_thousandths > 0 and expires_on < ?',
    )
    .pluck()
  return (row, today) => {
    const item = plainSaleItem(row, today)
    if (row.tracksBatches !== 1) return item
    const expiredThousandths = expired.get(row.itemNo, today)
    return { ...item, tracksBatches: true, ...(expiredThousandths == null ? {} : { expiredThousandths }) }
  }
}

function plainSaleItem(row: SaleRow, day: Day): ItemForSale {
  return {
    id: idOfHex(row.idHex.toLowerCase()),
    code: row.code,
    name: row.name,
    nameHi: row.nameHi,
    nameTa: row.nameTa,
    hsn: row.hsn,
    taxRateBps: taxRateOf(row, day),
    unit: row.unit,
    uqc: row.uqc,
    decimals: row.decimals,
    pricePaise: row.pricePaise,
    priceMode: row.priceMode as PriceMode,
    mrpPaise: row.mrpPaise,
    onHandThousandths: row.onHandThousandths,
  }
}

function taxRateOf(row: FactsRow, day: Day): number {
  return row.taxRates === null ? 0 : taxRateOn(day, parseRates(row.taxRates), noRates)
}
