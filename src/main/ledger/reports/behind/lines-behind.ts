// The bills and credit notes behind an item's sales or a rate's tax, each with what its lines of that item or rate come to.

import { lineKeysSql } from '../../rows/line-key.ts'
import { groupAt } from '../facts/fact-sources.ts'
import { linesOfPastBills, oldGoodsKey, paiseOfPastLine, pastBillsIn } from '../facts/past-sources.ts'
import { all, type MakeTable, soldBills, takenBackNotes } from '../report-parts.ts'
import { taxOf } from '../tax-sql.ts'
import {
  billHead,
  billJoins,
  type DocumentRow,
  documentTable,
  noteHead,
  noteJoins,
  pastHead,
  pastJoins,
} from './document-row.ts'

function behind(isOfRow: string, ofBill: string, ofNote: string, pastSql?: string): MakeTable {
  const item = 'cross join item i on i.item_no = l.item_no'
  const sql = `select ${billHead}, ${ofBill}
    from ${billJoins} cross join invoice_line l on l.line_key between ${lineKeysSql('v.seq')} ${item}
    where ${soldBills} and ${isOfRow} and ${inGroup('v.seq')} group by v.seq
    union all
    select ${noteHead}, ${ofNote}
    from ${noteJoins} cross join credit_note_line l on l.line_key between ${lineKeysSql('c.seq')} ${item}
    where ${takenBackNotes} and ${isOfRow} and ${inGroup('coalesce(c.invoice_seq, c.seq)')} group by c.seq
    order by 1`
  return (db, question) => {
    const past = question.past === null || pastSql === undefined ? [] : all<DocumentRow>(db, pastSql, question.bound)
    return documentTable(question, [...past, ...all<DocumentRow>(db, sql, question.bound)])
  }
}

/** Of the group the report is narrowed to, as the item was in it when it was sold. */
const inGroup = (seq: string) => `(:narrowsGroup = 0 or ${groupAt(seq)} = coalesce(:groupNo, 0))`
const sum = (column: string) => `sum(l.${column})`
const taxes = `${sum('taxable_paise')} as taxable, ${sum('cgst_paise')} as cgst, ${sum('sgst_paise')} as sgst,
  ${sum('igst_paise')} as igst, 0 as returnedTaxable, 0 as returnedTax, ${sum('taxable_paise')} as netTaxable,
  sum(${taxOf('l')}) as netTax`
const taxesBack = `0, 0, 0, 0, ${sum('taxable_paise')}, sum(${taxOf('l')}), -${sum('taxable_paise')}, -sum(${taxOf('l')})`

const pastPaise = `sum(${paiseOfPastLine})`
const pastSales = `case when p.kind = 'sale' then ${pastPaise} else 0 end`
/** Goods of past bills are in the group their item is in today. */
const ofItemInPast = `select ${pastHead}, sum(l.quantity_thousandths) as quantity, ${pastSales} as sales,
    ${pastSales} - ${pastPaise} as returns, ${pastPaise} as net, 0 as tax
  from ${linesOfPastBills} ${pastJoins} left join item i on i.item_no = l.item_no
  where ${pastBillsIn} and case when l.item_no is null then ${oldGoodsKey} else l.item_no end = :key
    and (:narrowsGroup = 0 or coalesce(i.group_no, 0) = coalesce(:groupNo, 0))
  group by p.sale_key order by p.sold_on, p.sold_minute, p.sale_key`

export const linesBehind = {
  item: behind(
    'l.item_no = :key',
    `${sum('quantity_thousandths')} as quantity, ${sum('total_paise')} as sales, 0 as returns, ${sum('total_paise')} as net,
      sum(${taxOf('l')}) as tax`,
    `-${sum('quantity_thousandths')}, 0, ${sum('total_paise')}, -${sum('total_paise')}, -sum(${taxOf('l')})`,
    ofItemInPast,
  ),
  rate: behind('l.tax_rate_bps = :key', taxes, taxesBack),
} as const
