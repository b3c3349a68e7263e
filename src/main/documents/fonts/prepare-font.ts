// A font opened once for the life of the worker: parsed, and every word it ever shaped remembered.
//
// pdfkit opens and shapes fonts anew for each document, which is most of a small PDF's time. It also takes a font that is
// already open, and then asks it for layouts; the font made here answers those from memory.

import { create, type Font, type GlyphPosition, type GlyphRun } from 'fontkit'
import { createBoundedCache } from './bounded-cache.ts'
import type { Face } from './face.ts'

export interface PreparedFont {
  /** For pdfkit. */
  readonly font: Font
  /** Width of a run in thousandths of the font size, shaped word by word as pdfkit does. */
  widthOf(run: string): number
  /** Glyphs of a run, word by word, for painters that draw outlines. */
  wordsOf(run: string): readonly GlyphRun[]
}

const wordsKept = 20_000

export function prepareFont(bytes: Buffer, face: Face): PreparedFont {
  const parsed = create(bytes)
  if (!('layout' in parsed)) throw new Error(`${face} is a font collection; one face was expected`)
  const scale = 1000 / parsed.unitsPerEm
  const shaped = createBoundedCache<string, GlyphRun>(wordsKept)
  const shape = (word: string) => shaped.get(word, () => parsed.layout(word))
  const widthOf = (run: string) => splitWords(run).reduce((sum, word) => sum + shape(word).advanceWidth * scale, 0)
  const font: Font = Object.create(parsed, {
    // pdfkit tells fonts apart by this name, and the parts of one family share theirs.
    postscriptName: { value: `NotoSans-${face}` },
    layout: { value: (text: string) => withOwnPositions(shape(text)) },
  })
  return { font, widthOf, wordsOf: run => splitWords(run).map(shape) }
}

/** Words with the space that follows each, the pieces pdfkit shapes one at a time. */
function splitWords(run: string): string[] {
  return run.match(/[^ ]* |[^ ]+$/g) ?? []
}

/** pdfkit scales positions in place, so each document gets its own. */
function withOwnPositions(run: GlyphRun): Pick<GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'> {
  const positions: GlyphPosition[] = run.positions.map(p => ({
    xAdvance: p.xAdvance,
    yAdvance: p.yAdvance,
    xOffset: p.xOffset,
    yOffset: p.yOffset,
  }))
  return { glyphs: run.glyphs, positions, advanceWidth: run.advanceWidth }
}
