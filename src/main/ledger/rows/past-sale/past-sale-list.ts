// Finds past bills by number, customer, day or goods, the newest first, with what those found come to in each currency.

import type { Database } from 'better-sqlite3'
import type { PastSaleListPage, PastSaleQuestion } from '../../../../shared/contract/counter/past-sale-calls.ts'
import type { PastSaleKind, PastSaleRow } from '../../../../shared/records/past-sale.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { createStatementCache } from '../../statements/statement-cache.ts'
import { countedSql, pastLinesSql } from './counted.ts'

export interface ListedRow extends Omit<PastSaleRow, 'customerId' | 'kind'> {
  readonly customerId: Buffer | null
  readonly kind: string
}

/** Of a bill `p` and the customer `k` the shop knows. */
export const listColumns = `cast(p.sale_key as text) as id, p.kind, p.number, p.sold_on as soldOn, p.sold_minute as soldMinute, p.currency,
  k.id as customerId, coalesce(k.name, p.customer_name, p.customer_code, p.customer_phone) as customer, p.place,
  p.line_count as lineCount, p.quantity_thousandths as quantityThousandths, p.amount_mills as amountMills`
export const listFrom = 'from past_sale p left join customer k on k.customer_no = p.customer_no'

type Values = readonly (string | number | Buffer)[]
interface Condition {
  readonly sql: string
  readonly values: Values
}

export function preparePastSaleList(db: Database): (question: PastSaleQuestion) => PastSaleListPage {
  const prepare = createStatementCache(db)
  const pageOf = (conditions: readonly Condition[], { offset, limit }: PastSaleQuestion): PastSaleListPage => {
    const where = conditions.map(({ sql }) => `(${sql})`).join(' and ')
    const values = conditions.flatMap(condition => condition.values)
    const sums = prepare<unknown[], PastSaleListPage['sums'][number]>(
      `select p.currency, count(*) as bills, sum(p.line_count) as lines, sum(p.quantity_thousandths) as quantityThousandths,
         sum(p.amount_mills) as amountMills ${listFrom} where ${where} group by p.currency order by p.currency`,
    ).all(...values)
    const rows = prepare<unknown[], ListedRow>(
      `select ${listColumns} ${listFrom} where ${where} order by p.sold_on desc, p.sold_minute desc, p.sale_key desc limit ? offset ?`,
    ).all(...values, limit, offset)
    return { rows: rows.map(listedOf), total: sums.reduce((sum, { bills }) => sum + bills, 0), sums }
  }
  return question => {
    const narrowed = conditionsOf(question)
    const text = question.text.trim()
    if (text === '') return pageOf(narrowed, question)
    const found = pageOf([...narrowed, isNamed(text)], question)
    // Goods are looked through last: there are twenty lines to a bill.
    return found.total > 0 ? found : pageOf([...narrowed, holdsGoods(text)], question)
  }
}

export function listedOf({ customerId, kind, ...row }: ListedRow): PastSaleRow {
  return { ...row, kind: kind as PastSaleKind, customerId: customerId === null ? null : idOfBlob(customerId) }
}

function conditionsOf({ kind, fromOn, toOn, customerId, itemId, importId }: PastSaleQuestion): Condition[] {
  const conditions: Condition[] = [{ sql: countedSql('p'), values: [] }]
  const add = (sql: string, ...values: Values) => conditions.push({ sql, values })
  if (kind !== null) add('p.kind = ?', kind)
  if (fromOn !== null) add('p.sold_on >= ?', fromOn)
  if (toOn !== null) add('p.sold_on <= ?', toOn)
  if (customerId !== null) add('p.customer_no = (select customer_no from customer where id = ?)', blobOfId(customerId))
  if (importId !== null) add('p.import_seq = (select seq from entry where id = ?)', blobOfId(importId))
  if (itemId !== null) add(`p.sale_key in ${salesOfItemSql}`, blobOfId(itemId))
  return conditions
}

/** A line's bill is the last one that begins before it. */
const salesOfItemSql = `(select (select s.sale_key from past_sale s where s.sale_key <= l.line_key order by s.sale_key desc limit 1)
  from past_sale_line l where l.item_no = (select item_no from item where id = ?))`

function isNamed(text: string): Condition {
  const like = `%${escaped(text)}%`
  return {
    sql: `p.number like ? escape '\\' or p.customer_code = ? or p.customer_name like ? escape '\\' or k.name like ? escape '\\'
      or p.customer_phone like ? escape '\\'`,
    values: [`${escaped(text)}%`, text, like, like, like],
  }
}

function holdsGoods(text: string): Condition {
  return {
    sql: `exists (select 1 from past_sale_line l where l.line_key between ${pastLinesSql('p')}
      and (l.code = ? or l.name like ? escape '\\'))`,
    values: [text, `%${escaped(text)}%`],
  }
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, sign => `\\${sign}`)
}
