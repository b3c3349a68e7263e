// Reads ESC/POS bytes back: letters as text lines, raster pictures as pixels.

import type { GreyImage } from './read-pdf.ts'

const esc = 0x1b
const gs = 0x1d
const fs = 0x1c
const lf = 0x0a

/** Bytes that follow the two of a command, for the commands our receipts use. */
const lengths: Readonly<Record<string, number>> = {
  '1b40': 0, '1b61': 1, '1b4d': 1, '1b20': 1, '1b32': 0, '1b33': 1, '1b7b': 1, '1b74': 1, '1b2d': 1, '1b45': 1,
  '1b24': 2, '1b5c': 2, '1b70': 3, '1c2e': 0, '1c53': 2, '1c2d': 1, '1c43': 1,
  '1d21': 1, '1d61': 1, '1d42': 1, '1d4c': 2, '1d57': 2, '1d72': 1, '1d56': 2,
} // biome-ignore format: a table

export interface RasterImage extends GreyImage {
  /** Rows of each picture command. */
  readonly bands: readonly number[]
}

interface Reading {
  readonly letters: string
  readonly pictures: readonly { readonly width: number; readonly rows: number; readonly bits: Uint8Array }[]
}

function read(bytes: Uint8Array): Reading {
  let letters = ''
  const pictures: { width: number; rows: number; bits: Uint8Array }[] = []
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] as number
    if (byte === lf || byte >= 0x20) {
      letters += String.fromCharCode(byte)
      at += 1
    } else if (byte === gs && bytes[at + 1] === 0x76) {
      const bytesPerRow = (bytes[at + 4] ?? 0) + 256 * (bytes[at + 5] ?? 0)
      const rows = (bytes[at + 6] ?? 0) + 256 * (bytes[at + 7] ?? 0)
      pictures.push({ width: bytesPerRow * 8, rows, bits: bytes.subarray(at + 8, at + 8 + bytesPerRow * rows) })
      at += 8 + bytesPerRow * rows
    } else if (byte === esc || byte === gs || byte === fs) {
      const name = `${byte.toString(16)}${(bytes[at + 1] ?? 0).toString(16).padStart(2, '0')}`
      const length = lengths[name]
      if (length === undefined) throw new Error(`unknown printer command ${name} at byte ${at}`)
      at += 2 + length
    } else {
      throw new Error(`unexpected byte ${byte} at ${at}`)
    }
  }
  return { letters, pictures }
}

export function lettersOf(bytes: Uint8Array): string {
  return read(bytes).letters
}

/** All pictures under each other, as the paper shows them. */
export function decodeRaster(bytes: Uint8Array): RasterImage {
  const { pictures } = read(bytes)
  const width = pictures[0]?.width ?? 0
  const shades = pictures
    .flatMap(({ bits }) =>
      Array.from(bits, byte => Array.from({ length: 8 }, (_, i) => (byte & (0x80 >> i) ? 0 : 255))),
    )
    .flat()
  const bands = pictures.map(picture => picture.rows)
  return { width, height: bands.reduce((sum, rows) => sum + rows, 0), grey: Uint8Array.from(shades), bands }
}
