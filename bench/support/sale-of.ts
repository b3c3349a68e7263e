// What the Sell screen sends for a cart, from the items it was given.

import { v7 } from 'uuid'
import type { IssueInvoice } from '../../src/shared/contract/counter/invoice-calls.ts'
import { priceInvoice } from '../../src/shared/domain/invoice/price-invoice.ts'
import type { ItemForSale } from '../../src/shared/records/item.ts'

/** A sale of these items, one each, paid in cash. */
export function saleOf(items: readonly ItemForSale[]): IssueInvoice {
  const lines = items.map(item => ({
    id: v7(),
    itemId: item.id,
    code: item.code,
    name: item.name,
    hsn: item.hsn,
    unit: item.unit,
    uqc: item.uqc,
    decimals: item.decimals,
    quantityThousandths: 2000,
    unitPricePaise: item.pricePaise,
    listPricePaise: item.pricePaise,
    priceMode: item.priceMode,
    mrpPaise: item.mrpPaise,
    taxRateBps: item.taxRateBps,
    discount: null,
    note: '',
  }))
  const { totalPaise } = priceInvoice({
    lines,
    billDiscount: null,
    scheme: 'regular',
    supplyType: 'intra',
    roundsToRupee: true,
  })
  return {
    id: v7(),
    customerId: null,
    deliveryStateCode: null,
    lines,
    billDiscount: null,
    note: '',
    tenders: [{ id: v7(), tender: 'cash', givenPaise: totalPaise, note: '' }],
    onCredit: false,
    expectedTotalPaise: totalPaise,
  }
}
