// A line of an invoice as INV-01 wants it: quantity × unit price − discount is exactly its taxable value.

import { mulDivRoundHalfUp } from '../../kernel/money.ts'
import type { PriceMode } from '../../records/item.ts'
import { isServiceCode } from '../returns/collect-hsn.ts'
import { percent, quantityInThousandths, rupees } from '../returns/portal-amount.ts'
import { portalText } from './portal-party.ts'

export interface Inv01Source {
  readonly name: string
  readonly hsn: string | null
  readonly uqc: string
  readonly quantityThousandths: number
  readonly taxRateBps: number
  readonly taxablePaise: number
  readonly cgstPaise: number
  readonly sgstPaise: number
  readonly igstPaise: number
  readonly totalPaise: number
  /** As sold; a credit note has only what it takes back. */
  readonly sold?: {
    readonly priceMode: PriceMode
    readonly unitPricePaise: number
    readonly grossPaise: number
  }
}

export function inv01Line(line: Inv01Source, index: number): Readonly<Record<string, unknown>> {
  const hsn = line.hsn ?? ''
  const isService = isServiceCode(hsn)
  const description = portalText(line.name, 300)
  const { unitPriceMills, amountPaise } = priceBeforeTax(line)
  return {
    SlNo: String(index + 1),
    ...(description.length < 3 ? {} : { PrdDesc: description }),
    IsServc: isService ? 'Y' : 'N',
    HsnCd: hsn,
    Qty: quantityInThousandths(line.quantityThousandths),
    ...(isService || line.uqc.length < 3 ? {} : { Unit: line.uqc }),
    UnitPrice: unitPriceMills / 1000,
    TotAmt: rupees(amountPaise),
    Discount: rupees(amountPaise - line.taxablePaise),
    AssAmt: rupees(line.taxablePaise),
    GstRt: percent(line.taxRateBps),
    IgstAmt: rupees(line.igstPaise),
    CgstAmt: rupees(line.cgstPaise),
    SgstAmt: rupees(line.sgstPaise),
    TotItemVal: rupees(line.totalPaise),
  }
}

/**
 * Unit price in thousandths of a rupee, and quantity × that price in paise. A price without tax stands as it was; one with
 * tax inside becomes the smallest price whose amount reaches the taxable value, and the rest goes off as discount.
 */
function priceBeforeTax({ quantityThousandths, sold, taxablePaise }: Inv01Source): {
  unitPriceMills: number
  amountPaise: number
} {
  if (sold?.priceMode === 'exclusive') return { unitPriceMills: sold.unitPricePaise * 10, amountPaise: sold.grossPaise }
  const amountAt = (mills: number) => mulDivRoundHalfUp(quantityThousandths, mills, 10_000)
  const nearest = mulDivRoundHalfUp(taxablePaise, 10_000, quantityThousandths)
  const unitPriceMills = amountAt(nearest) < taxablePaise ? nearest + 1 : nearest
  return { unitPriceMills, amountPaise: amountAt(unitPriceMills) }
}
