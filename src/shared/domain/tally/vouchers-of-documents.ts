// Invoices, payments and credit notes as vouchers, each in balance to the paisa.

import { type Day, dayInIndia } from '../../kernel/calendar.ts'
import type { CreditNote, CreditNoteLine } from '../../records/credit-note.ts'
import type { Buyer, Invoice, InvoiceLine } from '../../records/invoice.ts'
import type { Payment, Refund } from '../../records/payment.ts'
import { taxTermOfNote } from '../credit-note/tax-term.ts'
import { lateTaxLedger, roundOffLedger, salesLedger, taxLedgers, tenderLedgers } from './ledgers.ts'
import {
  type GoodsAmount,
  type LedgerAmount,
  partyName,
  plainAmount,
  stockItemName,
  type Voucher,
  walkInParty,
} from './voucher.ts'

export function salesVoucher(invoice: Invoice): Voucher {
  return {
    key: invoice.id,
    type: 'Sales',
    number: invoice.number,
    date: invoice.issuedOn,
    party: partyOf(invoice.buyer),
    placeOfSupply: invoice.placeOfSupply,
    narration: invoice.note,
    ...amountsOfDocument(invoice, 1),
  }
}

export function creditNoteVoucher(note: CreditNote): Voucher {
  return {
    key: note.id,
    type: 'Credit Note',
    number: note.number,
    date: note.issuedOn,
    party: partyOf(note.buyer),
    placeOfSupply: note.placeOfSupply,
    narration: note.against === null ? note.note : `Against ${note.against.number}. ${note.note}`.trim(),
    ...amountsOfDocument(note, -1),
  }
}

/** Money that came with a sale, in one voucher, whatever the means. */
export function receiptWithSale(invoice: Invoice, payments: readonly Payment[]): Voucher {
  const number = `${invoice.number}-R`
  return receipt(
    { key: `${invoice.id}-r`, number, date: invoice.issuedOn, buyer: invoice.buyer, bill: invoice.number },
    payments,
  )
}

/** `invoiceNumber` null: money on the customer's account, for no bill yet. */
export function receiptAfterSale(payment: Payment, buyer: Buyer, invoiceNumber: string | null): Voucher {
  const number = payment.receiptNumber ?? payment.id
  const date = dayInIndia(Date.parse(payment.receivedAt))
  return receipt({ key: payment.id, number, date, buyer, bill: invoiceNumber }, [payment])
}

interface ReceiptWords {
  readonly key: string
  readonly number: string
  readonly date: string
  readonly buyer: Buyer | null
  readonly bill: string | null
}

function receipt({ key, number, date, buyer, bill }: ReceiptWords, payments: readonly Payment[]): Voucher {
  const totalPaise = payments.reduce((sum, payment) => sum + payment.amountPaise, 0)
  return {
    key,
    type: 'Receipt',
    number,
    date,
    party: partyOf(buyer),
    placeOfSupply: null,
    narration: bill === null ? 'On account' : `For ${bill}`,
    goods: [],
    ledgers: [
      partyAmount(buyer, totalPaise, billOf(bill)),
      ...payments.map(({ tender, amountPaise }) => plainAmount(tenderLedgers[tender].name, -amountPaise)),
    ],
  }
}

/** A customer's credit handed back. */
export function refundFromCredit(refund: Refund, buyer: Buyer, refundedOn: Day): Voucher {
  return {
    key: refund.id,
    type: 'Payment',
    number: `P-${refund.id.slice(-8)}`,
    date: refundedOn,
    party: partyName(buyer),
    placeOfSupply: null,
    narration: 'Credit paid out',
    goods: [],
    ledgers: [
      partyAmount(buyer, -refund.amountPaise, billOf(null)),
      plainAmount(tenderLedgers[refund.tender].name, refund.amountPaise),
    ],
  }
}

function billOf(number: string | null): NonNullable<LedgerAmount['bill']> {
  return number === null ? { name: '', type: 'On Account' } : { name: number, type: 'Agst Ref' }
}

/** Money handed back for goods returned. */
export function refundVoucher(note: CreditNote, refunds: readonly Refund[]): Voucher {
  const totalPaise = refunds.reduce((sum, refund) => sum + refund.amountPaise, 0)
  return {
    key: `${note.id}-p`,
    type: 'Payment',
    number: `${note.number}-P`,
    date: note.issuedOn,
    party: partyOf(note.buyer),
    placeOfSupply: null,
    narration: `Refund on ${note.number}`,
    goods: [],
    ledgers: [
      partyAmount(note.buyer, -totalPaise, { name: note.number, type: 'Agst Ref' }),
      ...refunds.map(({ tender, amountPaise }) => plainAmount(tenderLedgers[tender].name, amountPaise)),
    ],
  }
}

/** `sign` is −1 for what comes back. */
function amountsOfDocument(document: Invoice | CreditNote, sign: 1 | -1): Pick<Voucher, 'goods' | 'ledgers'> {
  const { buyer, number, supplyType, cgstPaise, sgstPaise, igstPaise, roundOffPaise, totalPaise } = document
  const lowersTax = !('against' in document) || taxTermOfNote(document) !== 'over'
  return {
    goods: document.lines.map(line => goodsOf(line, supplyType, sign)),
    ledgers: [
      partyAmount(buyer, -sign * totalPaise, { name: number, type: 'New Ref' }),
      ...[
        ...(lowersTax
          ? [
              plainAmount(taxLedgers.cgst.name, sign * cgstPaise),
              plainAmount(taxLedgers.sgst.name, sign * sgstPaise),
              plainAmount(taxLedgers.igst.name, sign * igstPaise),
            ]
          : [plainAmount(lateTaxLedger, sign * (cgstPaise + sgstPaise + igstPaise))]),
        plainAmount(roundOffLedger, sign * roundOffPaise),
      ].filter(({ creditPaise }) => creditPaise !== 0),
    ],
  }
}

function goodsOf(line: InvoiceLine | CreditNoteLine, supplyType: Invoice['supplyType'], sign: 1 | -1): GoodsAmount {
  return {
    stockItem: stockItemName(line),
    uqc: line.uqc,
    quantityThousandths: line.quantityThousandths,
    creditPaise: sign * line.taxablePaise,
    tradeLedger: salesLedger(line.taxRateBps, supplyType),
  }
}

function partyAmount(buyer: Buyer | null, creditPaise: number, bill: NonNullable<LedgerAmount['bill']>): LedgerAmount {
  const amount = { ledger: partyOf(buyer), creditPaise, isParty: true }
  return buyer === null ? amount : { ...amount, bill }
}

function partyOf(buyer: Buyer | null): string {
  return buyer === null ? walkInParty : partyName(buyer)
}
