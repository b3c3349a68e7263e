// Turns flowed pages into sheets: margins, the copy's mark above, the foot with "page n of m" below.

import { type Box, emptyBox, type Part, type Sheet } from '../sheet/box.ts'
import { contentWidth, type PageKit } from './page-style.ts'

export interface FrameText {
  /** `ORIGINAL FOR RECIPIENT`; empty for papers without copies. */
  readonly mark: string
  readonly footLeft: string
  readonly footRight: (page: number, pages: number) => string
}

export function framePages(pages: readonly Box[], text: FrameText, { style, setText }: PageKit): Sheet[] {
  const width = contentWidth(style)
  const small = { size: style.small * 0.9, ink: 'soft' } as const
  return pages.map((page, index) => {
    const foot = style.height - style.marginBottom + style.small * 0.8
    const parts: Part[] = [
      { x: style.marginX, y: style.marginTop, box: page },
      {
        x: style.marginX,
        y: foot,
        box: text.footLeft === '' ? emptyBox(0, 0) : setText(text.footLeft, width * 0.7, small),
      },
      {
        x: style.marginX + width * 0.7,
        y: foot,
        box: setText(text.footRight(index + 1, pages.length), width * 0.3, { ...small, align: 'right' }),
      },
      {
        x: style.marginX,
        y: style.marginTop - style.small * 1.7,
        box: setText(text.mark, width, { ...small, align: 'right', weight: 'bold' }),
      },
    ]
    return { width: style.width, height: style.height, parts }
  })
}

export function pageHeight({ height, marginTop, marginBottom }: PageKit['style']): number {
  return height - marginTop - marginBottom
}
