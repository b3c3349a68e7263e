// Bills of the program the shop used before, and their lines, as they came in. Amounts are in the currency beside them
// and may have three decimals, so the control sums, which are in rupees, leave them out.

import { formatMills } from '../../../../shared/kernel/mills.ts'
import { countedSql, pastLinesSql } from '../../rows/past-sale/counted.ts'
import { rowsIn, withinDays } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

interface BillRow {
  readonly key: number
  readonly number: string
  readonly kind: string
  readonly soldOn: string
  readonly soldMinute: number | null
  readonly customerCode: string | null
  readonly customerName: string | null
  readonly customerPhone: string | null
  readonly place: string | null
  readonly lineCount: number
  readonly quantityThousandths: number
  readonly currency: string
  readonly amountMills: number
  readonly fileName: string
}

const bill = columnsOf<BillRow>()
const plainMills = (mills: number) => formatMills(mills, digits => digits)

export const pastSalesSheet = sheet<BillRow>({
  file: 'past-sales.csv',
  about: 'Bills of the program used before, as they were brought in. They are in no other file and no sum.',
  carries: ['past_sale'],
  columns: [
    bill.text('number', 'Its number in the other program', row => row.number),
    bill.text('kind', 'sale, return or write_off', row => row.kind),
    bill.day('date', 'Its day', row => row.soldOn),
    bill.text('time', 'Hour and minute, where the file said them', row => timeText(row.soldMinute)),
    bill.text('customer_code', 'The customer as the other program wrote him', row => row.customerCode),
    bill.text('customer', 'His name there', row => row.customerName),
    bill.text('phone', 'His phone there', row => row.customerPhone),
    bill.text('place', 'Place or country', row => row.place),
    bill.whole('lines', 'How many lines', row => row.lineCount),
    bill.amountOf('quantity', 'Of all lines; below zero came back or was written off', row => row.quantityThousandths),
    bill.text('currency', 'Of its amounts', row => row.currency),
    bill.text('amount', 'What it came to', row => plainMills(row.amountMills)),
    bill.text('file', 'The file it came from', row => row.fileName),
    bill.whole('bill', 'Names the bill in past-sale-lines.csv', row => row.key),
  ],
  read: source =>
    rowsIn<BillRow>(
      source,
      `select p.sale_key as key, p.number, p.kind, p.sold_on as soldOn, p.sold_minute as soldMinute,
         p.customer_code as customerCode, p.customer_name as customerName, p.customer_phone as customerPhone, p.place,
         p.line_count as lineCount, p.quantity_thousandths as quantityThousandths, p.currency, p.amount_mills as amountMills,
         r.file_name as fileName
       from past_sale p join import_run r on r.seq = p.import_seq
       where ${countedSql('p')} and ${withinDays('p.sold_on')} order by p.sale_key`,
    ),
})

function timeText(minute: number | null): string | null {
  if (minute === null) return null
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

interface LineRow {
  readonly key: number
  readonly lineNumber: number
  readonly code: string
  readonly name: string
  readonly quantityThousandths: number
  readonly currency: string
  readonly priceMills: number
  readonly amountMills: number
}

const line = columnsOf<LineRow>()

export const pastSaleLinesSheet = sheet<LineRow>({
  file: 'past-sale-lines.csv',
  about: 'Every line of every past bill.',
  carries: ['past_sale_line'],
  columns: [
    line.whole('bill', 'The bill, as in past-sales.csv', row => row.key),
    line.whole('line', 'Place on the bill', row => row.lineNumber),
    line.text('code', 'Code of the item in the other program', row => row.code),
    line.text('name', 'Its name there', row => row.name),
    line.amountOf('quantity', 'Below zero came back or was written off', row => row.quantityThousandths),
    line.text('currency', 'Of its amounts', row => row.currency),
    line.text('price', 'For one', row => plainMills(row.priceMills)),
    line.text('amount', 'What it came to', row => plainMills(row.amountMills)),
  ],
  read: source =>
    rowsIn<LineRow>(
      source,
      `select p.sale_key as key, l.line_key - p.sale_key + 1 as lineNumber, l.code, l.name,
         l.quantity_thousandths as quantityThousandths, p.currency, l.price_mills as priceMills, l.amount_mills as amountMills
       from past_sale p cross join past_sale_line l on l.line_key between ${pastLinesSql('p')}
       where ${countedSql('p')} and ${withinDays('p.sold_on')} order by l.line_key`,
    ),
})
