// Where a supply is taxed, and so whether CGST and SGST or IGST is due (IGST Act s.10; domain.md 2.3, R8, R9).

import type { SupplyType } from '../../records/invoice.ts'
import type { TaxScheme } from '../../records/shop.ts'

export interface SupplyParties {
  readonly supplierStateCode: string
  readonly scheme: TaxScheme
  readonly buyer: { readonly gstin: string | null; readonly stateCode: string | null; readonly isSez: boolean } | null
  /** State the goods go to, when recorded. */
  readonly deliveryStateCode: string | null
  /** Goods delivered to a third person on the buyer's direction (s.10(1)(b)). */
  readonly isBillToShipTo?: boolean
}

export interface SupplyPlace {
  readonly placeOfSupply: string
  readonly supplyType: SupplyType
  /** Name of the state's half of the tax; null when none is charged. */
  readonly localTaxName: 'SGST' | 'UTGST' | null
}

/** Union territories without a legislature charge UTGST (UTGST Act). */
const utgstStates = new Set(['04', '26', '31', '35', '38', '97'])

export function placeOfSupply(parties: SupplyParties): SupplyPlace {
  const place = placeCodeOf(parties)
  const isIntra = place === parties.supplierStateCode && parties.buyer?.isSez !== true
  return {
    placeOfSupply: place,
    supplyType: isIntra ? 'intra' : 'inter',
    localTaxName:
      !isIntra || parties.scheme !== 'regular' ? null : utgstStates.has(parties.supplierStateCode) ? 'UTGST' : 'SGST',
  }
}

function placeCodeOf({ buyer, deliveryStateCode, isBillToShipTo, supplierStateCode }: SupplyParties): string {
  if (buyer?.gstin) {
    const billToState = buyer.gstin.slice(0, 2)
    return isBillToShipTo === true ? billToState : (deliveryStateCode ?? billToState)
  }
  return deliveryStateCode ?? buyer?.stateCode ?? supplierStateCode
}
