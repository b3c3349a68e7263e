// Tax by HSN and by rate on cut papers.

import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import type { PageKit } from '../page/page-style.ts'
import { beside } from '../sheet/arrange.ts'
import type { FlowItem } from '../sheet/flow.ts'
import { hsnTable, rateTable } from './tax-tables.ts'
import { fullTable, titled, titledBox } from './titled-table.ts'

const hsnRowsBesideRates = 14

/** Beside each other when short, else one after the other. */
export function taxItems(paper: InvoicePaper, kit: PageKit): FlowItem[] {
  const { words } = paper
  const { style } = kit
  const full = fullTable(kit)
  const between = style.text * 1.8
  const left = { ...full, width: (full.width - between) * (style.isNarrow ? 0.56 : 0.54) }
  const right = { ...full, width: full.width - between - left.width }
  const hsn = hsnTable(paper, left)
  const rates = rateTable(paper, right)
  if (rates === null) return []
  const fitsBeside = hsn !== null && hsn.rows.length <= hsnRowsBesideRates && !style.isNarrow
  if (fitsBeside) {
    const pair = beside([titledBox(words.taxByHsn, hsn, kit), titledBox(words.taxByRate, rates, kit)], between)
    return [{ kind: 'block', box: pair, gap: style.text }]
  }
  return [
    ...titled(words.taxByHsn, hsnTable(paper, full), kit),
    ...titled(words.taxByRate, rateTable(paper, full), kit),
  ]
}
