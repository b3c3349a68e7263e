// Goods without a bill, as they stand in the dialog. Pure.

import type { IssueBlindCreditNote } from '../../../../shared/contract/counter/credit-note-calls.ts'
import { placeOfSupply, type SupplyPlace } from '../../../../shared/domain/invoice/place-of-supply.ts'
import { priceInvoice } from '../../../../shared/domain/invoice/price-invoice.ts'
import { formatPaise, parseRupees } from '../../../../shared/kernel/money.ts'
import { fitsDecimals, parseQuantity } from '../../../../shared/kernel/quantity.ts'
import type { ReturnReason } from '../../../../shared/records/credit-note.ts'
import type { Customer } from '../../../../shared/records/customer.ts'
import type { ItemForSale } from '../../../../shared/records/item.ts'
import type { Tender } from '../../../../shared/records/payment.ts'
import type { Shop } from '../../../../shared/records/shop.ts'

export interface BlindLine {
  readonly item: ItemForSale
  readonly quantity: string
  readonly price: string
  readonly isRestocked: boolean
}

export interface BlindDraft {
  /** Who brings them, if that is known: the tax follows from where he is, and he can have their worth on his account. */
  readonly customer: Customer | null
  readonly lines: readonly BlindLine[]
  readonly reason: ReturnReason
  readonly note: string
  /** How the worth goes back. */
  readonly means: Tender | 'account'
}

export const emptyBlindDraft: BlindDraft = {
  customer: null,
  lines: [],
  reason: 'not_wanted',
  note: '',
  means: 'cash',
}

/** Without a customer nothing can go to an account. */
export function withCustomer(draft: BlindDraft, customer: Customer | null): BlindDraft {
  return { ...draft, customer, means: customer === null && draft.means === 'account' ? 'cash' : draft.means }
}

/** Where the goods are taxed, as the core decides it. */
export function placeOf({ customer }: BlindDraft, { stateCode, scheme }: Shop): SupplyPlace {
  return placeOfSupply({ supplierStateCode: stateCode, scheme, buyer: customer, deliveryStateCode: null })
}

/** An item found again is one more of it. */
export function withItem(draft: BlindDraft, item: ItemForSale): BlindDraft {
  const known = draft.lines.find(line => line.item.id === item.id)
  if (known === undefined) {
    const line = { item, quantity: '1', price: formatPaise(item.pricePaise).replaceAll(',', ''), isRestocked: true }
    return { ...draft, lines: [...draft.lines, line] }
  }
  const more = (parseQuantity(known.quantity) ?? 0) + 1_000
  const quantity = String(more / 1_000)
  return { ...draft, lines: draft.lines.map(line => (line === known ? { ...line, quantity } : line)) }
}

export function isGoodLine({ item, quantity, price }: BlindLine): boolean {
  const thousandths = parseQuantity(quantity)
  if (thousandths === undefined || thousandths <= 0 || !fitsDecimals(thousandths, item.decimals)) return false
  return (parseRupees(price) ?? -1) >= 0
}

/** Null while something is missing or wrong. */
export function totalOf(draft: BlindDraft, shop: Shop): number | null {
  if (draft.lines.length === 0 || !draft.lines.every(isGoodLine)) return null
  return priceInvoice({
    lines: linesOf(draft).map((line, index) => ({
      ...line,
      taxRateBps: draft.lines[index]?.item.taxRateBps ?? 0,
      discount: null,
    })),
    billDiscount: null,
    scheme: shop.scheme,
    supplyType: placeOf(draft, shop).supplyType,
    roundsToRupee: shop.roundsToRupee,
  }).totalPaise
}

function linesOf(draft: BlindDraft): IssueBlindCreditNote['lines'] {
  return draft.lines.map(({ item, quantity, price, isRestocked }) => ({
    itemId: item.id,
    quantityThousandths: parseQuantity(quantity) ?? 0,
    unitPricePaise: parseRupees(price) ?? 0,
    priceMode: item.priceMode,
    isRestocked,
  }))
}

export function blindWish(
  ids: { readonly id: string; readonly refundId: string },
  draft: BlindDraft,
  totalPaise: number,
): IssueBlindCreditNote {
  const { customer, means } = draft
  const isRefund = means !== 'account' && totalPaise > 0
  return {
    id: ids.id,
    customerId: customer?.id ?? null,
    lines: linesOf(draft),
    reason: draft.reason,
    note: draft.note,
    refunds: isRefund ? [{ id: ids.refundId, tender: means, amountPaise: totalPaise, note: '' }] : [],
    toAccountPaise: means === 'account' ? totalPaise : 0,
    expectedTotalPaise: totalPaise,
  }
}
