// One label: what it is, what it costs, and the bars that find it.
//
// Everything stands within the label less its margin; a name too long for its lines is set smaller until it fits.

import type { LabelText } from '../../../shared/contract/counter/stock-papers.ts'
import type { LabelLayout } from '../../../shared/domain/stock/label-layouts.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { beside, stack } from '../sheet/arrange.ts'
import { type Box, emptyBox, markBox } from '../sheet/box.ts'
import type { SetText, TextStyle } from '../sheet/text-box.ts'
import type { StockWords } from '../text/stock-words.ts'
import { barcodeBox } from './barcode-box.ts'
import { pointsOf } from './millimetres.ts'
import type { LabelsPdf } from './stock-request.ts'

interface LabelKit {
  readonly layout: LabelLayout
  readonly look: LabelsPdf['look']
  readonly words: StockWords
  readonly setText: SetText
}

/** Printers of rolls have 203 dots to the inch. */
const rollDotsPerMm = 8

export function labelBox(label: LabelText, kit: LabelKit): Box {
  const { layout } = kit
  const margin = marginOf(layout)
  const width = pointsOf(layout.width) - 2 * margin
  const height = pointsOf(layout.height) - 2 * margin
  const inner = kit.look === 'shelf' ? shelfLook(label, width, height, kit) : barcodeLook(label, width, height, kit)
  return {
    width: pointsOf(layout.width),
    height: pointsOf(layout.height),
    marks: [],
    parts: [{ x: margin, y: margin, box: inner }],
  }
}

function marginOf({ width, height }: LabelLayout): number {
  return pointsOf(Math.min(width, height) < 30 ? 1.5 : 2.5)
}

/** Name, bars, price: for the goods themselves. */
function barcodeLook(label: LabelText, width: number, height: number, kit: LabelKit): Box {
  const { setText, words } = kit
  const size = Math.min(height * 0.13, 10)
  const name = fitted(label.name, { width, height: size * 2.7, style: { size, weight: 'bold' } }, setText)
  const price = priceRow(label, { width, size: size * 1.05, isTall: false }, { setText, words })
  return spread([name, barsOf(label, { width, size, free: height - name.height - price.height }, kit), price], height)
}

/** Name, a price to be read from across the aisle, small bars: for the shelf. */
function shelfLook(label: LabelText, width: number, height: number, kit: LabelKit): Box {
  const { setText, words } = kit
  const size = Math.min(height * 0.14, 14)
  const name = fitted(label.name, { width, height: size * 2.7, style: { size, weight: 'bold' } }, setText)
  const price = priceRow(label, { width, size: Math.min(height * 0.27, 34), isTall: true }, { setText, words })
  const free = height - name.height - price.height
  return spread([name, price, barsOf(label, { width, size: size * 0.75, free }, kit)], height)
}

function barsOf(
  { barcode }: LabelText,
  { width, size, free }: { width: number; size: number; free: number },
  { layout, setText }: LabelKit,
): Box {
  const textSize = Math.max(size * 0.85, 5)
  const height = free - textSize * 1.7
  if (barcode === null || free <= 0) return emptyBox(width, 0)
  const dotsPerMm = layout.kind === 'roll' ? rollDotsPerMm : null
  if (height < pointsOf(4)) return setText(barcode, width, { size: textSize, align: 'center' })
  return barcodeBox(barcode, { width, height, textSize, dotsPerMm, besides: marginOf(layout) * 0.8 }, setText)
}

/** The price, and the MRP where the shop sells below it. */
function priceRow(
  label: LabelText,
  { width, size, isTall }: { width: number; size: number; isTall: boolean },
  { setText, words }: Pick<LabelKit, 'setText' | 'words'>,
): Box {
  const { mrpPaise, pricePaise } = label
  const isMrp = mrpPaise !== null && mrpPaise === pricePaise && !label.isExclusive
  const small = isTall ? size * 0.36 : size * 0.8
  const price = `${isMrp && !isTall ? `${words.mrp} ` : ''}${formatRupees(pricePaise)}`
  const side = [
    isMrp ? (isTall ? words.mrp : '') : mrpPaise === null ? '' : `${words.mrp} ${formatRupees(mrpPaise)}`,
    label.isExclusive ? words.plusTax : '',
    isTall && label.unit !== '' ? words.per(label.unit) : '',
  ].filter(part => part !== '')
  const aside = isTall
    ? stack(side.map(part => setText(part, width * 0.36, { size: small, align: 'right' })))
    : setText(side.join(' '), width * 0.48, { size: small, align: 'right' })
  const main = fitted(
    price,
    {
      width: side.length === 0 ? width : width * (isTall ? 0.64 : 0.52),
      height: size * 1.4,
      style: { size, weight: 'bold' },
    },
    setText,
  )
  return beside([main, aside])
}

interface Space {
  readonly width: number
  readonly height: number
  readonly style: TextStyle
}

const leastSize = 4

/** Set in the largest type, from the style's down, that needs no more than the space. */
function fitted(text: string, { width, height, style }: Space, setText: SetText): Box {
  for (let { size } = style; ; size -= 0.5) {
    const box = setText(text, width, { ...style, size })
    if (box.height <= height) return box
    if (size <= leastSize) return clipped(box, height)
  }
}

/** Whole lines only. */
function clipped(box: Box, height: number): Box {
  const marks = box.marks.filter(mark => mark.y <= height)
  return markBox(box.width, height, marks)
}

/** The first at the top, the last at the foot, the others between. */
function spread(boxes: readonly Box[], height: number): Box {
  const shown = boxes.filter(box => box.height > 0)
  const used = shown.reduce((sum, box) => sum + box.height, 0)
  return stack(shown, shown.length < 2 ? 0 : Math.max((height - used) / (shown.length - 1), 0))
}
