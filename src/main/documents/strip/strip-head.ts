// The top of a strip: logo, shop, title and what the law makes it say.

import type { HeadText } from '../invoice/page-heads.ts'
import { separator } from '../invoice-text/party-text.ts'
import type { Box } from '../sheet/box.ts'
import { centred, logoBox, ruled } from './strip-parts.ts'
import type { StripKit } from './strip-style.ts'

export function stripHead(head: HeadText, mark: string, kit: StripKit): Box[] {
  const { style } = kit
  const small = { size: style.small, ink: 'strong' } as const
  return [
    ...(head.logo === null ? [] : [logoBox(head.logo, kit)]),
    centred(head.seller.name, { size: style.shopName, weight: 'bold', ink: 'strong' }, kit),
    centred(head.seller.gstin, { size: style.text, weight: 'bold', ink: 'strong' }, kit),
    ...head.seller.lines.flatMap(line => line.split(separator)).map(line => centred(line, small, kit)),
    ruled(kit),
    centred(head.title, { size: style.heading, weight: 'bold', ink: 'strong' }, kit),
    centred(mark, small, kit),
    ...head.declarations.map(text => centred(text, { ...small, weight: 'bold' }, kit)),
    ruled(kit),
  ]
}
