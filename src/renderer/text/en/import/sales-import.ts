// Bringing in bills of another program.

import { counted } from '../../count-words.ts'

export const salesImport = {
  fields: {
    number: 'Bill number',
    date: 'Date',
    time: 'Time',
    kind: 'Sale or return',
    code: 'Item code',
    barcode: 'Barcode',
    name: 'Item name',
    quantity: 'Quantity',
    price: 'Price of one',
    amount: 'Amount',
    customer_code: 'Customer code',
    customer_name: 'Customer name',
    customer_phone: 'Customer phone',
    place: 'Place or country',
  },
  currency: 'Amounts are in',
  currencyHint: 'INR, GBP, USD, …',
  returnMark: 'Numbers of returns begin with',
  dateOrder: 'Dates are written',
  dateOrders: { day_first: 'day, month, year', month_first: 'month, day, year' },
  sums: 'What the bills come to',
  sumsHint: 'Hold these against the totals of the other program.',
  columns: { kind: 'Kind', bills: 'Bills', lines: 'Lines', quantity: 'Quantity', amount: 'Amount' },
  all: 'All together',
  days: (from: string, to: string) => `${from} to ${to}`,
  customers: (count: number, known: number) =>
    `${counted(count, 'customer', 'customers')}, ${known} of them known here`,
  items: (count: number, known: number) => `${counted(count, 'item', 'items')}, ${known} of them known here`,
  onlyHistory: 'Past bills are kept to look at: they take no number, move no stock and ask nobody for money.',
  run: (bills: number) => `Bring in ${counted(bills, 'past bill', 'past bills')}`,
  runSkipping: (bills: number, refused: number) =>
    `Bring in ${counted(bills, 'past bill', 'past bills')}, leave ${counted(refused, 'row', 'rows')} out`,
  wouldCreate: 'rows come in',
  done: 'The past bills are in',
  doneHint: (bills: number) => `${counted(bills, 'past bill', 'past bills')}, apart from your own.`,
  toBills: 'See the past bills',
}
