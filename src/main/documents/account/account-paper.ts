// What papers of a customer's account are made from, and the customer as they name him.

import type { AccountReceiptAsked, CustomerStatementAsked } from '../../../shared/contract/counter/account-papers.ts'
import { dayInIndia, timeInIndia } from '../../../shared/kernel/calendar.ts'
import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import type { Customer } from '../../../shared/records/customer.ts'
import type { HeadText } from '../invoice/page-heads.ts'
import {
  addressLines,
  labelled,
  type PartyText,
  type SellerPaper,
  sellerText,
  stateText,
} from '../invoice-text/party-text.ts'
import { paymentText } from '../invoice-text/payment-text.ts'
import type { LabelRow } from '../page/label-rows.ts'
import type { MoneyText } from '../payment/money-strip.ts'
import type { Picture } from '../sheet/box.ts'
import type { AccountWords } from '../text/account-words.ts'
import { formatDay } from '../text/words-for.ts'

export interface AccountPaper<Asked> extends SellerPaper {
  readonly asked: Asked
  readonly says: AccountWords
  readonly logo: Picture | null
}
export type ReceiptPaper = AccountPaper<AccountReceiptAsked>
export type StatementPaper = AccountPaper<CustomerStatementAsked>

export function customerText(customer: Customer, { words, stateNames }: SellerPaper, label: string): PartyText {
  return {
    label,
    name: customer.name,
    gstin: labelled(words.seller.gstin, customer.gstin ?? ''),
    lines: [
      ...addressLines(customer.address),
      customer.stateCode === null ? '' : `${words.buyer.state}: ${stateText(customer.stateCode, stateNames)}`,
      labelled(words.buyer.phone, customer.phone ?? ''),
    ].filter(line => line !== ''),
  }
}

export function receiptHeadText(paper: ReceiptPaper): HeadText {
  const { words, says, asked } = paper
  const { payment, customer } = asked
  const at = Date.parse(payment.receivedAt)
  const isRefund = asked.direction === 'paid_back'
  const { receiptNumber } = payment
  return {
    title: isRefund ? says.refund : words.title.receipt,
    declarations: [],
    seller: sellerText(paper),
    logo: paper.logo,
    parties: [customerText(customer, paper, isRefund ? says.paidTo : words.receipt.receivedFrom)],
    facts: [
      ...(receiptNumber === null ? [] : [{ label: words.receipt.number, value: receiptNumber }]),
      { label: words.facts.date, value: `${formatDay(dayInIndia(at), words)}, ${timeInIndia(at)}` },
      { label: isRefund ? says.paidBy : words.receipt.receivedBy, value: payment.receivedBy },
      { label: words.column.means, value: meansOf(paper) },
    ],
  }
}

/** What stands over the amount. */
export function amountLabelOf({ words, says, asked }: ReceiptPaper): string {
  return asked.direction === 'paid_back' ? says.paidBack : words.receipt.received
}

export function moneyTextOfAccount(paper: ReceiptPaper): MoneyText {
  const { words, says, asked } = paper
  const { payment, paid, direction } = asked
  const bills = paid.map(({ number, issuedOn, amountPaise }) => ({
    label: `${number === '' ? says.lines.opening : number} · ${formatDay(issuedOn, words)}`,
    value: formatPaise(amountPaise),
  }))
  return {
    head: receiptHeadText(paper),
    amountLabel: amountLabelOf(paper),
    amount: formatRupees(payment.amountPaise),
    amountInWords: words.amountInWords(payment.amountPaise),
    bills: bills.length === 0 ? null : { title: says.paidBills, rows: bills },
    rows: standingRows(paper),
    signature: direction === 'paid_back' ? says.customerSigns : '',
    foot: words.signature.computerMade,
  }
}

function meansOf({ words, asked: { payment } }: ReceiptPaper): string {
  const { means, details } = paymentText({ ...payment, receiptNumber: null }, words)
  return details === '' ? means : `${means} · ${details}`
}

/** What stays to his credit, and how he stands now. */
export function standingRows({ says, asked: { direction, payment, paid, balancePaise } }: ReceiptPaper): LabelRow[] {
  const paidPaise = paid.reduce((sum, { amountPaise }) => sum + amountPaise, 0)
  const toCreditPaise = direction === 'taken' ? payment.amountPaise - paidPaise : 0
  const now =
    balancePaise === 0
      ? { label: says.settled, value: formatRupees(0), strong: true }
      : {
          label: balancePaise > 0 ? says.owedAfter : says.creditAfter,
          value: formatRupees(Math.abs(balancePaise)),
          strong: true,
        }
  return toCreditPaise === 0 ? [now] : [{ label: says.toCredit, value: formatPaise(toCreditPaise), strong: true }, now]
}
