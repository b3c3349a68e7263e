// What an entry is about, for a person who is to look at it: the document or record that shows it.

import type { DocumentLink } from '../../records/attention/document-link.ts'
import type { EntryBody, EntryKind } from '../../records/entry.ts'

export type EntrySubject = Pick<DocumentLink, 'record' | 'id' | 'label'>

/** Of an entry with this id; null for what has no page of its own, such as the shop's rights or an import. */
type Subjects = { readonly [K in EntryKind]: (body: EntryBody<K>, entryId: string) => EntrySubject | null }

const subject = (record: EntrySubject['record'], id: string, label = ''): EntrySubject => ({ record, id, label })
const nothing = () => null
const ofOrder = (orderId: string | null, orderNumber: string | null, dealerId: string, dealerName: string) =>
  orderId === null ? subject('dealer', dealerId, dealerName) : subject('dealerOrder', orderId, orderNumber ?? '')

const subjects: Subjects = {
  'shop.saved': nothing,
  'shop.stated': nothing,
  'counter.added': nothing,
  'branch.saved': nothing,
  'counter.moved': nothing,
  'item_group.saved': nothing,
  'items.saved': ({ items: [first] }) => (first ? subject('item', first.id, first.fields.name) : null),
  'stock.moved': ({ moves: [first] }) => (first ? subject('item', first.itemId) : null),
  'customer.saved': ({ fields, id }) => subject('customer', id, fields.name),
  'person.saved': ({ fields, id }) => subject('person', id, fields.name),
  'rights.saved': nothing,
  'approval.given': ({ approvedBy, approvedById }) => subject('person', approvedById, approvedBy),
  'invoice.issued': ({ invoice }) => subject('invoice', invoice.id, invoice.number),
  'shift.opened': (_, entryId) => subject('shift', entryId),
  'cash.moved': nothing,
  'shift.closed': ({ shiftId }) => subject('shift', shiftId),
  'customer_opening.posted': ({ opening }) => subject('customer', opening.customerId),
  'customer_opening.reversed': ({ opening }) => subject('customer', opening.customerId),
  'dealer.saved': ({ fields, id }) => subject('dealer', id, fields.name),
  'dealer_items.saved': ({ links: [first] }) => (first ? subject('dealer', first.dealerId) : null),
  'dealer_order.placed': ({ order }) => subject('dealerOrder', order.id, order.number),
  'dealer_order.cancelled': ({ number, orderId }) => subject('dealerOrder', orderId, number),
  'dealer_opening.posted': ({ opening }) => subject('dealer', opening.dealerId),
  'dealer_opening.reversed': ({ opening }) => subject('dealer', opening.dealerId),
  'goods.received': ({ receipt: r }) => ofOrder(r.orderId, r.orderNumber, r.dealerId, r.dealerName),
  'goods_receipt.reversed': ({ receipt: r }) => ofOrder(r.orderId, r.orderNumber, r.dealerId, r.dealerName),
  'goods.returned': ({ goodsReturn: { dealer } }) => subject('dealer', dealer.dealerId, dealer.name),
  'goods_return.reversed': ({ goodsReturn: { dealer } }) => subject('dealer', dealer.dealerId, dealer.name),
  'dealer_payment.made': ({ payment: p }) => ofOrder(p.orderId, p.orderNumber, p.dealerId, p.dealerName),
  'dealer_payment.reversed': ({ payment: p }) => ofOrder(p.orderId, p.orderNumber, p.dealerId, p.dealerName),
  'import.started': nothing,
  'import.finished': nothing,
  'import.undo_started': nothing,
  'import.undone': nothing,
  'past_sales.added': nothing,
  'payment.taken': ({ payment: { customerId, invoiceId } }) =>
    invoiceId !== null ? subject('invoice', invoiceId) : customerId === null ? null : subject('customer', customerId),
  'credit.applied': ({ customerId }) => subject('customer', customerId),
  'credit.refunded': ({ customerId }) => subject('customer', customerId),
  'credit_note.issued': ({ creditNote }) => subject('creditNote', creditNote.id, creditNote.number),
  'invoice.voided': ({ invoiceId }) => subject('invoice', invoiceId),
  'listing.requested': ({ listing: { invoiceId } }) => subject('invoice', invoiceId),
  'listing.withdrawn': ({ invoiceId }) => subject('invoice', invoiceId),
  'listing.moved': ({ invoiceId }) => subject('invoice', invoiceId),
  'clock.accepted': nothing,
  'numbers.skipped': nothing,
}

export function subjectOfEntry<K extends EntryKind>(kind: K, body: EntryBody<K>, entryId: string): EntrySubject | null {
  return subjects[kind](body, entryId)
}
