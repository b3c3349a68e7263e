// The receipt for money on a customer's account on a paper roll.

import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import type { Box } from '../sheet/box.ts'
import { stripHead } from '../strip/strip-head.ts'
import { centred, ruled, twoEnds } from '../strip/strip-parts.ts'
import type { StripKit } from '../strip/strip-style.ts'
import { formatDay } from '../text/words-for.ts'
import { type ReceiptPaper, receiptHeadText, standingRows } from './account-paper.ts'

export function accountReceiptStrip(paper: ReceiptPaper, kit: StripKit): Box[] {
  const { words, says, asked } = paper
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
    centred(formatRupees(asked.payment.amountPaise), { size: style.heading * 1.5, weight: 'bold', ink: 'strong' }, kit),
    centred(words.amountInWords(asked.payment.amountPaise), { size: style.small, ink: 'strong' }, kit),
    ruled(kit, 'thick'),
    ...(asked.paid.length === 0 ? [] : [centred(says.paidBills, { size: style.small, ink: 'strong' }, kit)]),
    ...asked.paid.map(({ number, issuedOn, amountPaise }) =>
      twoEnds(`${number} · ${formatDay(issuedOn, words)}`, formatPaise(amountPaise), text, kit),
    ),
    ...(asked.paid.length === 0 ? [] : [ruled(kit)]),
    ...standingRows(paper).map(row => twoEnds(row.label, row.value, { ...text, weight: 'bold' }, kit)),
    ruled(kit),
    centred(words.signature.computerMade, { size: style.small, ink: 'strong' }, kit),
  ]
}
