// The amount of a receipt, large and in words.

import { formatRupees, type Paise } from '../../../shared/kernel/money.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { onBand, pad, stack } from '../sheet/arrange.ts'
import type { Box } from '../sheet/box.ts'
import type { Words } from '../text/words.ts'

/** `label` says what the amount is. */
export function amountBand(label: string, amountPaise: Paise, words: Words, { style, setText }: PageKit): Box {
  const width = contentWidth(style)
  const inset = style.text
  const inner = width - 2 * inset
  const box = stack([
    setText(label, inner, { size: style.small, ink: 'soft' }),
    setText(formatRupees(amountPaise), inner, { size: style.heading * 1.5, weight: 'bold', ink: 'strong' }),
    setText(words.amountInWords(amountPaise), inner, { size: style.text, weight: 'bold' }),
  ])
  return onBand(pad(box, { top: inset * 0.8, bottom: inset * 0.8, left: inset, right: inset }), width, 'band')
}
