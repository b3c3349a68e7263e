// The top of every receipt in a printer's own letters.

import type { HeadText } from '../invoice/page-heads.ts'
import { separator } from '../invoice-text/party-text.ts'
import type { Markup } from './markup.ts'

export function markUpHead(head: HeadText, markup: Markup): void {
  markup.centre(head.seller.name, 'large')
  markup.centre(head.seller.gstin, 'bold')
  for (const line of head.seller.lines.flatMap(text => text.split(separator))) markup.centre(line)
  markup.rule()
  markup.centre(head.title, 'bold')
  for (const text of head.declarations) markup.centre(text)
  markup.rule()
  for (const fact of head.facts) markup.ends(fact.label, fact.value)
}
