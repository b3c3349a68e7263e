// A month as Tally's file of masters or of vouchers. Walk-in sales are joined by day; everything else stands by itself.

import { cashVoucher } from '../../shared/domain/tally/cash-vouchers.ts'
import { createDayBook } from '../../shared/domain/tally/day-book.ts'
import { dealerPaymentVoucher, debitNoteVoucher, purchaseVoucher } from '../../shared/domain/tally/dealer-vouchers.ts'
import { createMasters, type Masters } from '../../shared/domain/tally/masters.ts'
import { type StateNames, tallyFile, voucherXml } from '../../shared/domain/tally/tally-file.ts'
import type { Voucher } from '../../shared/domain/tally/voucher.ts'
import {
  creditNoteVoucher,
  receiptAfterSale,
  receiptWithSale,
  refundFromCredit,
  refundVoucher,
  salesVoucher,
} from '../../shared/domain/tally/vouchers-of-documents.ts'
import { present } from '../../shared/kernel/assert.ts'
import type { Month, MonthDealerMoney, MonthDocument } from './read-month.ts'

export function tallyMonth(month: Month, part: 'masters' | 'vouchers', stateNameOf: StateNames): string {
  const masters = createMasters(stateNameOf)
  const vouchers = vouchersOfMonth(month, masters)
  if (part === 'vouchers') return [...tallyFile('Vouchers', xmlOf(vouchers, stateNameOf))].join('')
  for (const voucher of vouchers) masters.addVoucher(voucher)
  return [...tallyFile('All Masters', masters.finish())].join('')
}

function* xmlOf(vouchers: Iterable<Voucher>, stateNameOf: StateNames): Generator<string> {
  for (const voucher of vouchers) yield voucherXml(voucher, stateNameOf)
}

/** Fills the masters on its way. */
export function* vouchersOfMonth(month: Month, masters: Masters): Generator<Voucher> {
  const book = createDayBook()
  for (const document of month.documents()) {
    if (document.kind === 'invoice' && document.isVoid) continue
    const posted = document.kind === 'invoice' ? document.invoice : document.note
    masters.addDocument(posted.buyer, posted.lines)
    for (const voucher of vouchersOf(document)) {
      if (document.kind === 'invoice' && posted.buyer === null) book.add(voucher, posted.series)
      else yield voucher
    }
  }
  yield* book.finish()
  for (const money of month.money()) {
    masters.addDocument(money.customer, [])
    if (money.kind === 'receipt') yield receiptAfterSale(money.payment, money.customer, money.invoiceNumber)
    else yield refundFromCredit(money.refund, money.customer, money.refundedOn)
  }
  for (const money of month.ofDealers()) {
    const voucher = voucherOfDealer(money, month)
    if (voucher === null) continue
    masters.addDealer(money.dealer, [...money.items.values()])
    yield voucher
  }
  for (const move of month.cashMoved()) yield cashVoucher(move)
}

const undoneKinds: ReadonlySet<string> = new Set([
  'goods_receipt.reversed',
  'goods_return.reversed',
  'dealer_payment.reversed',
])

function voucherOfDealer({ fact, dealer, items }: MonthDealerMoney, { shop }: Month): Voucher | null {
  const { id, postedOn, kind, body } = fact
  const itemOf = (itemId: string) => present(items.get(itemId), `item ${itemId}`)
  const posted = { id, postedOn, dealer, itemOf, isUndone: undoneKinds.has(kind) }
  if ('payment' in body) return dealerPaymentVoucher(body.payment, posted)
  if ('receipt' in body) return purchaseVoucher(body.receipt, posted, shop)
  return debitNoteVoucher(body.goodsReturn, posted, shop)
}

function vouchersOf(document: MonthDocument): Voucher[] {
  if (document.kind === 'invoice') {
    const { invoice, payments } = document
    return payments.length === 0 ? [salesVoucher(invoice)] : [salesVoucher(invoice), receiptWithSale(invoice, payments)]
  }
  const { note, refunds } = document
  return refunds.length === 0 ? [creditNoteVoucher(note)] : [creditNoteVoucher(note), refundVoucher(note, refunds)]
}
