// Which questions may have a new answer when records of a kind changed. The core says only what changed; screens ask
// again what they show.

import type { RecordName } from '../../shared/contract/counter/counter-contract.ts'

/** Question names begin with their noun; a noun alone means every question of it. */
const questionsByRecord: Record<RecordName, readonly string[]> = {
  shop: ['report', 'shop', 'branch', 'sync.findCounters', 'monthEnd', 'stock', 'shift.current', 'ledger.status'],
  item: ['report', 'item', 'monthEnd', 'itemGroup', 'stock', 'count', 'ledger.status'],
  itemGroup: ['report', 'item', 'itemGroup', 'ledger.status'],
  count: ['count', 'stock.summary'],
  // Credit paid out to a customer leaves the drawer.
  customer: ['report', 'customer', 'account', 'opening', 'monthEnd', 'shift.get', 'ledger.status'],
  person: ['person', 'shift.current'],
  // The Sell screen keeps its carts itself.
  cart: [],
  // A sale moves stock, dues and the drawer.
  invoice: [
    'report',
    'invoice',
    'listing',
    'shift.get',
    'customer',
    'account',
    'item.find',
    'item.get',
    'stock',
    'ledger.status',
  ],
  creditNote: ['report', 'creditNote', 'shift.get', 'stock'],
  payment: ['report', 'invoice', 'listing', 'shift.get', 'customer', 'account', 'ledger.status'],
  // Where it stands shows on its invoice; money of the buyer comes as a payment.
  listing: ['listing', 'financeAccount', 'ledger.status'],
  shift: ['report', 'shift'],
  // Cash paid to a dealer leaves the drawer.
  dealer: ['report', 'dealer', 'opening', 'dealerOrder', 'goodsReceipt', 'dealerPayment', 'shift.get', 'ledger.status'],
  // Which of them are pending shows with their dealers.
  dealerOrder: ['dealer', 'dealerOrder', 'goodsReceipt', 'ledger.status'],
  // Past bills count in reports on a wish.
  import: ['report', 'import.find', 'pastSale'],
  print: ['print', 'ledger.status'],
  ledger: ['ledger', 'backup'],
}

const ownToMachine: ReadonlySet<string> = new Set<RecordName>(['cart', 'print'])

export function isTouched(record: string, question: string): boolean {
  const touched = questionsByRecord[record as RecordName]
  // A kind this screen does not know: ask again rather than show what is old.
  if (touched === undefined) return true
  // Whatever was posted waits for the shop's server.
  if (question === 'sync.status') return !ownToMachine.has(record)
  return touched.some(name => question === name || question.startsWith(`${name}.`))
}
