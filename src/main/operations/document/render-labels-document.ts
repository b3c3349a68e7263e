// Labels for goods and shelves, as PDF.

import type { FileContent, RenderLabels } from '../../../shared/contract/counter/document-calls.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'
import { pdfFile } from './pdf-file.ts'

/** A hundred and fifty sheets of the smallest. */
const mostLabels = 10_000

export async function renderLabelsDocument(
  { ledger, documents, clock }: Deps,
  input: RenderLabels,
): Promise<FileContent> {
  const { rows } = ledger
  const { shop } = requireCounter(rows)
  const count = input.labels.reduce((sum, { copies }) => sum + copies, 0)
  if (count > mostLabels) throw new Refusal('too_many_labels', { count, most: mostLabels })
  const labels = input.labels.map(({ itemId, copies }) => {
    const item = rows.items.get(itemId)
    if (item === undefined) throw new Refusal('not_found', { record: 'item', id: itemId })
    const { code, decimals, mrpPaise, name, pricePaise } = item
    const unit = decimals > 0 ? item.unit : ''
    const isExclusive = item.priceMode === 'exclusive'
    return { name, barcode: item.barcodes[0] ?? code, pricePaise, isExclusive, mrpPaise, unit, copies }
  })
  const { layout, look, startAt, language } = input
  const madeAt = instantOf(clock.nowMs())
  const asked = { layout, look, startAt, labels, shopName: shop.name, language, madeAt }
  return pdfFile(`labels-${dayInIndia(clock.nowMs())}`, await documents.renderLabels(asked))
}
