// Goods sent back to dealers, as their debit notes were printed.

import {
  type GoodsReturn,
  type GoodsReturnLine,
  GoodsReturnReason,
  ReturnedFrom,
} from '../../../../shared/records/dealer/goods-return.ts'
import type { EntryBody } from '../../../../shared/records/entry.ts'
import { batchesText, oneOf, rowsIn, within } from '../facts.ts'
import { columnsOf, type SheetSource, sheet } from '../sheet.ts'

interface ReturnRow {
  readonly goodsReturn: GoodsReturn
  readonly isReversed: boolean
}

function* returnsOf(source: SheetSource): Generator<ReturnRow> {
  const rows = rowsIn<{ body: string; isReversed: number }>(
    source,
    `select e.body, exists (select 1 from dealer_account r where r.reverses_seq = g.seq) as isReversed
     from goods_return g cross join entry e on e.seq = g.seq where ${within('e.at_ms')} order by g.seq`,
  )
  for (const { body, isReversed } of rows)
    yield { ...(JSON.parse(body) as EntryBody<'goods.returned'>), isReversed: isReversed === 1 }
}

const back = columnsOf<ReturnRow>()

export const debitNotesSheet = sheet<ReturnRow>({
  file: 'debit-notes.csv',
  about: 'Goods sent back to dealers.',
  carries: ['goods_return'],
  columns: [
    back.text('number', 'Number of the debit note', row => row.goodsReturn.number),
    back.day('date', 'Day the goods went back', row => row.goodsReturn.returnedOn),
    back.time('time', 'When it was written', row => Date.parse(row.goodsReturn.returnedAt)),
    back.text('returned_by', 'Who', row => row.goodsReturn.returnedBy),
    back.id('dealer_id', 'Id of the dealer', row => row.goodsReturn.dealer.dealerId),
    back.text('dealer', 'Name of the dealer', row => row.goodsReturn.dealer.name),
    back.text('order', 'Number of the order', row => row.goodsReturn.orderNumber),
    back.text('bill', 'The dealer’s bill the goods came with', row => row.goodsReturn.billNumber),
    back.day('bill_date', 'Day of that bill', row => row.goodsReturn.billOn),
    back.id('receipt_id', 'Id of the receipt the goods came with', row => row.goodsReturn.receiptId),
    back.text('reason', oneOf(GoodsReturnReason.options), row => row.goodsReturn.reason),
    back.yesNo('inter_state', 'Tax is IGST: the dealer is of another state', row => row.goodsReturn.isInterState),
    back.money('taxable', 'Worth without tax', row => row.goodsReturn.taxablePaise),
    back.money('tax', 'Tax', row => row.goodsReturn.taxPaise),
    back.money('amount', 'Worth with tax', row => row.goodsReturn.amountPaise),
    back.text('note', 'Note', row => row.goodsReturn.note),
    back.yesNo('reversed', 'Undone later', row => row.isReversed),
    back.id('return_id', 'Id of the return, and of its entry', row => row.goodsReturn.id),
  ],
  read: returnsOf,
})

interface LineRow {
  readonly goodsReturn: GoodsReturn
  readonly line: GoodsReturnLine
}

const line = columnsOf<LineRow>()

export const debitNoteLinesSheet = sheet<LineRow>({
  file: 'debit-note-lines.csv',
  about: 'Every line of every debit note.',
  carries: [],
  columns: [
    line.text('debit_note', 'Number of the debit note', row => row.goodsReturn.number),
    line.whole('line', 'Place on the debit note', row => row.line.lineNumber),
    line.whole('receipt_line', 'Line of the receipt it came with', row => row.line.receiptLineNumber),
    line.id('item_id', 'Id of the item', row => row.line.itemId),
    line.text('name', 'Its name then', row => row.line.name),
    line.text('hsn', 'HSN code', row => row.line.hsn),
    line.text('unit', 'Unit', row => row.line.unit),
    line.text('from', `Where the goods were: ${oneOf(ReturnedFrom.options)}`, row => row.line.source),
    line.quantity('quantity', 'What went back', row => row.line.quantityThousandths),
    line.price('unit_price', 'What the dealer owes for one unit, before tax', row => row.line.unitPricePaise),
    line.percent('tax_rate', 'The whole tax', row => row.line.taxRateBps),
    line.money('taxable', 'Worth without tax', row => row.line.taxablePaise),
    line.money('tax', 'Tax', row => row.line.taxPaise),
    line.text('batches', 'What was taken from which batch', row => batchesText(row.line.batches)),
  ],
  *read(source) {
    for (const { goodsReturn } of returnsOf(source))
      for (const each of goodsReturn.lines) yield { goodsReturn, line: each }
  },
})
