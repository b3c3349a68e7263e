// A shop's logo made ready for paper: drawn once on white, trimmed to what is visible, kept as a plain PNG.
// A picture that cannot be read, or shows nothing, is no logo; it never keeps an invoice from printing.

import { Resvg } from '@resvg/resvg-js'
import type { Picture } from '../sheet/box.ts'
import { encodePng } from './encode-png.ts'

/** Enough for 3 cm at 400 dots to the inch. */
const canvas = 480
/** Lighter than this counts as paper. */
const nearWhite = 250

export function prepareLogo(dataUrl: string): Picture | null {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas}" height="${canvas}"><rect width="100%" height="100%" fill="#fff"/>` +
    `<image width="${canvas}" height="${canvas}" href="${dataUrl}"/></svg>`
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  const frame = visibleFrame(pixels)
  return frame === null ? null : cropped(pixels, frame)
}

interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function visibleFrame(pixels: Uint8Array): Frame | null {
  let left = canvas
  let top = canvas
  let right = -1
  let bottom = -1
  for (let y = 0; y < canvas; y += 1) {
    for (let x = 0; x < canvas; x += 1) {
      if (isPaper(pixels, (y * canvas + x) * 4)) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  }
  return right < 0 ? null : { left, top, right, bottom }
}

function isPaper(pixels: Uint8Array, at: number): boolean {
  return (pixels[at] ?? 0) >= nearWhite && (pixels[at + 1] ?? 0) >= nearWhite && (pixels[at + 2] ?? 0) >= nearWhite
}

function cropped(pixels: Uint8Array, { left, top, right, bottom }: Frame): Picture {
  const width = right - left + 1
  const height = bottom - top + 1
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = ((top + y) * canvas + left + x) * 4
      rgb.set(pixels.subarray(from, from + 3), (y * width + x) * 3)
    }
  }
  return { width, height, png: encodePng(rgb, width, height) }
}
