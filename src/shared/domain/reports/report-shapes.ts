// Every report as data: its columns, what it can be asked, and how it is drawn.

import type { ReportColumn, ReportColumnKind, ReportName } from '../../records/report.ts'

export interface ReportShape {
  readonly columns: readonly ShapedColumn[]
  /** `now`: as things stand, whatever the days. */
  readonly period: 'days' | 'now'
  readonly hasGrain?: true
  readonly hasCounter?: true
  /** It may be narrowed to one customer. */
  readonly hasCustomer?: true
  /** Bills of the program the shop used before can be counted in it. */
  readonly hasPast?: true
  /** What is said of each document behind a row; their sums are the row's figures. Without it a row is a document itself. */
  readonly behind?: readonly ShapedColumn[]
  /** The column that is drawn over the first one: as a line over time, else as bars. */
  readonly drawn?: string
}

export interface ShapedColumn extends ReportColumn {
  readonly isSummed: boolean
}

const summedKinds: readonly ReportColumnKind[] = ['money', 'count']

/** The head of a document behind a figure. */
const document = ['at:instant', 'what:word', 'reference:text', 'party:text']

/** `taxable:money`; with `-` before the kind it is not added up. */
function columns(...specs: readonly string[]): ShapedColumn[] {
  return specs.map(spec => {
    const [key = '', kindSpec = ''] = spec.split(':')
    const kind = kindSpec.replace('-', '') as ReportColumnKind
    return { key, kind, isSummed: !kindSpec.startsWith('-') && summedKinds.includes(kind) }
  })
}

function behind(...specs: readonly string[]): ShapedColumn[] {
  return columns(...document, ...specs).map(column =>
    column.kind === 'quantity' ? { ...column, isSummed: true } : column,
  )
}

const soldItems = columns(
  'item:name',
  'code:text',
  'quantity:quantity',
  'unit:text',
  'sales:money',
  'returns:money',
  'net:money',
  'tax:money',
)

const ofItem = behind('quantity:quantity', 'sales:money', 'returns:money', 'net:money', 'tax:money')
const soldBy = ['bills:count', 'sales:money', 'returns:money', 'net:money']
const byTender = ['count:count', 'atSale:money', 'later:money', 'back:money', 'received:money']
const taxed = [
  'taxable:money',
  'cgst:money',
  'sgst:money',
  'igst:money',
  'returnedTaxable:money',
  'returnedTax:money',
  'netTaxable:money',
  'netTax:money',
]
const billHead = ['number:text', 'issued:day', 'customer:name']

export const reportShapes: Readonly<Record<ReportName, ReportShape>> = {
  sales: {
    columns: columns(
      'span:span',
      'bills:count',
      'gross:money',
      'discounts:money',
      'roundOff:money',
      'returns:money',
      'net:money',
      'tax:money',
      'average:-money',
    ),
    behind: behind(
      'bills:count',
      'gross:money',
      'discounts:money',
      'roundOff:money',
      'returns:money',
      'net:money',
      'tax:money',
    ),
    period: 'days',
    hasPast: true,
    hasGrain: true,
    hasCounter: true,
    drawn: 'net',
  },
  sales_by_hour: {
    columns: columns('hour:hour', ...soldBy),
    behind: behind(...soldBy),
    period: 'days',
    hasCounter: true,
    drawn: 'net',
  },
  sales_by_item: { columns: soldItems, behind: ofItem, period: 'days', hasPast: true, hasCounter: true, drawn: 'net' },
  sales_by_group: {
    columns: columns('group:name', 'items:count', 'sales:money', 'returns:money', 'net:money', 'tax:money'),
    period: 'days',
    hasPast: true,
    hasCounter: true,
    drawn: 'net',
  },
  sales_by_customer: {
    columns: columns(
      'customer:name',
      'phone:text',
      ...soldBy,
      'average:-money',
      'lastOn:day',
      'everyDays:-count',
      'trend:word',
    ),
    behind: behind(...soldBy),
    period: 'days',
    hasPast: true,
    hasCounter: true,
    drawn: 'net',
  },
  sales_by_cashier: {
    columns: columns('cashier:text', ...soldBy),
    behind: behind(...soldBy),
    period: 'days',
    hasCounter: true,
    drawn: 'net',
  },
  sales_by_branch: {
    columns: columns('branch:branch', ...soldBy, 'tax:money', 'average:-money'),
    period: 'days',
    hasCounter: true,
    drawn: 'net',
  },
  sales_by_tender: {
    columns: columns('tender:word', ...byTender),
    behind: behind(...byTender),
    period: 'days',
    hasCounter: true,
    drawn: 'atSale',
  },
  day_book: {
    columns: columns(
      'at:instant',
      'what:word',
      'reference:text',
      'party:text',
      'tender:word',
      'moneyIn:money',
      'moneyOut:money',
      'credit:money',
      'cash:-money',
    ),
    period: 'days',
    hasCounter: true,
  },
  tax_summary: {
    columns: columns('rate:rate', ...taxed),
    behind: behind(...taxed),
    period: 'days',
    hasCounter: true,
    drawn: 'netTax',
  },
  pending_invoices: {
    columns: columns(
      ...billHead,
      'dueOn:day',
      'total:money',
      'paid:money',
      'due:money',
      'to30:money',
      'to60:money',
      'to90:money',
      'over90:money',
    ),
    period: 'now',
    hasCounter: true,
    hasCustomer: true,
  },
  paid_invoices: {
    columns: columns(...billHead, 'total:money', 'returned:money', 'paid:money'),
    period: 'days',
    hasCounter: true,
    hasCustomer: true,
  },
  payment_report: {
    columns: columns(...billHead, 'state:word', 'total:money', 'returned:money', 'paid:money', 'due:money'),
    period: 'days',
    hasCounter: true,
    hasCustomer: true,
  },
  bill_history: {
    columns: columns(
      ...billHead,
      'total:money',
      'paid:money',
      'due:money',
      'payments:-count',
      'daysToPay:-count',
      'habit:word',
    ),
    period: 'days',
    hasCounter: true,
    hasCustomer: true,
  },
  payment_history: {
    columns: columns(
      'at:instant',
      'reference:text',
      'number:text',
      'customer:name',
      'tender:word',
      'nth:-count',
      'amount:money',
      'soFar:-money',
      'left:-money',
      'daysAfter:-count',
    ),
    period: 'days',
    hasCounter: true,
    hasCustomer: true,
  },
  top_items: { columns: soldItems, behind: ofItem, period: 'days', hasPast: true, hasCounter: true, drawn: 'net' },
  slow_items: {
    columns: columns('item:name', 'code:text', 'onHand:quantity', 'quantity:quantity', 'unit:text', 'lastSold:day'),
    period: 'days',
    hasPast: true,
  },
  profit: {
    columns: columns('span:span', 'revenue:money', 'cost:money', 'profit:money', 'margin:rate'),
    behind: behind('revenue:money', 'cost:money', 'profit:money'),
    period: 'days',
    hasGrain: true,
    hasCounter: true,
    drawn: 'profit',
  },
  dealer_purchases: {
    columns: columns('dealer:name', 'receipts:count', 'purchases:money', 'tax:money', 'paidOut:money', 'payable:money'),
    behind: behind('receipts:count', 'purchases:money', 'tax:money', 'paidOut:money'),
    period: 'days',
    hasCounter: true,
    drawn: 'purchases',
  },
  purchase_history: {
    columns: columns(
      'issued:day',
      'number:text',
      'customer:name',
      'item:name',
      'quantity:quantity',
      'unit:text',
      'amount:money',
    ),
    period: 'days',
    hasPast: true,
    hasCounter: true,
    hasCustomer: true,
  },
  unusual: {
    columns: columns('what:word', 'count:-count', 'amount:-money'),
    behind: behind('detail:word', 'by:text', 'count:count', 'amount:money'),
    period: 'days',
    hasCounter: true,
  },
}
