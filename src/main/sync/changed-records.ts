// Which records an entry of another counter changes, so that the screens which show them ask again.

import type { RecordName } from '../../shared/contract/counter/counter-contract.ts'
import type { EntryKind } from '../../shared/records/entry.ts'

const goods = ['dealer', 'dealerOrder', 'item'] as const
const trade = ['invoice', 'customer', 'item'] as const

export const recordsChangedBy: Readonly<Record<EntryKind, readonly RecordName[]>> = {
  'shop.saved': ['shop'],
  'shop.stated': ['shop'],
  'counter.added': ['shop'],
  'branch.saved': ['shop'],
  'counter.moved': ['shop'],
  'item_group.saved': ['itemGroup', 'item'],
  'items.saved': ['item'],
  'stock.moved': ['item'],
  'customer.saved': ['customer'],
  'person.saved': ['person'],
  'rights.saved': ['person'],
  'approval.given': ['person'],
  'invoice.issued': trade,
  'shift.opened': ['shift'],
  'cash.moved': ['shift'],
  'shift.closed': ['shift'],
  'customer_opening.posted': ['customer'],
  'customer_opening.reversed': ['customer'],
  'dealer.saved': ['dealer'],
  'dealer_items.saved': ['dealer'],
  'dealer_order.placed': ['dealer', 'dealerOrder'],
  'dealer_order.cancelled': ['dealer', 'dealerOrder'],
  'dealer_opening.posted': ['dealer'],
  'dealer_opening.reversed': ['dealer'],
  'goods.received': goods,
  'goods_receipt.reversed': goods,
  'goods.returned': goods,
  'goods_return.reversed': goods,
  'dealer_payment.made': ['dealer', 'dealerOrder'],
  'dealer_payment.reversed': ['dealer', 'dealerOrder'],
  'import.started': ['import'],
  'import.finished': ['import'],
  'import.undo_started': ['import'],
  'import.undone': ['import'],
  'past_sales.added': ['import'],
  'payment.taken': ['payment', 'invoice', 'customer'],
  'credit.applied': ['customer', 'invoice'],
  'credit.refunded': ['customer'],
  'credit_note.issued': ['creditNote', ...trade],
  'invoice.voided': trade,
  'clock.accepted': ['ledger'],
  'numbers.skipped': ['invoice'],
}
