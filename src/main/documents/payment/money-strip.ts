// A receipt for money, or a slip for money paid back, on a paper roll: drawn as boxes, and in a printer's own letters.

import { markUpHead } from '../escpos/head-markup.ts'
import type { Markup } from '../escpos/markup.ts'
import type { HeadText } from '../invoice/page-heads.ts'
import type { LabelRow } from '../page/label-rows.ts'
import { type Box, emptyBox } from '../sheet/box.ts'
import { stripHead } from '../strip/strip-head.ts'
import { centred, ruled, twoEnds } from '../strip/strip-parts.ts'
import { type StripKit, stripWidth } from '../strip/strip-style.ts'

/** All that such a paper says, from top to bottom. */
export interface MoneyText {
  readonly head: HeadText
  readonly amountLabel: string
  readonly amount: string
  readonly amountInWords: string
  /** The bills it was set against, under their heading; null when it stands for itself. */
  readonly bills: { readonly title: string; readonly rows: readonly LabelRow[] } | null
  readonly rows: readonly LabelRow[]
  /** Under a line to sign on; empty without one. */
  readonly signature: string
  readonly foot: string
}

export function moneyStrip(text: MoneyText, kit: StripKit): Box[] {
  const { style } = kit
  const { head, bills } = text
  const normal = { size: style.text, ink: 'strong' } as const
  const small = { size: style.small, ink: 'strong' } as const
  const row = ({ label, value, strong }: LabelRow) =>
    twoEnds(label, value, { ...normal, weight: strong === true ? 'bold' : 'regular' }, kit)
  return [
    ...stripHead(head, '', kit),
    ...head.facts.map(fact => twoEnds(fact.label, fact.value, normal, kit)),
    ...head.parties.map(party => twoEnds(party.label, party.name, normal, kit)),
    ruled(kit, 'thick'),
    centred(text.amountLabel, small, kit),
    centred(text.amount, { size: style.heading * 1.5, weight: 'bold', ink: 'strong' }, kit),
    centred(text.amountInWords, small, kit),
    ruled(kit, 'thick'),
    ...(bills === null ? [] : [centred(bills.title, small, kit), ...bills.rows.map(row), ruled(kit)]),
    ...text.rows.map(row),
    ...(text.signature === ''
      ? []
      : [emptyBox(stripWidth(style), style.text * 4), ruled(kit), centred(text.signature, small, kit)]),
    ruled(kit),
    centred(text.foot, small, kit),
  ]
}

export function markUpMoney(text: MoneyText, markup: Markup): void {
  const { head, bills } = text
  const row = ({ label, value, strong }: LabelRow) => markup.ends(label, value, strong === true ? 'bold' : 'plain')
  markUpHead(head, markup)
  for (const party of head.parties) markup.ends(party.label, party.name)
  markup.rule()
  markup.centre(text.amountLabel)
  markup.centre(text.amount, 'large')
  markup.centre(text.amountInWords)
  markup.rule()
  if (bills !== null) {
    markup.centre(bills.title)
    for (const bill of bills.rows) row(bill)
    markup.rule()
  }
  for (const each of text.rows) row(each)
  if (text.signature !== '') {
    for (const _ of ['', '', '']) markup.left(' ')
    markup.rule()
    markup.centre(text.signature)
  }
  markup.rule()
  markup.centre(text.foot)
}
