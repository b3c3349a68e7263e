// Paints one sheet as SVG with letters as outlines, for receipt printers: the same shaping as in the PDF, whatever
// draws the SVG knows nothing of Hindi or Tamil.

import type { Fonts } from '../fonts/open-fonts.ts'
import type { Mark, QrMark, Sheet, TextMark } from '../sheet/box.ts'
import type { Colours } from './colours.ts'
import { stripsOf } from './qr-strips.ts'
import { walkMarks } from './walk.ts'

export function paintSvg(sheet: Sheet, fonts: Fonts, colours: Colours): string {
  const shapes: string[] = []
  walkMarks(sheet.parts, (mark, x, y) => shapes.push(shapeOf(mark, x, y, { fonts, colours })))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(sheet.width)} ${short(sheet.height)}">` +
    `<rect width="100%" height="100%" fill="#fff"/>${shapes.join('')}</svg>`
  )
}

interface SvgKit {
  readonly fonts: Fonts
  readonly colours: Colours
}

function shapeOf(mark: Mark, x: number, y: number, kit: SvgKit): string {
  switch (mark.kind) {
    case 'text':
      return textShape(mark, x, y, kit)
    case 'fill':
      return `<rect x="${short(x)}" y="${short(y)}" width="${short(mark.width)}" height="${short(mark.height)}" fill="${kit.colours[mark.ink]}"/>`
    case 'qr':
      return qrShape(mark, x, y, kit)
    case 'picture':
      return `<image x="${short(x)}" y="${short(y)}" width="${short(mark.width)}" height="${short(mark.height)}" href="data:image/png;base64,${Buffer.from(mark.picture.png).toString('base64')}"/>`
  }
}

function textShape(mark: TextMark, x: number, y: number, { fonts, colours }: SvgKit): string {
  const glyphs: string[] = []
  let left = x
  for (const run of mark.runs) {
    const { font, wordsOf } = fonts.prepared[run.face]
    const scale = mark.size / font.unitsPerEm
    for (const word of wordsOf(run.text)) {
      word.glyphs.forEach((glyph, i) => {
        const at = word.positions[i]
        const path = glyph.path.toSVG()
        const glyphX = left + (at?.xOffset ?? 0) * scale
        const glyphY = y - (at?.yOffset ?? 0) * scale
        if (path !== '')
          glyphs.push(
            `<path transform="matrix(${short(scale)} 0 0 ${short(-scale)} ${short(glyphX)} ${short(glyphY)})" d="${path}"/>`,
          )
        left += (at?.xAdvance ?? 0) * scale
      })
    }
  }
  return `<g fill="${colours[mark.ink]}">${glyphs.join('')}</g>`
}

function qrShape(mark: QrMark, x: number, y: number, { colours }: SvgKit): string {
  const module = mark.side / mark.modules.length
  const path = stripsOf(mark.modules)
    .map(({ row, from, length }) => {
      const width = short(length * module)
      return `M${short(x + from * module)} ${short(y + row * module)}h${width}v${short(module)}h-${width}z`
    })
    .join('')
  return `<path shape-rendering="crispEdges" fill="${colours.strong}" d="${path}"/>`
}

function short(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}
