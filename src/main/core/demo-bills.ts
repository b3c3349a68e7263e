// Bills of the demo shop to registered buyers who owe, so that *Get paid now* can be tried.

import { placeOfSupply } from '../../shared/domain/invoice/place-of-supply.ts'
import { priceInvoice } from '../../shared/domain/invoice/price-invoice.ts'
import type { SaleLine } from '../../shared/records/cart.ts'
import type { CustomerView } from '../../shared/records/customer.ts'
import type { ItemView } from '../../shared/records/item.ts'
import type { ShopFields } from '../../shared/records/shop.ts'

type DemoCall = <T>(path: string, input: unknown) => Promise<T>

/** Lines of each bill, and pieces of each line. */
const bills = [
  { lineCount: 6, pieces: 12 },
  { lineCount: 4, pieces: 20 },
  { lineCount: 8, pieces: 8 },
] as const

/** On credit, to the first customers with a GSTIN; of what is there and taxed. */
export async function fillUnpaidBills(call: DemoCall, shop: ShopFields, newId: () => string): Promise<void> {
  const { rows: items } = await call<{ rows: ItemView[] }>('item.find', { sort: 'name', limit: 500 })
  const goods = items.filter(isFit)
  const { rows } = await call<{ rows: CustomerView[] }>('customer.find', {})
  const buyers = rows.filter(({ gstin }) => gstin !== null)
  for (const [index, { lineCount, pieces }] of bills.entries()) {
    const buyer = buyers[index]
    if (buyer === undefined) return
    const sold = goods.splice(0, lineCount)
    const lines = sold.map(item => lineOf(item, pieces))
    const { scheme, stateCode: supplierStateCode, roundsToRupee } = shop
    const { supplyType } = placeOfSupply({ supplierStateCode, scheme, buyer, deliveryStateCode: null })
    const priced = lines.map((line, at) => ({ ...line, taxRateBps: sold[at]?.taxRateBps ?? 0 }))
    const { totalPaise } = priceInvoice({ lines: priced, billDiscount: null, scheme, supplyType, roundsToRupee })
    await call('invoice.issue', {
      ...{ id: newId(), customerId: buyer.id, deliveryStateCode: null, lines, billDiscount: null, note: '' },
      ...{ tenders: [], onCredit: true, expectedTotalPaise: totalPaise },
    })
  }
}

function isFit({ decimals, onHandThousandths, taxRateBps, tracksBatches }: ItemView): boolean {
  return taxRateBps > 0 && decimals === 0 && tracksBatches !== true && onHandThousandths >= 20_000
}

function lineOf({ code, id, mrpPaise, name, priceMode, pricePaise, unit }: ItemView, pieces: number): SaleLine {
  return {
    ...{ itemId: id, code, name, unit, quantityThousandths: pieces * 1_000, unitPricePaise: pricePaise },
    ...{ priceMode, mrpPaise, discount: null, note: '' },
  }
}
