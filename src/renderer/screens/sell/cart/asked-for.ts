// That somebody will be asked at the end of the sale, where it can be seen already while a discount or price is typed.

import { parseRupees } from '../../../../shared/kernel/money.ts'
import { plainDigits } from '../../../../shared/kernel/plain-digits.ts'
import { formatBps } from '../../../../shared/kernel/rate.ts'
import type { CartLine } from '../../../../shared/records/cart.ts'
import type { WhoIsHere } from '../../../core/who-is-here.ts'
import type { Words } from '../../../text/words.ts'
import type { Editor } from '../sell-state.ts'

/** `offPaise`: what the typed discount takes from `basePaise`. Null: nobody will be asked, as far as can be seen. */
export function askedFor(
  { people }: Words,
  { rights, may }: WhoIsHere,
  { field, text }: Editor,
  line: CartLine | null,
  basePaise: number,
  offPaise: number | null,
): string | null {
  if (field === 'price' && line !== null && !may('override_price')) {
    const paise = parseRupees(plainDigits(text))
    return paise !== undefined && paise < line.listPricePaise ? people.asks.price : null
  }
  const { discountLimitBps } = rights
  if (offPaise === null || may('over_discount_limit') || offPaise * 10_000 <= basePaise * discountLimitBps) return null
  return people.asks.discount(formatBps(discountLimitBps))
}
