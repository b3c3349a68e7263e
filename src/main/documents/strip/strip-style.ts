// Measures of paper rolls. A printer of 203 dots to the inch prints 72 mm of an 80 mm roll and 48 mm of a 58 mm one;
// the same strip is drawn into a PDF page or sent to the printer as dots.

import type { Fonts } from '../fonts/open-fonts.ts'
import type { SetText } from '../sheet/text-box.ts'

export interface StripStyle {
  /** Dots across that the printer can print. */
  readonly dots: number
  /** The roll's own width in points, for PDF pages. */
  readonly paperWidth: number
  readonly text: number
  readonly small: number
  readonly heading: number
  readonly shopName: number
  readonly tableSizes: readonly number[]
}

export const dotsPerPoint = 203 / 72

export const roll80: StripStyle = {
  dots: 576,
  paperWidth: 226.77,
  text: 8.6,
  small: 7.4,
  heading: 11,
  shopName: 13,
  tableSizes: [7.6, 7.2, 6.8, 6.4, 6, 5.5, 5],
}

export const roll58: StripStyle = {
  dots: 384,
  paperWidth: 164.41,
  text: 8,
  small: 7.2,
  heading: 10,
  shopName: 11.5,
  tableSizes: [7, 6.6, 6.2, 5.8, 5.4, 5, 4.5],
}

export function stripWidth(style: StripStyle): number {
  return style.dots / dotsPerPoint
}

/** A length rounded up to whole dots, so that what is drawn in pieces meets without gaps. */
export function wholeDots(points: number): number {
  return Math.ceil(points * dotsPerPoint - 1e-6) / dotsPerPoint
}

/** What every part of a strip is set with. */
export interface StripKit {
  readonly style: StripStyle
  readonly fonts: Fonts
  readonly setText: SetText
}
