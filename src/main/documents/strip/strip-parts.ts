// Pieces every strip is made of: centred text, two ends of a line, rules, pictures, the UPI code.

import { qrModules } from '../qr-modules.ts'
import { beside, placeIn, ruleBox } from '../sheet/arrange.ts'
import { type Box, markBox, type Picture, pictureBox } from '../sheet/box.ts'
import type { TextStyle } from '../sheet/text-box.ts'
import { dotsPerPoint, type StripKit, stripWidth } from './strip-style.ts'

export function centred(text: string, style: Omit<TextStyle, 'align'>, kit: StripKit): Box {
  return kit.setText(text, stripWidth(kit.style), { ...style, align: 'center' })
}

/** Text at the left and at the right of one line; the right one gets the width it needs. */
export function twoEnds(left: string, right: string, style: TextStyle, { fonts, setText, style: roll }: StripKit): Box {
  const width = stripWidth(roll)
  const needed = Math.min(fonts.widthOf(right, style.weight ?? 'regular', style.size) + 0.01, width * 0.62)
  const between = style.size * 0.6
  return beside([
    { ...setText(left, width - needed - between, style), width: width - needed },
    setText(right, needed, { ...style, align: 'right' }),
  ])
}

export function ruled(kit: StripKit, weight: 'thin' | 'thick' = 'thin'): Box {
  const { text } = kit.style
  return ruleBox(stripWidth(kit.style), weight === 'thin' ? 0.7 : 1.4, 'strong', text * 0.35, text * 0.35)
}

export function logoBox(logo: Picture, { style }: StripKit): Box {
  const width = stripWidth(style)
  return placeIn(pictureBox(logo, width * 0.7, style.shopName * 3.4), width, 'center')
}

/**
 * The code with every module a whole number of dots and on a whole dot, as thermal heads need it, and the four modules of
 * white around it that scanners need.
 */
export function qrCode(uri: string, kit: StripKit): Box {
  const modules = qrModules(uri)
  const dots = Math.max(3, Math.floor((kit.style.dots * 0.52) / modules.length))
  const side = (dots * modules.length) / dotsPerPoint
  const quiet = (dots * 4) / dotsPerPoint
  const x = Math.floor((kit.style.dots - dots * modules.length) / 2) / dotsPerPoint
  return markBox(stripWidth(kit.style), side + 2 * quiet, [{ kind: 'qr', x, y: quiet, side, modules }])
}
