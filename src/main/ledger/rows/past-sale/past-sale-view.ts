// One past bill with its lines as they were, and the file it came from.

import type { Database } from 'better-sqlite3'
import type { PastSaleView } from '../../../../shared/records/past-sale.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { countedSql } from './counted.ts'
import { type ListedRow, listColumns, listedOf, listFrom } from './past-sale-list.ts'

interface ViewRow extends ListedRow {
  readonly customerCode: string | null
  readonly customerPhone: string | null
  readonly fileName: string
  readonly importId: Buffer
}
type LineRow = Omit<PastSaleView['lines'][number], 'itemId'> & { readonly itemId: Buffer | null }

export function preparePastSaleView(db: Database): (key: number) => PastSaleView | undefined {
  const byKey = db.prepare<[number], ViewRow>(
    `select ${listColumns}, p.customer_code as customerCode, p.customer_phone as customerPhone, r.file_name as fileName,
       e.id as importId ${listFrom} join import_run r on r.seq = p.import_seq join entry e on e.seq = p.import_seq
     where p.sale_key = ? and ${countedSql('p')}`,
  )
  const lines = db.prepare<[number, number], LineRow>(
    `select i.id as itemId, l.code, l.name, l.quantity_thousandths as quantityThousandths, l.price_mills as priceMills,
       l.amount_mills as amountMills
     from past_sale_line l left join item i on i.item_no = l.item_no where l.line_key between ? and ? order by l.line_key`,
  )
  return key => {
    const row = byKey.get(key)
    if (row === undefined) return undefined
    const { customerCode, customerPhone, fileName, importId, ...listed } = row
    return {
      ...listedOf(listed),
      customerCode,
      customerPhone,
      fileName,
      importId: idOfBlob(importId),
      lines: lines
        .all(key, key + row.lineCount - 1)
        .map(line => ({ ...line, itemId: line.itemId === null ? null : idOfBlob(line.itemId) })),
    }
  }
}
