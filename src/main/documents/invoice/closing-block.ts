// The foot of an invoice: the UPI code for what is due, short texts, and the place for the signature.

import { formatRupees } from '../../../shared/kernel/money.ts'
import type { Shop } from '../../../shared/records/shop.ts'
import { texts } from '../invoice-text/free-texts.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { qrModules } from '../qr-modules.ts'
import { beside, pad, placeIn, stack } from '../sheet/arrange.ts'
import { type Box, emptyBox, markBox } from '../sheet/box.ts'
import type { Words } from '../text/words.ts'
import { upiUri } from '../upi-qr.ts'
import { isShort } from './long-texts.ts'

export function closingBlock(paper: InvoicePaper, kit: PageKit): Box {
  const { style, setText } = kit
  const width = contentWidth(style)
  const { shop, invoice, duePaise } = paper.view
  const qr = upiBox({ shop, words: paper.words, duePaise, reference: invoice.number }, kit)
  const signWidth = width * 0.34
  const textWidth = width - signWidth - qr.width - (qr.width === 0 ? 1 : 2) * style.text
  const lines = texts(paper)
    .filter(isShort)
    .flatMap(({ title, text }) => [
      setText(title, textWidth, { size: style.small, ink: 'soft' }),
      pad(setText(text, textWidth, { size: style.small }), { bottom: style.small * 0.5 }),
    ])
  const middle = { ...stack(lines), width: textWidth }
  const signature = signatureBox(paper, signWidth, Math.max(style.text * 3.4, qr.height - style.text * 3), kit)
  return beside([...(qr.width === 0 ? [] : [qr]), middle, signature], style.text)
}

/** "For the shop" with room to sign. */
export function signatureBox(
  { view, words }: { readonly view: { readonly shop: Shop }; readonly words: Words },
  width: number,
  room: number,
  { style, setText }: PageKit,
): Box {
  const centred = { size: style.small, align: 'right' } as const
  return stack([
    setText(words.signature.forShop(view.shop.legalName || view.shop.name), width, { ...centred, weight: 'bold' }),
    emptyBox(width, room),
    setText(words.signature.signatory, width, { ...centred, ink: 'soft' }),
  ])
}

interface UpiAsked {
  readonly shop: Shop
  readonly words: Words
  readonly duePaise: number
  readonly reference: string
}

/** The UPI code for what is still due; nothing when nothing is, or the shop has no UPI address. */
export function upiBox({ shop, words, duePaise, reference }: UpiAsked, { style, setText }: PageKit): Box {
  if (shop.upiId === '' || duePaise <= 0) return emptyBox(0, 0)
  const uri = upiUri({ upiId: shop.upiId, shopName: shop.name, amountPaise: duePaise, reference })
  const side = style.text * 8.2
  const captioned = side * 1.3
  const code = markBox(side, side, [{ kind: 'qr', x: 0, y: 0, side, modules: qrModules(uri) }])
  const centred = { size: style.small * 0.92, align: 'center' } as const
  return stack([
    placeIn(code, captioned, 'center'),
    pad(setText(words.scanToPay(formatRupees(duePaise)), captioned, { ...centred, weight: 'bold' }), {
      top: style.small * 0.9,
    }),
    setText(shop.upiId, captioned, { ...centred, ink: 'soft' }),
  ])
}
