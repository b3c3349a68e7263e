// Bills of the program the shop used before.

import { counted } from '../../count-words.ts'

export const pastSales = {
  title: 'Past bills',
  open: 'Past bills',
  toInvoices: 'Invoices',
  filter: 'Number, customer, item',
  kind: 'Kind',
  kinds: { all: 'All past bills', sale: 'Sales', return: 'Returns', write_off: 'Write-offs' },
  tags: { sale: 'Sale', return: 'Return', write_off: 'Write-off' },
  columns: { number: 'Number', day: 'Date', customer: 'Customer', kind: 'Kind', lines: 'Lines', amount: 'Amount' },
  nobody: 'No customer named',
  count: (count: number) => counted(count, 'past bill', 'past bills'),
  empty: 'No past bills',
  emptyHint: 'Bills of the program you used before can be brought in from a file.',
  noneMatch: 'No past bill matches',
  noneMatchHint: 'Try another period or fewer letters.',
  toImport: 'Bring in a file',
  onlyHistory: 'From another program: to look at, not in the books, stock or dues of Galla.',
  fromFile: (name: string) => `From the file ${name}`,
  customerCode: (code: string) => `Customer ${code}`,
  line: { item: 'Item', quantity: 'Qty', price: 'Price', amount: 'Amount' },
  lines: 'Lines',
  units: (quantity: string) => `Quantity ${quantity}`,
  ofCustomer: 'Bought before, from past bills',
  ofItem: 'Sold before, in past bills',
  showAll: (count: number) => `Show all ${counted(count, 'past bill', 'past bills')}`,
}
