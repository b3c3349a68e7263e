// What stands above the table on cut papers: seller, title, facts and buyer on the first page, a short line on the rest.

import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { buyerText, deliveryText, type PartyText, sellerText } from '../invoice-text/party-text.ts'
import { declarations, type Fact, titleText } from '../invoice-text/title-text.ts'
import { labelRows } from '../page/label-rows.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { beside, pad, placeIn, ruleBox, stack } from '../sheet/arrange.ts'
import { type Box, emptyBox, type Picture, pictureBox } from '../sheet/box.ts'

export interface HeadText {
  readonly title: string
  readonly declarations: readonly string[]
  readonly seller: PartyText
  readonly logo: Picture | null
  readonly parties: readonly PartyText[]
  readonly facts: readonly Fact[]
}

export function invoiceHeadText(paper: InvoicePaper, facts: readonly Fact[]): HeadText {
  const delivery = deliveryText(paper)
  return {
    title: titleText(paper),
    declarations: declarations(paper),
    seller: sellerText(paper),
    logo: paper.logo,
    parties: delivery === null ? [buyerText(paper)] : [buyerText(paper), delivery],
    facts,
  }
}

export function firstHead(head: HeadText, kit: PageKit): Box {
  const { style, setText } = kit
  const width = contentWidth(style)
  const half = (width - gap(style.text)) / 2
  const parties = stack(
    head.parties.map(party => partyBox(party, half, kit)),
    style.text * 0.6,
  )
  const facts = labelRows(head.facts, setText, {
    size: style.text,
    labelWidth: half * 0.48,
    width: head.parties.length === 0 ? width : half,
    align: 'left',
    gap: style.text * 0.6,
  })
  const law = head.declarations.map(text =>
    setText(text, width, { size: style.small, weight: 'bold', align: 'center', ink: 'strong' }),
  )
  return stack([
    sellerAndTitle(head, kit),
    ruleBox(width, 1.2, 'strong', style.text * 0.8, style.text * 0.7),
    ...(law.length === 0 ? [] : [pad(stack(law), { bottom: style.text * 0.7 })]),
    head.parties.length === 0 ? facts : beside([parties, facts], gap(style.text)),
    emptyBox(width, style.text * 1.1),
  ])
}

function sellerAndTitle({ seller, title, logo }: HeadText, { style, setText }: PageKit): Box {
  const width = contentWidth(style)
  const picture = logo === null ? null : pictureBox(logo, style.shopName * 6, style.shopName * 3.2)
  const logoWidth = picture === null ? 0 : picture.width + gap(style.text)
  const titleWidth = width * 0.36
  const sellerWidth = width - titleWidth - logoWidth
  const sellerBox = stack([
    setText(seller.name, sellerWidth, { size: style.shopName, weight: 'bold', ink: 'strong' }),
    setText(seller.gstin, sellerWidth, { size: style.text, weight: 'bold', ink: 'strong' }),
    ...seller.lines.map(line => setText(line, sellerWidth, { size: style.small })),
  ])
  const titleBox = setText(title, titleWidth, { size: style.heading, weight: 'bold', align: 'right', ink: 'strong' })
  return beside([...(picture === null ? [] : [{ ...picture, width: logoWidth }]), sellerBox, titleBox])
}

function partyBox(party: PartyText, width: number, { style, setText }: PageKit): Box {
  return stack([
    setText(party.label, width, { size: style.small, ink: 'soft' }),
    setText(party.name, width, { size: style.text * 1.1, weight: 'bold', ink: 'strong' }),
    setText(party.gstin, width, { size: style.text, weight: 'bold' }),
    ...party.lines.map(line => setText(line, width, { size: style.text })),
  ])
}

export function laterHead(head: HeadText, number: string, kit: PageKit): Box {
  const { style, setText } = kit
  const width = contentWidth(style)
  const left = setText(head.seller.name, width * 0.5, { size: style.text, weight: 'bold', ink: 'strong' })
  const right = setText(`${head.title.replace('\n', ' · ')} · ${number}`, width * 0.5, {
    size: style.text,
    align: 'right',
  })
  return stack([
    placeIn(beside([left, right]), width, 'left'),
    ruleBox(width, 0.8, 'strong', style.text * 0.4, style.text * 0.8),
  ])
}

function gap(size: number): number {
  return size * 1.6
}
