// Measures of the cut papers: A4 for B2B and dealers, A5 for the counter. Points throughout.

import type { Fonts } from '../fonts/open-fonts.ts'
import type { SetText } from '../sheet/text-box.ts'

export interface PageStyle {
  readonly width: number
  readonly height: number
  readonly marginX: number
  readonly marginTop: number
  readonly marginBottom: number
  readonly text: number
  readonly small: number
  readonly heading: number
  readonly shopName: number
  /** Type sizes a table may take, the best first. */
  readonly tableSizes: readonly number[]
  /** The same for the tables of tax and payments under the lines. */
  readonly smallTableSizes: readonly number[]
  /** Narrow papers put HSN, discount and tax names under the item and the tax. */
  readonly isNarrow: boolean
}

const smallest = [6, 5.5, 5, 4.5]

export const a4: PageStyle = {
  width: 595.28,
  height: 841.89,
  marginX: 34,
  marginTop: 34,
  marginBottom: 40,
  text: 8.6,
  small: 7.2,
  heading: 13,
  shopName: 16,
  tableSizes: [8.4, 8, 7.5, 7, 6.5, ...smallest],
  smallTableSizes: [7.2, 6.8, 6.4, ...smallest],
  isNarrow: false,
}

export const a5: PageStyle = {
  width: 419.53,
  height: 595.28,
  marginX: 22,
  marginTop: 28,
  marginBottom: 32,
  text: 7.8,
  small: 6.6,
  heading: 11,
  shopName: 13,
  tableSizes: [7.6, 7.2, 6.8, 6.4, ...smallest],
  smallTableSizes: [6.6, 6.3, ...smallest],
  isNarrow: true,
}

/** The same paper set tighter, for a document that would only just run over. */
export function tightened(style: PageStyle, scale: number): PageStyle {
  return {
    ...style,
    marginTop: style.marginTop * 0.9,
    marginBottom: style.marginBottom * 0.9,
    text: style.text * scale,
    small: style.small * scale,
    heading: style.heading * scale,
    shopName: style.shopName * scale,
    tableSizes: style.tableSizes.map(size => size * scale),
    smallTableSizes: style.smallTableSizes.map(size => size * scale),
  }
}

export function contentWidth(style: PageStyle): number {
  return style.width - 2 * style.marginX
}

/** What every part of a page is set with. */
export interface PageKit {
  readonly style: PageStyle
  readonly fonts: Fonts
  readonly setText: SetText
}
