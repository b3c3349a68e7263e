// A payment receipt on a paper roll.

import { formatRupees } from '../../../shared/kernel/money.ts'
import type { Box } from '../sheet/box.ts'
import { stripHead } from '../strip/strip-head.ts'
import { centred, ruled, twoEnds } from '../strip/strip-parts.ts'
import type { StripKit } from '../strip/strip-style.ts'
import { type PaymentPaper, receiptHeadText, receiptRows } from './payment-paper.ts'

export function paymentStrip(paper: PaymentPaper, kit: StripKit): Box[] {
  const { words, payment } = paper
  const { style } = kit
  const head = receiptHeadText(paper)
  const text = { size: style.text, ink: 'strong' } as const
  const [party] = head.parties
  return [
    ...stripHead(head, '', kit),
    ...head.facts.map(fact => twoEnds(fact.label, fact.value, text, kit)),
    ...(party === undefined ? [] : [twoEnds(party.label, party.name, text, kit)]),
    ruled(kit, 'thick'),
    centred(words.receipt.received, { size: style.small, ink: 'strong' }, kit),
    centred(formatRupees(payment.amountPaise), { size: style.heading * 1.5, weight: 'bold', ink: 'strong' }, kit),
    centred(words.amountInWords(payment.amountPaise), { size: style.small, ink: 'strong' }, kit),
    ruled(kit, 'thick'),
    ...receiptRows(paper).map(row =>
      twoEnds(row.label, row.value, { ...text, weight: row.strong === true ? 'bold' : 'regular' }, kit),
    ),
    ruled(kit),
    centred(words.signature.computerMade, { size: style.small, ink: 'strong' }, kit),
  ]
}
