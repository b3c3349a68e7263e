// Text set into a box: wrapped to a width, aligned, with room above and below for vowel signs.

import type { Weight } from '../fonts/face.ts'
import type { Fonts, Run } from '../fonts/open-fonts.ts'
import { wrapText } from '../fonts/wrap-text.ts'
import { type Align, type Box, type Ink, markBox, type TextMark } from './box.ts'

export interface TextStyle {
  readonly size: number
  readonly weight?: Weight
  readonly ink?: Ink
  readonly align?: Align
}

/** Sets text in boxes; made once for a document's fonts. */
export type SetText = (text: string, width: number, style: TextStyle) => Box

/** Baseline below the line's top, and the line's height, in parts of the size; Indic signs hang lower than Latin letters. */
const baseline = 0.98
const latinLeading = 1.28
const shapedLeading = 1.42

export function createSetText(fonts: Fonts): SetText {
  return (text, width, style) => {
    const weight = style.weight ?? 'regular'
    const lines = wrapText(text, width, part => fonts.widthOf(part, weight, style.size))
    const marks: TextMark[] = []
    let y = 0
    for (const line of lines) {
      const runs = fonts.runsOf(line, weight)
      if (runs.length > 0) marks.push(markOf(runs, y, width, style))
      y += leadingOf(runs) * style.size
    }
    return markBox(width, text === '' ? 0 : y, marks)
  }
}

function markOf(runs: readonly Run[], top: number, width: number, style: TextStyle): TextMark {
  const lineWidth = (runs.reduce((sum, run) => sum + run.width, 0) * style.size) / 1000
  const rest = width - lineWidth
  const x = style.align === 'right' ? rest : style.align === 'center' ? rest / 2 : 0
  return {
    kind: 'text',
    x,
    y: top + baseline * style.size,
    size: style.size,
    width: lineWidth,
    ink: style.ink ?? 'normal',
    runs,
  }
}

function leadingOf(runs: readonly Run[]): number {
  return runs.some(run => run.needsSpelling) ? shapedLeading : latinLeading
}
