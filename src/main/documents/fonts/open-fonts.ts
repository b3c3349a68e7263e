// All faces, read once from a folder, and the measuring of text in them. Sizes are points, widths too.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBoundedCache } from './bounded-cache.ts'
import { type Face, faces, fileOf, isShaped, type Script, type Weight } from './face.ts'
import { type PreparedFont, prepareFont } from './prepare-font.ts'
import { splitRuns } from './split-runs.ts'

/** Text of one face. `width` is in thousandths of the font size. */
export interface Run {
  readonly face: Face
  readonly text: string
  readonly width: number
  /** The glyphs do not spell the text, so a reader of the file must be told it. */
  readonly needsSpelling: boolean
}

export interface Fonts {
  readonly prepared: Readonly<Record<Face, PreparedFont>>
  runsOf(text: string, weight: Weight): readonly Run[]
  widthOf(text: string, weight: Weight, size: number): number
}

const textsKept = 20_000

export function openFonts(folder: string): Fonts {
  const prepared = Object.fromEntries(
    faces.map(face => [face, prepareFont(readFileSync(join(folder, fileOf(face))), face)]),
  ) as Record<Face, PreparedFont>
  const covered = new Map(faces.map(face => [face, new Set(prepared[face].font.characterSet)] as const))
  const covers = (script: Script, codePoint: number) => covered.get(`${script}-regular`)?.has(codePoint) === true
  const makeRuns = (text: string, weight: Weight): Run[] =>
    splitRuns(text.normalize('NFC'), covers).map(run => {
      const face: Face = `${run.script}-${weight}`
      const needsSpelling = isShaped(run.script) || !run.isCovered
      return { face, text: run.text, width: prepared[face].widthOf(run.text), needsSpelling }
    })
  const kept = {
    regular: createBoundedCache<string, Run[]>(textsKept),
    bold: createBoundedCache<string, Run[]>(textsKept),
  }
  const runsOf = (text: string, weight: Weight) => kept[weight].get(text, () => makeRuns(text, weight))
  return {
    prepared,
    runsOf,
    widthOf: (text, weight, size) => (runsOf(text, weight).reduce((sum, run) => sum + run.width, 0) * size) / 1000,
  }
}
