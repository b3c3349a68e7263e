// Dealers' bills, goods sent back to them and what is paid as vouchers, each in balance to the paisa. Goods stand with
// quantity and worth; a bill's lines need not add up to it, its total is what is owed, and what differs is booked by itself.

import type { Day } from '../../kernel/calendar.ts'
import { mulDivRoundHalfUp } from '../../kernel/money.ts'
import type { DealerFields } from '../../records/dealer/dealer.ts'
import type { DealerPayment } from '../../records/dealer/dealer-payment.ts'
import type { GoodsReceipt } from '../../records/dealer/goods-receipt.ts'
import type { GoodsReturn } from '../../records/dealer/goods-return.ts'
import type { ShopFields } from '../../records/shop.ts'
import { inputTaxLedgers, purchasedGoodsLedger, purchaseLedger, tenderLedgers } from './ledgers.ts'
import {
  type GoodsAmount,
  type LedgerAmount,
  plainAmount,
  stockItemName,
  sumOfVoucher,
  type TallyItem,
  type Voucher,
} from './voucher.ts'

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
  /** Items as they are today. */
  readonly itemOf: (itemId: string) => TallyItem
}

/** Null for goods whose bill has not come. The tax is split by where the dealer is, and taken off only by a regular shop. */
export function purchaseVoucher(
  receipt: GoodsReceipt,
  { id, postedOn, isUndone, dealer, itemOf }: Posted,
  shop: Pick<ShopFields, 'scheme' | 'stateCode'>,
): Voucher | null {
  const { amountPaise, billNumber, billOn } = receipt
  if (amountPaise === 0) return null
  const sign = isUndone ? -1 : 1
  const bill = billNumber === '' ? `G-${receipt.id.slice(-8)}` : billNumber
  const party = partyOfDealer(dealer)
  const taxes = inputTaxesOf(receipt, dealer, shop)
  const goods = receipt.lines.flatMap(line => {
    const quantityThousandths = line.receivedThousandths + (receipt.keepsDamaged ? line.damagedThousandths : 0)
    const worthPaise = mulDivRoundHalfUp(line.unitCostPaise ?? 0, quantityThousandths, 1000)
    return quantityThousandths === 0 ? [] : [goodsOf(itemOf(line.itemId), quantityThousandths, 0 - sign * worthPaise)]
  })
  const ledgers: [LedgerAmount, ...LedgerAmount[]] = [
    { ledger: party, creditPaise: sign * amountPaise, isParty: true, bill: refOf(bill, isUndone) },
    ...taxes.map(({ name, paise }) => plainAmount(name, -sign * paise)),
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
    ...balanced(goods, ledgers),
  }
}

/** The debit note of the shop. Goods that were never accepted are of the bill alone. */
export function debitNoteVoucher(
  goodsReturn: GoodsReturn,
  { id, postedOn, isUndone, dealer, itemOf }: Posted,
  shop: Pick<ShopFields, 'scheme' | 'stateCode'>,
): Voucher {
  const { amountPaise, billNumber, note, number, returnedOn } = goodsReturn
  const sign = isUndone ? -1 : 1
  const party = partyOfDealer(dealer)
  const bill: NonNullable<LedgerAmount['bill']> =
    billNumber === '' ? { name: number, type: 'New Ref' } : { name: billNumber, type: 'Agst Ref' }
  const goods = goodsReturn.lines
    .filter(({ source }) => source !== 'not_accepted')
    .map(line => goodsOf(itemOf(line.itemId), line.quantityThousandths, sign * line.taxablePaise))
  const ledgers: [LedgerAmount, ...LedgerAmount[]] = [
    { ledger: party, creditPaise: -sign * amountPaise, isParty: true, bill },
    ...inputTaxesOf(goodsReturn, dealer, shop).map(({ name, paise }) => plainAmount(name, sign * paise)),
  ]
  return {
    key: id,
    type: isUndone ? 'Purchase' : 'Debit Note',
    number: isUndone ? `${number}-X` : number,
    date: isUndone ? postedOn : dayInMonth(returnedOn, postedOn),
    party,
    placeOfSupply: null,
    narration: isUndone ? `Debit note ${number} taken back` : note,
    ...balanced(goods, ledgers),
  }
}

function goodsOf(item: TallyItem, quantityThousandths: number, creditPaise: number): GoodsAmount {
  const stockItem = stockItemName(item)
  return { stockItem, uqc: item.uqc, quantityThousandths, creditPaise, tradeLedger: purchasedGoodsLedger }
}

/** What goods and accounts leave open is booked to purchases without goods. */
function balanced(
  goods: readonly GoodsAmount[],
  [party, ...taxes]: readonly [LedgerAmount, ...LedgerAmount[]],
): Pick<Voucher, 'goods' | 'ledgers'> {
  const rest = plainAmount(purchaseLedger, 0 - sumOfVoucher({ goods, ledgers: [party, ...taxes] }))
  return { goods, ledgers: [party, rest, ...taxes].filter(({ creditPaise }) => creditPaise !== 0) }
}

export function dealerPaymentVoucher(
  payment: DealerPayment,
  { id, postedOn, isUndone, dealer }: Omit<Posted, 'itemOf'>,
): Voucher {
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
      plainAmount(tenderLedgers[tender].name, sign * amountPaise),
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
  { taxPaise }: Pick<GoodsReceipt, 'taxPaise'>,
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
