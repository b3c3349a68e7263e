// A code as bars in a box, with its characters under them.

import { type Bars, barsOf, modulesAcross } from '../barcode/bars-of.ts'
import { stack } from '../sheet/arrange.ts'
import { type Box, type FillMark, markBox } from '../sheet/box.ts'
import type { SetText } from '../sheet/text-box.ts'
import { pointsOf } from './millimetres.ts'

interface Room {
  readonly width: number
  /** Of the bars alone. */
  readonly height: number
  readonly textSize: number
  /** White on either side of the room that the quiet zones may use. */
  readonly besides: number
  /** Dots of a roll's printer, which draws no part of a dot. */
  readonly dotsPerMm: number | null
}

/** A module below this is more than the usual scanner sees. */
const narrowestModuleMm = 0.165
const widestModuleMm = 0.5

/** Bars and characters; the characters alone when the code is too long for the room. */
export function barcodeBox(code: string, room: Room, setText: SetText): Box {
  const text = setText(spaced(code), room.width, { size: room.textSize, align: 'center' })
  const bars = barsOf(code)
  const module = moduleFor(bars, room)
  if (module === undefined) return text
  return stack([barBox(bars, module, room), text], room.textSize * 0.15)
}

/** In points; undefined when the bars do not fit. */
function moduleFor(bars: Bars, { besides, width, dotsPerMm }: Room): number | undefined {
  const most = Math.min((width + 2 * besides) / modulesAcross(bars), pointsOf(widestModuleMm))
  const dot = dotsPerMm === null ? 0 : pointsOf(1 / dotsPerMm)
  const module = dot === 0 ? most : Math.floor(most / dot + 1e-6) * dot
  return module < pointsOf(narrowestModuleMm) ? undefined : module
}

function barBox(bars: Bars, module: number, { width, height }: Room): Box {
  const across = modulesAcross(bars) * module
  const marks: FillMark[] = []
  let x = (width - across) / 2 + bars.quietLeft * module
  bars.widths.forEach((modules, index) => {
    const wide = modules * module
    if (index % 2 === 0) marks.push({ kind: 'fill', x, y: 0, width: wide, height, ink: 'strong' })
    x += wide
  })
  return markBox(width, height, marks)
}

/** As under the bars on a pack: 8 901030 865237. */
function spaced(code: string): string {
  if (/^\d{13}$/.test(code)) return `${code.slice(0, 1)} ${code.slice(1, 7)} ${code.slice(7)}`
  if (/^\d{12}$/.test(code)) return `${code.slice(0, 1)} ${code.slice(1, 6)} ${code.slice(6, 11)} ${code.slice(11)}`
  return /^\d{8}$/.test(code) ? `${code.slice(0, 4)} ${code.slice(4)}` : code
}
