// A strip as dots: drawn, thresholded to black and white, and sent in pieces that small printer memories can hold.

import { Resvg } from '@resvg/resvg-js'
import type { Fonts } from '../fonts/open-fonts.ts'
import { blackOnly } from '../paint/colours.ts'
import { paintSvg } from '../paint/paint-svg.ts'
import type { Box, Sheet } from '../sheet/box.ts'
import { rollPieces } from '../strip/roll-sheets.ts'
import type { StripStyle } from '../strip/strip-style.ts'
import { rasterHead } from './commands.ts'

/** Points of paper drawn at once. */
const pieceLength = 400
/** Rows sent with one command: cheap printers lose the rest of larger ones. */
const bandRows = 128

export function rasterStrip(boxes: readonly Box[], style: StripStyle, fonts: Fonts): Uint8Array {
  return Buffer.concat(rollPieces(boxes, style, pieceLength).flatMap(piece => rasterPiece(piece, style.dots, fonts)))
}

function rasterPiece(piece: Sheet, dots: number, fonts: Fonts): Uint8Array[] {
  const image = new Resvg(paintSvg(piece, fonts, blackOnly), {
    fitTo: { mode: 'width', value: dots },
    font: { loadSystemFonts: false },
  }).render()
  const bytesPerRow = dots / 8
  const bits = toBits(image.pixels, image.width, image.height, bytesPerRow)
  const bands: Uint8Array[] = []
  for (let row = 0; row < image.height; row += bandRows) {
    const rows = Math.min(bandRows, image.height - row)
    bands.push(
      Uint8Array.from(rasterHead(bytesPerRow, rows)),
      bits.subarray(row * bytesPerRow, (row + rows) * bytesPerRow),
    )
  }
  return bands
}

/** Darker than the middle is black. */
const threshold = 128

function toBits(pixels: Uint8Array, width: number, height: number, bytesPerRow: number): Uint8Array {
  const bits = new Uint8Array(bytesPerRow * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (isDark(pixels, (y * width + x) * 4)) {
        const at = y * bytesPerRow + (x >> 3)
        bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
      }
    }
  }
  return bits
}

function isDark(pixels: Uint8Array, at: number): boolean {
  const red = pixels[at] ?? 0
  const green = pixels[at + 1] ?? 0
  const blue = pixels[at + 2] ?? 0
  return red * 0.299 + green * 0.587 + blue * 0.114 < threshold
}
