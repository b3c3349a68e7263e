// Which lines of a cart would be of goods that must not be sold any more. Pure.

import type { BatchView } from '../../../../shared/contract/counter/stock-calls.ts'
import { isSameBatch, pickBatches, withoutPicked } from '../../../../shared/domain/stock/pick-batches.ts'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { Cart, CartLine } from '../../../../shared/records/cart.ts'
import type { Batch } from '../../../../shared/records/stock.ts'

export interface ExpiredGoods {
  readonly line: CartLine
  readonly batch: Batch
  /** Nobody chose it, and nothing that has not expired is there for the line. */
  readonly isAllThereIs: boolean
}

/** Items whose batches the answer depends on: those of lines for which nobody chose one. */
export function itemsByExpiry({ lines }: Pick<Cart, 'lines'>): string[] {
  return [...new Set(lines.filter(line => line.tracksBatches && line.batch === undefined).map(line => line.itemId))]
}

/**
 * A line whose chosen batch has expired, and one that what has not expired does not cover while expired goods lie on the
 * shelf. `batches`: those of the items above, as a sale takes them.
 */
export function expiredGoods(cart: Pick<Cart, 'lines'>, batches: readonly BatchView[], today: Day): ExpiredGoods[] {
  const hasExpired = ({ expiresOn }: Batch) => expiresOn !== null && expiresOn < today
  let left = batches.filter(batch => batch.onHandThousandths > 0)
  return cart.lines.flatMap((line): ExpiredGoods[] => {
    const { batch, itemId, quantityThousandths, tracksBatches } = line
    if (tracksBatches !== true) return []
    const ofItem = left.filter(each => each.itemId === itemId)
    const picks =
      batch === undefined
        ? pickBatches(
            ofItem.filter(each => !hasExpired(each)),
            quantityThousandths,
          )
        : [{ ...batch, quantityThousandths }]
    const rest = withoutPicked(ofItem, picks)
    left = left.map(each => {
      const now = each.itemId === itemId ? rest.find(other => isSameBatch(other, each)) : undefined
      return now === undefined ? each : { ...each, onHandThousandths: now.onHandThousandths }
    })
    if (batch !== undefined) return hasExpired(batch) ? [{ line, batch, isAllThereIs: false }] : []
    const covered = picks.reduce((sum, pick) => sum + pick.quantityThousandths, 0)
    const expired = rest.find(each => hasExpired(each) && each.onHandThousandths > 0)
    if (covered >= quantityThousandths || expired === undefined) return []
    const { code, expiresOn, mrpPaise } = expired
    return [{ line, batch: { code, expiresOn, mrpPaise }, isAllThereIs: covered === 0 }]
  })
}
