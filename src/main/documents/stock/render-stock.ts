// Labels on sheets and rolls, and the sheet stock is counted by, as PDF bytes.

import type { CountSheetLine } from '../../../shared/contract/counter/stock-papers.ts'
import { labelLayouts, labelPlace, labelsPerPage } from '../../../shared/domain/stock/label-layouts.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { formatQuantity } from '../../../shared/kernel/quantity.ts'
import type { Fonts } from '../fonts/open-fonts.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { a4, contentWidth, type PageKit } from '../page/page-style.ts'
import { paintPdf } from '../paint/paint-pdf.ts'
import { pad, stack } from '../sheet/arrange.ts'
import { type Box, emptyBox, type Part, type Sheet } from '../sheet/box.ts'
import { fitTable } from '../sheet/fit-table.ts'
import { flow } from '../sheet/flow.ts'
import type { Cell } from '../sheet/table.ts'
import { createSetText } from '../sheet/text-box.ts'
import { type StockWords, stockWordsFor } from '../text/stock-words.ts'
import { formatDay, wordsFor } from '../text/words-for.ts'
import { labelBox } from './label-box.ts'
import { pointsOf } from './millimetres.ts'
import type { CountSheetPdf, LabelsPdf } from './stock-request.ts'

export function renderLabelsPdf(request: LabelsPdf, fonts: Fonts): Uint8Array {
  const words = stockWordsFor(request.language)
  return paintPdf(labelSheets(request, fonts), fonts, {
    title: words.labels,
    author: request.shopName,
    subject: words.labels,
    language: wordsFor(request.language).locale,
    madeAt: new Date(request.madeAt),
  })
}

export function labelSheets({ labels, language, layout: name, look, startAt }: LabelsPdf, fonts: Fonts): Sheet[] {
  const layout = labelLayouts[name]
  const kit = { layout, look, words: stockWordsFor(language), setText: createSetText(fonts) }
  const perPage = labelsPerPage(layout)
  const size =
    layout.kind === 'sheet'
      ? { width: a4.width, height: a4.height }
      : { width: pointsOf(layout.width), height: pointsOf(layout.height) }
  const pages: Part[][] = []
  let place = layout.kind === 'sheet' ? startAt % perPage : 0
  for (const label of labels) {
    const box = labelBox(label, kit)
    for (let copy = 0; copy < label.copies; copy += 1) {
      if (pages.length === 0 || place === perPage) {
        pages.push([])
        place = pages.length === 1 ? place : 0
      }
      const { x, y } = labelPlace(layout, place)
      pages.at(-1)?.push({ x: pointsOf(x), y: pointsOf(y), box })
      place += 1
    }
  }
  return pages.map(parts => ({ ...size, parts }))
}

export function renderCountSheetPdf(request: CountSheetPdf, fonts: Fonts): Uint8Array {
  const words = stockWordsFor(request.language)
  return paintPdf(countSheets(request, fonts), fonts, {
    title: words.countSheet,
    author: request.shopName,
    subject: request.groupName ?? words.allItems,
    language: wordsFor(request.language).locale,
    madeAt: new Date(request.madeAt),
  })
}

/**
 * Without what the ledger says, for who counts should not know what is expected; only of batches, which have to be looked
 * for on the shelf.
 */
function countSheets(request: CountSheetPdf, fonts: Fonts): Sheet[] {
  const words = stockWordsFor(request.language)
  const kit: PageKit = { style: a4, fonts, setText: createSetText(fonts) }
  const blank = '\u00a0'.repeat(24)
  const { column } = words
  const hasBatches = request.lines.some(({ batch }) => batch !== null)
  const cellsOf = (index: number, line: CountSheetLine) => sheetCells(index, line, { words, request, hasBatches })
  const table = fitTable({
    columns: [
      { title: '#', align: 'right' },
      { title: column.item, align: 'left', grows: true },
      { title: column.code, align: 'left' },
      { title: column.unit, align: 'left' },
      ...(hasBatches ? [{ title: column.held, align: 'right' } as const] : []),
      { title: column.counted, align: 'left' },
      { title: column.note, align: 'left' },
    ],
    rows: [
      ...request.lines.map((line, index) => cellsOf(index, line)),
      ['', '', '', ...(hasBatches ? [''] : []), '', blank, blank].map(main => ({ main })),
    ],
    width: contentWidth(a4),
    sizes: [10, 9, 8.4, 8, 7.5, 7],
    airiness: 0.6,
    fonts,
    setText: kit.setText,
  })
  const later = pad(kit.setText(words.countSheet, contentWidth(a4), { size: a4.text, weight: 'bold' }), { bottom: 6 })
  const pages = flow(
    [
      {
        kind: 'table',
        head: table.head(),
        rows: request.lines.map((line, index) => withBox(table.row(cellsOf(index, line)), hasBatches ? 5 : 4)),
        closing: emptyBox(contentWidth(a4), 0),
      },
    ],
    { height: pageHeight(a4), firstHead: sheetHead(request, words, kit), laterHead: later },
  )
  const { page } = wordsFor(request.language)
  return framePages(pages, { mark: '', footLeft: request.shopName, footRight: page }, kit)
}

const line = 0.6

/** A frame to write the figure in. */
function withBox(row: Box, countedColumn: number): Box {
  const x = (row.parts[countedColumn]?.x ?? 0) - 2
  const width = (row.parts[countedColumn + 1]?.x ?? 0) - x - 8
  const [y, height] = [2.5, row.height - 5.5]
  const sides = [
    { x, y, width, height: line },
    { x, y: y + height - line, width, height: line },
    { x, y, width: line, height },
    { x: x + width - line, y, width: line, height },
  ]
  return { ...row, marks: [...row.marks, ...sides.map(side => ({ kind: 'fill', ink: 'soft', ...side }) as const)] }
}

interface SheetKit {
  readonly words: StockWords
  readonly request: CountSheetPdf
  readonly hasBatches: boolean
}

function sheetCells(index: number, line: CountSheetLine, { words, request, hasBatches }: SheetKit): Cell[] {
  const { batch, code, decimals, name, unit } = line
  const paper = wordsFor(request.language)
  const says =
    batch === null
      ? []
      : [
          paper.batch(batch.code, batch.expiresOn === null ? null : formatDay(batch.expiresOn, paper)),
          ...(batch.mrpPaise === null ? [] : [`${words.mrp} ${formatRupees(batch.mrpPaise)}`]),
        ]
  const held = batch === null ? '' : formatQuantity(batch.heldThousandths, decimals)
  const rest = [code ?? '', unit, ...(hasBatches ? [held] : []), '', '']
  return [{ main: String(index + 1) }, { main: name, sub: says.join(' · ') }, ...rest.map(main => ({ main }))]
}

function sheetHead(request: CountSheetPdf, words: StockWords, { setText }: PageKit): Box {
  const width = contentWidth(a4)
  const started = `${words.startedOn} ${formatDay(request.startedOn, wordsFor(request.language))}`
  const items = new Set(request.lines.flatMap(line => (line.name === '' ? [] : [`${line.code} ${line.name}`])))
  const counted = items.size === 0 ? [] : [words.itemCount(items.size)]
  const what = [request.groupName ?? words.allItems, ...counted, started].join(' · ')
  const head = stack(
    [
      setText(words.countSheet, width, { size: a4.shopName, weight: 'bold', ink: 'strong' }),
      setText(what, width, { size: a4.text * 1.1 }),
      setText(`${words.countedBy}: ${'_'.repeat(36)}`, width, { size: a4.text * 1.1 }),
    ],
    6,
  )
  return pad(head, { bottom: 12 })
}
