// Reads a QR code out of a picture, as a phone would.

import jsQR from 'jsqr'
import type { GreyImage } from './read-pdf.ts'

const readQr = jsQR as unknown as (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null

/** The code's text, or null when no code is found. */
export function qrText({ width, height, grey }: GreyImage): string | null {
  const pixels = new Uint8ClampedArray(width * height * 4)
  grey.forEach((shade, i) => {
    if (i < width * height) pixels.set([shade, shade, shade, 255], i * 4)
  })
  return readQr(pixels, width, height)?.data ?? null
}
