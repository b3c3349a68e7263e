// Writes past bills with their lines, and reads one of them.

import type { Database } from 'better-sqlite3'
import {
  amountOfPastLine,
  paiseOfPastSale,
  sumsOfPastSale,
} from '../../../../shared/domain/past-sale/sum-past-sales.ts'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { PastSalesAdded } from '../../../../shared/records/past-sale.ts'
import { pastSale, pastSaleLine } from '../../schema/past-sale.ts'
import { prepareInsert } from '../../statements/prepare-insert.ts'
import { lineKey } from '../line-key.ts'
import { countedSql } from './counted.ts'
import { preparePastSaleList } from './past-sale-list.ts'
import { preparePastSaleView } from './past-sale-view.ts'

export interface PastNumbers {
  readonly importSeq: number
  readonly itemNoOf: (id: string) => number
  readonly customerNoOf: (id: string) => number
}

export function preparePastSaleRows(db: Database) {
  const insertSale = prepareInsert(db, pastSale)
  const insertLine = prepareInsert(db, pastSaleLine)
  const known = db
    .prepare<[string, Day], number>(
      `select 1 from past_sale p where p.number = ? and p.sold_on = ? and ${countedSql('p')} limit 1`,
    )
    .pluck()
  const any = db.prepare<[], number>('select 1 from past_sale limit 1').pluck()
  const ofImport = db.prepare<[number], number>('select count(*) from past_sale where import_seq = ?').pluck()
  return {
    insert(seq: number, { currency, sales }: PastSalesAdded, numbers: PastNumbers): void {
      let lineNumber = 1
      for (const sale of sales) {
        const { customer = {} } = sale
        const { lines, quantityThousandths, amountMills } = sumsOfPastSale(sale)
        insertSale({
          saleKey: lineKey(seq, lineNumber),
          importSeq: numbers.importSeq,
          kind: sale.kind,
          number: sale.number,
          soldOn: sale.soldOn,
          soldMinute: sale.soldMinute ?? null,
          currency,
          customerNo: customer.customerId === undefined ? null : numbers.customerNoOf(customer.customerId),
          customerCode: customer.code ?? null,
          customerName: customer.name ?? null,
          customerPhone: customer.phone ?? null,
          place: sale.place ?? null,
          lineCount: lines,
          quantityThousandths,
          amountMills,
          amountPaise: currency === 'INR' ? paiseOfPastSale(sale) : null,
        })
        for (const line of sale.lines) {
          insertLine({
            lineKey: lineKey(seq, lineNumber),
            itemNo: line.itemId === undefined ? null : numbers.itemNoOf(line.itemId),
            code: line.code,
            name: line.name,
            quantityThousandths: line.quantityThousandths,
            priceMills: line.priceMills,
            amountMills: amountOfPastLine(line),
          })
          lineNumber += 1
        }
      }
    },
    countOf: (importSeq: number) => ofImport.get(importSeq) ?? 0,
    hasAny: () => any.get() !== undefined,
    isKnown: (number: string, on: Day) => known.get(number, on) !== undefined,
    find: preparePastSaleList(db),
    view: preparePastSaleView(db),
  }
}
export type PastSaleRows = ReturnType<typeof preparePastSaleRows>
