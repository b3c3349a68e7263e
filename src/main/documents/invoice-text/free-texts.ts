// The invoice's note and the shop's terms.

import type { InvoicePaper } from './paper-input.ts'

export interface TitledText {
  readonly title: string
  readonly text: string
}

/** A credit note is no offer: the shop's terms stay off it. */
export function texts({ view, words, credit }: InvoicePaper): TitledText[] {
  const all = [
    { title: words.note, text: view.invoice.note },
    { title: words.terms, text: credit === undefined ? view.shop.footer : '' },
  ]
  return all.filter(({ text }) => text !== '')
}
