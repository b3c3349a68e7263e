// Notes and terms on cut papers: short ones stand beside the signature, long ones flow over the pages on their own.

import { type TitledText, texts } from '../invoice-text/free-texts.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import type { FlowItem } from '../sheet/flow.ts'

/** Few enough lines to stand beside the signature. */
export function isShort({ text }: TitledText): boolean {
  return text.length <= 300 && text.split('\n').length <= 5
}

/** Paragraph by paragraph, so that no block is longer than a page. */
export function longTexts(paper: InvoicePaper, { style, setText }: PageKit): FlowItem[] {
  const width = contentWidth(style)
  return texts(paper)
    .filter(text => !isShort(text))
    .flatMap(({ title, text }): FlowItem[] => [
      { kind: 'block', box: setText(title, width, { size: style.small, ink: 'soft' }), gap: style.text },
      ...text
        .split('\n')
        .map(
          (paragraph): FlowItem => ({ kind: 'block', box: setText(paragraph, width, { size: style.small }), gap: 0 }),
        ),
    ])
}
