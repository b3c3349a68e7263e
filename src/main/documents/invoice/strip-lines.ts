// Invoice lines on a roll: the name across the paper, then quantity × rate and the amount, then the small print.

import { type LineText, lineText, taxNamesOf } from '../invoice-text/line-text.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { separator } from '../invoice-text/party-text.ts'
import { smallPrint } from '../invoice-text/small-print.ts'
import { unbroken } from '../invoice-text/unbroken.ts'
import { pad, stack } from '../sheet/arrange.ts'
import type { Box } from '../sheet/box.ts'
import { twoEnds } from '../strip/strip-parts.ts'
import { type StripKit, stripWidth } from '../strip/strip-style.ts'

export function stripLines(paper: InvoicePaper, kit: StripKit): Box[] {
  const { invoice } = paper.view
  const taxNames = taxNamesOf(invoice)
  return invoice.lines.map(line => {
    const text = lineText(line, taxNames, paper.words)
    return lineBox(text, smallPrint(text, line, paper), kit)
  })
}

function lineBox(line: LineText, small: readonly string[], kit: StripKit): Box {
  const { style, setText } = kit
  const width = stripWidth(style)
  const normal = { size: style.text, ink: 'strong' } as const
  const box = stack([
    setText(`${line.serial}  ${line.name}`, width, normal),
    twoEnds(`${line.quantity} ${line.unit} × ${line.rate}`, line.amount, normal, kit),
    setText(small.map(unbroken).join(separator), width, { size: style.small, ink: 'normal' }),
  ])
  return pad(box, { bottom: style.text * 0.35 })
}
