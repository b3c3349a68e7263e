// The invoice's note and the shop's terms.

import type { InvoicePaper } from './paper-input.ts'

export interface TitledText {
  readonly title: string
  readonly text: string
}

export function texts({ view, words }: InvoicePaper): TitledText[] {
  const all = [
    { title: words.note, text: view.invoice.note },
    { title: words.terms, text: view.shop.footer },
  ]
  return all.filter(({ text }) => text !== '')
}
