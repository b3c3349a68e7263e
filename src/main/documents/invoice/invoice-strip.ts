// An invoice on a paper roll, as boxes from top to bottom. What joins or cuts them never cuts a box.

import { formatRupees } from '../../../shared/kernel/money.ts'
import { texts } from '../invoice-text/free-texts.ts'
import { taxNamesOf } from '../invoice-text/line-text.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { paymentTexts } from '../invoice-text/payment-text.ts'
import { facts } from '../invoice-text/title-text.ts'
import { countText, savingText, type TotalRow, totalRows } from '../invoice-text/total-text.ts'
import { stack } from '../sheet/arrange.ts'
import { type Box, emptyBox } from '../sheet/box.ts'
import { stripHead } from '../strip/strip-head.ts'
import { centred, qrCode, ruled, twoEnds } from '../strip/strip-parts.ts'
import { type StripKit, stripWidth } from '../strip/strip-style.ts'
import { upiUri } from '../upi-qr.ts'
import { invoiceHeadText } from './page-heads.ts'
import { stripLines } from './strip-lines.ts'
import { rateTable } from './tax-tables.ts'

/** `mark` is the copy's mark, or empty. */
export function invoiceStrip(paper: InvoicePaper, mark: string, kit: StripKit): Box[] {
  const head = invoiceHeadText(paper, facts(paper))
  const { style } = kit
  const text = { size: style.text, ink: 'strong' } as const
  return [
    ...stripHead(head, mark, kit),
    ...head.facts.map(fact => twoEnds(fact.label, fact.value, text, kit)),
    ...buyerBoxes(paper, kit),
    ruled(kit),
    twoEnds(paper.words.column.item, paper.words.column.amount, { ...text, weight: 'bold' }, kit),
    ruled(kit),
    ...stripLines(paper, kit),
    ruled(kit),
    ...totalRows(paper, taxNamesOf(paper.view.invoice)).flatMap(row => totalBoxes(row, kit)),
    ...saidBoxes(paper, kit),
    ...taxBoxes(paper, kit),
    ...paymentBoxes(paper, kit),
    ...closingBoxes(paper, kit),
  ]
}

function buyerBoxes({ view, ...paper }: InvoicePaper, kit: StripKit): Box[] {
  if (view.invoice.buyer === null) return []
  const { style, setText } = kit
  const width = stripWidth(style)
  const { parties } = invoiceHeadText({ view, ...paper }, [])
  const lines = parties.flatMap(party => [
    setText(`${party.label}: ${party.name}`, width, { size: style.text, weight: 'bold', ink: 'strong' }),
    setText(party.gstin, width, { size: style.text, weight: 'bold', ink: 'strong' }),
    setText(party.lines.join(', '), width, { size: style.small, ink: 'strong' }),
  ])
  return [ruled(kit), stack(lines)]
}

function totalBoxes(row: TotalRow, kit: StripKit): Box[] {
  const { style } = kit
  if (row.look === 'total') {
    const line = twoEnds(row.label, row.amount, { size: style.heading * 1.2, weight: 'bold', ink: 'strong' }, kit)
    return [ruled(kit, 'thick'), line, ruled(kit, 'thick')]
  }
  const weight = row.look === 'strong' ? 'bold' : 'regular'
  return [twoEnds(row.label, row.amount, { size: style.text, weight, ink: 'strong' }, kit)]
}

function saidBoxes(paper: InvoicePaper, kit: StripKit): Box[] {
  const { style } = kit
  const saved = savingText(paper)
  return [
    centred(paper.words.amountInWords(paper.view.invoice.totalPaise), { size: style.small, ink: 'strong' }, kit),
    centred(countText(paper), { size: style.small, ink: 'strong' }, kit),
    ...(saved === '' ? [] : [centred(saved, { size: style.text, weight: 'bold', ink: 'strong' }, kit)]),
  ]
}

function taxBoxes(paper: InvoicePaper, kit: StripKit): Box[] {
  const width = stripWidth(kit.style)
  const table = rateTable(paper, { ...kit, width, sizes: kit.style.tableSizes }, true)
  return table === null ? [] : [ruled(kit), table.head, ...table.rows, table.closing]
}

function paymentBoxes({ view, words }: InvoicePaper, kit: StripKit): Box[] {
  const { style, setText } = kit
  const rows = paymentTexts(view, words).map(({ means, details, amount }) =>
    stack([
      twoEnds(means, amount, { size: style.text, ink: 'strong' }, kit),
      setText(details, stripWidth(style), { size: style.small, ink: 'strong' }),
    ]),
  )
  return rows.length === 0 ? [] : [ruled(kit), ...rows]
}

function closingBoxes(paper: InvoicePaper, kit: StripKit): Box[] {
  const { view, words } = paper
  const { shop, invoice } = view
  const { style } = kit
  const small = { size: style.small, ink: 'strong' } as const
  const gap = emptyBox(stripWidth(style), style.text * 0.6)
  const signed =
    invoice.buyer?.gstin == null
      ? []
      : [
          gap,
          centred(words.signature.forShop(shop.legalName || shop.name), small, kit),
          gap,
          gap,
          centred(words.signature.signatory, small, kit),
        ]
  return [
    ...upiBoxes(paper, kit),
    ruled(kit),
    ...texts(paper).flatMap(({ text }) => text.split('\n').map(line => centred(line, small, kit))),
    ...signed,
    centred(words.signature.computerMade, small, kit),
    gap,
  ]
}

function upiBoxes({ view, words }: InvoicePaper, kit: StripKit): Box[] {
  const { shop, invoice, duePaise } = view
  if (shop.upiId === '' || duePaise <= 0) return []
  const uri = upiUri({ upiId: shop.upiId, shopName: shop.name, amountPaise: duePaise, reference: invoice.number })
  const small = { size: kit.style.small, ink: 'strong' } as const
  return [
    qrCode(uri, kit),
    centred(words.scanToPay(formatRupees(duePaise)), { ...small, weight: 'bold' }, kit),
    centred(shop.upiId, small, kit),
  ]
}
