// Dealers' bills and what is paid on them as vouchers, each in balance to the paisa. Goods are booked by their worth alone:
// a bill's lines need not add up to it, and its total is what is owed.

import type { Day } from '../../kernel/calendar.ts'
import type { DealerFields } from '../../records/dealer/dealer.ts'
import type { DealerPayment } from '../../records/dealer/dealer-payment.ts'
import type { GoodsReceipt } from '../../records/dealer/goods-receipt.ts'
import type { ShopFields } from '../../records/shop.ts'
import { inputTaxLedgers, purchaseLedger, tenderLedgers } from './ledgers.ts'
import type { LedgerAmount, Voucher } from './voucher.ts'

export interface TallyDealer extends Pick<DealerFields, 'name' | 'phone' | 'gstin' | 'stateCode' | 'address'> {
  readonly id: string
}

/** Apart from a customer of the same name and phone: Tally knows an account by its name alone. */
export function partyOfDealer({ id, name, phone, gstin }: TallyDealer): string {
  return `${name} (dealer, ${phone ?? gstin ?? id.slice(-8)})`
}

/** A fact, and the day it was posted; `isUndone` stands for the reversal of it. */
interface Posted {
  readonly id: string
  readonly postedOn: Day
  readonly isUndone: boolean
  readonly dealer: TallyDealer
}

/** Null for goods whose bill has not come. The tax is split by where the dealer is, and taken off only by a regular shop. */
export function purchaseVoucher(
  receipt: GoodsReceipt,
  { id, postedOn, isUndone, dealer }: Posted,
  shop: Pick<ShopFields, 'scheme' | 'stateCode'>,
): Voucher | null {
  const { amountPaise, billNumber, billOn } = receipt
  if (amountPaise === 0) return null
  const sign = isUndone ? -1 : 1
  const bill = billNumber === '' ? `G-${receipt.id.slice(-8)}` : billNumber
  const party = partyOfDealer(dealer)
  const taxes = inputTaxesOf(receipt, dealer, shop)
  const taxPaise = taxes.reduce((sum, tax) => sum + tax.paise, 0)
  const ledgers: LedgerAmount[] = [
    { ledger: party, creditPaise: sign * amountPaise, isParty: true, bill: refOf(bill, isUndone) },
    plain(purchaseLedger, -sign * (amountPaise - taxPaise)),
    ...taxes.map(({ name, paise }) => plain(name, -sign * paise)),
  ]
  return {
    key: id,
    type: isUndone ? 'Debit Note' : 'Purchase',
    number: `${isUndone ? 'GX' : 'G'}-${receipt.id.slice(-8)}`,
    reference: { number: bill, date: billOn },
    date: isUndone ? postedOn : dayInMonth(billOn, postedOn),
    party,
    placeOfSupply: null,
    narration: isUndone ? `Bill ${bill} taken back` : [receipt.orderNumber, receipt.note].filter(Boolean).join('. '),
    goods: [],
    ledgers: ledgers.filter(({ creditPaise }) => creditPaise !== 0),
  }
}

export function dealerPaymentVoucher(payment: DealerPayment, { id, postedOn, isUndone, dealer }: Posted): Voucher {
  const sign = isUndone ? -1 : 1
  const party = partyOfDealer(dealer)
  const { amountPaise, orderNumber, note, paidOn, tender } = payment
  const bill = { name: '', type: 'On Account' } as const
  return {
    key: id,
    type: isUndone ? 'Receipt' : 'Payment',
    number: `${isUndone ? 'DX' : 'D'}-${payment.id.slice(-8)}`,
    date: isUndone ? postedOn : dayInMonth(paidOn, postedOn),
    party,
    placeOfSupply: null,
    narration: isUndone ? 'Payment taken back' : [orderNumber, note].filter(Boolean).join('. '),
    goods: [],
    ledgers: [
      { ledger: party, creditPaise: -sign * amountPaise, isParty: true, bill },
      plain(tenderLedgers[tender].name, sign * amountPaise),
    ],
  }
}

/** The paper's own day where it lies in the month it was posted in; a month the accountant has taken does not change. */
function dayInMonth(paperOn: Day, postedOn: Day): Day {
  return paperOn.slice(0, 7) === postedOn.slice(0, 7) ? paperOn : postedOn
}

function refOf(name: string, isUndone: boolean): NonNullable<LedgerAmount['bill']> {
  return { name, type: isUndone ? 'Agst Ref' : 'New Ref' }
}

function inputTaxesOf(
  { taxPaise }: GoodsReceipt,
  { gstin, stateCode }: TallyDealer,
  shop: Pick<ShopFields, 'scheme' | 'stateCode'>,
): readonly { readonly name: string; readonly paise: number }[] {
  if (shop.scheme !== 'regular' || gstin === null || taxPaise === 0) return []
  if ((stateCode ?? gstin.slice(0, 2)) !== shop.stateCode) return [{ name: inputTaxLedgers.igst.name, paise: taxPaise }]
  const cgstPaise = Math.floor(taxPaise / 2)
  return [
    { name: inputTaxLedgers.cgst.name, paise: cgstPaise },
    { name: inputTaxLedgers.sgst.name, paise: taxPaise - cgstPaise },
  ]
}

function plain(ledger: string, creditPaise: number): LedgerAmount {
  return { ledger, creditPaise, isParty: false }
}
