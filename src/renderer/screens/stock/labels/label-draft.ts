// Which labels are to be printed on what. Pure, but for the choice of paper, which this machine remembers.

import type { RenderLabels } from '../../../../shared/contract/counter/document-calls.ts'
import { labelLayouts } from '../../../../shared/domain/stock/label-layouts.ts'
import type { GoodsReceiptLine } from '../../../../shared/records/dealer/goods-receipt.ts'
import type { ItemForSale } from '../../../../shared/records/item.ts'

export interface LabelLine {
  readonly item: Pick<ItemForSale, 'id' | 'code' | 'name' | 'nameHi' | 'nameTa' | 'pricePaise'>
  readonly copies: number
}

export type LabelChoice = Pick<RenderLabels, 'layout' | 'look' | 'startAt'>

export const mostCopies = 1000

/** The same item again gets more copies. */
export function withLabel(lines: readonly LabelLine[], item: LabelLine['item'], copies: number): LabelLine[] {
  const known = lines.find(line => line.item.id === item.id)
  if (known === undefined) return [...lines, { item, copies }]
  return lines.map(line => (line === known ? { ...line, copies: Math.min(line.copies + copies, mostCopies) } : line))
}

/** What labels begin with: an item, or what came with a receipt. */
export type LabelsFirst = { readonly kind: 'item' | 'receipt'; readonly id: string }

const ofReceipt = 'receipt-'

/** Of the last part of the screen's address. */
export function labelsFirst(part: string | null): LabelsFirst | null {
  if (part === null) return null
  return part.startsWith(ofReceipt) ? { kind: 'receipt', id: part.slice(ofReceipt.length) } : { kind: 'item', id: part }
}

/** One for each piece that came good; one for goods that are weighed or measured. */
export function copiesOfReceipt(
  lines: readonly Pick<GoodsReceiptLine, 'itemId' | 'receivedThousandths' | 'decimals'>[],
): Map<string, number> {
  const copies = new Map<string, number>()
  for (const { itemId, receivedThousandths, decimals } of lines) {
    const pieces = decimals === 0 ? receivedThousandths / 1000 : Math.min(1, receivedThousandths)
    if (pieces > 0) copies.set(itemId, Math.min((copies.get(itemId) ?? 0) + pieces, mostCopies))
  }
  return copies
}

const place = 'galla.labels'

export function rememberLabels({ layout, look }: LabelChoice): void {
  localStorage.setItem(place, JSON.stringify({ layout, look }))
}

export function rememberedLabels(): LabelChoice {
  const usual: LabelChoice = { layout: 'a4_65', look: 'barcode', startAt: 0 }
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<LabelChoice>
    const isKnown = kept.layout !== undefined && kept.layout in labelLayouts
    return isKnown ? { ...usual, ...kept, startAt: 0 } : usual
  } catch {
    // What cannot be read was not written by us.
    return usual
  }
}
