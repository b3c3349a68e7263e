// What people do about stock besides selling and buying: put right, write off, send to a branch, count, stop selling an item.
import type { MergingCounter } from './counters.ts'

export const stockKinds = ['adjust', 'adjust', 'writeOff', 'transfer', 'countStock', 'switchItem'] as const
export interface StockStep {
  readonly kind: (typeof stockKinds)[number]
  readonly a: number
  readonly b: number
}

export async function moveStock(shop: MergingCounter, { a, b, kind }: StockStep): Promise<unknown> {
  const { counter, ids, newId } = shop
  const itemId = [ids.soap, ids.tea, ids.rice][a % 3] as string
  const line = { itemId, quantityThousandths: 1_000 * (1 + (b % 7)) }
  if (kind === 'adjust')
    return counter.stock.adjust({
      id: newId(),
      itemId,
      deltaThousandths: 1_000 * ((b % 9) - 4 || 5),
      note: '',
    })
  if (kind === 'writeOff') return counter.stock.writeOff({ id: newId(), lines: [line], reason: 'damaged', note: '' })
  if (kind === 'transfer') {
    const direction = a % 2 === 0 ? ('in' as const) : ('out' as const)
    return counter.stock.transfer({ id: newId(), direction, otherBranch: 'Town', lines: [line], note: '' })
  }
  // Off, then on again: who sells it meanwhile elsewhere knows nothing of it.
  if (kind === 'switchItem') return counter.item.save({ id: itemId, fields: { isActive: b % 3 !== 0 } })
  const id = newId()
  await counter.count.start({ id, scope: { kind: 'all' } })
  for (const each of [ids.soap, ids.tea].slice(0, 1 + (a % 2)))
    await counter.count.item({ id, itemId: each as string, how: 'set', quantityThousandths: 1_000 * (b % 40) })
  return counter.count.post({ id, note: '' })
}
