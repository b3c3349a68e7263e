// The items list: filtered, sorted, paged.

import type { Database } from 'better-sqlite3'
import { taxRateOn } from '../../../shared/domain/item/tax-rate-on.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import type { ItemView } from '../../../shared/records/item.ts'
import { itemNoOfRowId } from '../search/search-rank.ts'
import { prefixQuery } from '../search/search-words.ts'
import { blobOfId } from '../statements/id-blob.ts'
import { createStatementCache } from '../statements/statement-cache.ts'
import { type ItemRow, itemColumns, itemOfRow, parseRates } from './item-record.ts'

export interface ItemListQuestion {
  readonly text: string
  readonly groupId: string | null
  readonly show: 'active' | 'inactive' | 'low_stock' | 'below_zero' | 'all'
  readonly sort: 'name' | 'popular' | 'price' | 'stock' | 'updated'
  readonly offset: number
  readonly limit: number
}

interface ViewRow extends ItemRow {
  readonly groupName: string | null
  readonly groupTaxRates: string | null
  readonly onHandThousandths: number
}

const viewColumns = `${itemColumns}, g.name as groupName, g.tax_rates as groupTaxRates, f.on_hand_thousandths as onHandThousandths`
const from = `from item i join item_figures f on f.item_no = i.item_no left join item_group g on g.group_no = i.group_no`
const shows = {
  active: 'i.is_active = 1',
  inactive: 'i.is_active = 0',
  low_stock: 'i.is_active = 1 and f.on_hand_thousandths <= i.low_stock_thousandths',
  below_zero: 'i.is_active = 1 and f.on_hand_thousandths < 0',
  all: '1 = 1',
} as const
const sorts = {
  name: 'i.name collate nocase, i.item_no',
  popular: 'f.times_sold desc, i.item_no',
  price: 'i.price_paise, i.item_no',
  stock: 'f.on_hand_thousandths, i.item_no',
  updated: 'i.updated_at_ms desc, i.item_no desc',
} as const

export function prepareItemListRows(db: Database) {
  const prepare = createStatementCache(db)
  const byId = db.prepare<[Buffer], ViewRow>(`select ${viewColumns} ${from} where i.id = ?`)
  const all = db.prepare<[], ViewRow>(`select ${viewColumns} ${from} order by i.item_no`)
  const codeOwner = db.prepare<[string], Buffer>(
    'select i.id from item_code k join item i on i.item_no = k.item_no where k.code = ? and i.is_active = 1 limit 1',
  )
  const codeOwnerId = codeOwner.pluck() as unknown as { get(code: string): Buffer | undefined }
  return {
    get(id: string, today: Day): ItemView | undefined {
      const row = byId.get(blobOfId(id))
      return row === undefined ? undefined : viewOf(row, today)
    },
    find(question: ItemListQuestion, today: Day): { rows: ItemView[]; total: number } {
      const { where, values } = conditionsOf(question)
      const total =
        prepare<unknown[], { n: number }>(`select count(*) as n ${from} where ${where}`).get(...values)?.n ?? 0
      const rows = prepare<unknown[], ViewRow>(
        `select ${viewColumns} ${from} where ${where} order by ${sorts[question.sort]} limit ? offset ?`,
      ).all(...values, question.limit, question.offset)
      return { rows: rows.map(row => viewOf(row, today)), total }
    },
    *all(today: Day): Generator<ItemView> {
      for (const row of all.iterate()) yield viewOf(row, today)
    },
    /** The active item that answers to this code or barcode. */
    ownerOfCode: (code: string): Buffer | undefined => codeOwnerId.get(code),
  }
}
export type ItemListRows = ReturnType<typeof prepareItemListRows>

function conditionsOf(question: ItemListQuestion): { where: string; values: unknown[] } {
  const where: string[] = [shows[question.show]]
  const values: unknown[] = []
  const words = question.show !== 'inactive' && question.show !== 'all' ? prefixQuery(question.text) : undefined
  if (words !== undefined) {
    where.push(
      `(i.item_no in (select ${itemNoOfRowId} from item_search where item_search match ?)
        or i.item_no in (select item_no from item_code where code = ?))`,
    )
    values.push(words, question.text.trim())
  } else if (question.text.trim() !== '') {
    where.push(`(instr(lower(i.name), lower(?)) > 0 or i.item_no in (select item_no from item_code where code = ?))`)
    values.push(question.text.trim(), question.text.trim())
  }
  if (question.groupId !== null) {
    where.push('g.id = ?')
    values.push(blobOfId(question.groupId))
  }
  return { where: where.join(' and '), values }
}

function viewOf(row: ViewRow, today: Day): ItemView {
  const item = itemOfRow(row)
  const groupRates = row.groupTaxRates === null ? [] : parseRates(row.groupTaxRates)
  return {
    ...item,
    groupName: row.groupName,
    taxRateBps: taxRateOn(today, item.taxRates, groupRates),
    onHandThousandths: row.onHandThousandths,
  }
}
