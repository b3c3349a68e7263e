// An invoice on A4 or A5: one run of pages for each copy asked for.

import type { CopyLabel } from '../../../shared/contract/counter/document-calls.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { facts } from '../invoice-text/title-text.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { type PageKit, tightened } from '../page/page-style.ts'
import type { Box, Sheet } from '../sheet/box.ts'
import { flow } from '../sheet/flow.ts'
import { lineTable } from './line-table.ts'
import { firstHead, invoiceHeadText, laterHead } from './page-heads.ts'
import { invoiceTail } from './page-tail.ts'

export function invoicePages(paper: InvoicePaper, copies: readonly CopyLabel[], normalKit: PageKit): Sheet[] {
  const { words } = paper
  const { number } = paper.view.invoice
  const { kit, pages } = fewestPages(paper, normalKit)
  return copies.flatMap(copy =>
    framePages(
      pages,
      {
        mark: words.copy[copy],
        footLeft: words.signature.computerMade,
        footRight: (page, count) => `${number} · ${words.page(page, count)}`,
      },
      kit,
    ),
  )
}

/** Documents of more pages than this are not worth setting twice. */
const worthTightening = 3
/** What tighter setting can save of a page, about. */
const saving = 0.22

/** Set tighter when that saves a page. */
function fewestPages(paper: InvoicePaper, kit: PageKit): { kit: PageKit; pages: Box[] } {
  const pages = flowInvoice(paper, kit)
  const runOver = (pages.at(-1)?.height ?? 0) / pageHeight(kit.style)
  if (pages.length === 1 || pages.length > worthTightening || runOver > saving * (pages.length - 1))
    return { kit, pages }
  for (const scale of [0.94, 0.88]) {
    const tightKit = { ...kit, style: tightened(kit.style, scale) }
    const tightPages = flowInvoice(paper, tightKit)
    if (tightPages.length < pages.length) return { kit: tightKit, pages: tightPages }
  }
  return { kit, pages }
}

function flowInvoice(paper: InvoicePaper, kit: PageKit): Box[] {
  const head = invoiceHeadText(paper, facts(paper))
  return flow([lineTable(paper, kit), ...invoiceTail(paper, kit)], {
    height: pageHeight(kit.style),
    firstHead: firstHead(head, kit),
    laterHead: laterHead(head, paper.view.invoice.number, kit),
  })
}
