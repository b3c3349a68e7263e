// Which labels are to be printed on what. Pure, but for the choice of paper, which this machine remembers.

import type { RenderLabels } from '../../../../shared/contract/counter/document-calls.ts'
import { labelLayouts } from '../../../../shared/domain/stock/label-layouts.ts'
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
