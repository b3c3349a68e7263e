// Receipts as ESC/POS bytes: in the printer's own letters when all of the text is ASCII, else drawn as dots, so that
// Hindi and Tamil come out right on any printer.

import receiptline from 'receiptline'
import { askStatus, cut, kickDrawer, reset } from './escpos/commands.ts'
import { markUpInvoice } from './escpos/invoice-markup.ts'
import { createMarkup, type Markup } from './escpos/markup.ts'
import { rasterStrip } from './escpos/raster-strip.ts'
import type { Fonts } from './fonts/open-fonts.ts'
import { invoiceStrip } from './invoice/invoice-strip.ts'
import { markUpMoney, moneyStrip } from './payment/money-strip.ts'
import { moneyTextOfPayment } from './payment/payment-paper.ts'
import { paperOf, type RenderKit } from './render-pdf.ts'
import type { InvoiceReceipt, PaymentReceipt, ReceiptPaper, TestReceipt } from './render-request.ts'
import type { Box } from './sheet/box.ts'
import { createSetText } from './sheet/text-box.ts'
import { centred, ruled } from './strip/strip-parts.ts'
import { roll58, roll80, type StripKit, type StripStyle } from './strip/strip-style.ts'
import { wordsFor } from './text/words-for.ts'

const rolls: Readonly<Record<ReceiptPaper, { readonly style: StripStyle; readonly charactersPerLine: number }>> = {
  '80mm': { style: roll80, charactersPerLine: 48 },
  '58mm': { style: roll58, charactersPerLine: 32 },
}

export function renderInvoiceReceipt(request: InvoiceReceipt, kit: RenderKit): Uint8Array {
  const paper = paperOf(request, kit)
  const kick = request.kicksDrawer ? kickDrawer : []
  const bytes = renderStrip(request.paper, kit.fonts, {
    letters: markup => markUpInvoice(paper, markup),
    dots: strip => invoiceStrip(paper, '', strip),
  })
  return Buffer.concat([Uint8Array.from(kick), bytes])
}

export function renderPaymentReceipt(request: PaymentReceipt, kit: RenderKit): Uint8Array {
  const text = moneyTextOfPayment({ ...paperOf(request, kit), payment: request.payment })
  return renderStrip(request.paper, kit.fonts, {
    letters: markup => markUpMoney(text, markup),
    dots: strip => moneyStrip(text, strip),
  })
}

/** Always drawn: what has to be seen is whether the dots fill the paper and the letters are whole. */
export function renderTestReceipt(request: TestReceipt, fonts: Fonts): Uint8Array {
  const { style } = rolls[request.paper]
  const { test } = wordsFor(request.language)
  const samples = ['Aa Bb 0123456789 ₹1,234.50', 'किराना · क्षत्रिय · प्रिंटर', 'மளிகை · தமிழ்நாடு · ஸ்ரீ']
  const kit = { style, fonts, setText: createSetText(fonts) }
  const text = { size: style.text, ink: 'strong' } as const
  return dots(
    [
      centred(request.shopName, { size: style.shopName, weight: 'bold', ink: 'strong' }, kit),
      centred(test.title, { size: style.heading, weight: 'bold', ink: 'strong' }, kit),
      ruled(kit, 'thick'),
      centred(test.body, text, kit),
      ...samples.map(sample => centred(sample, text, kit)),
      ruled(kit, 'thick'),
    ],
    style,
    fonts,
  )
}

interface StripWays {
  readonly letters: (markup: Markup) => void
  readonly dots: (kit: StripKit) => readonly Box[]
}

export function renderStrip(paper: ReceiptPaper, fonts: Fonts, ways: StripWays): Uint8Array {
  const { style, charactersPerLine } = rolls[paper]
  const markup = createMarkup(charactersPerLine)
  ways.letters(markup)
  const document = markup.finish()
  if (document === null) return dots(ways.dots({ style, fonts, setText: createSetText(fonts) }), style, fonts)
  const commands = receiptline.transform(document, { cpl: charactersPerLine, encoding: 'cp437', command: 'generic' })
  return Buffer.from(commands, 'latin1')
}

function dots(boxes: readonly Box[], style: StripStyle, fonts: Fonts): Uint8Array {
  const end = Uint8Array.from([...cut, ...askStatus])
  return Buffer.concat([Uint8Array.from(reset), rasterStrip(boxes, style, fonts), end])
}
