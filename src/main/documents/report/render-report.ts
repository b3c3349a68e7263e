// A report on A4 across: letterhead, period, the table with its head on every page, sums at its end.

import { reportFacts, reportPeriod } from '../../../shared/domain/reports/report-facts.ts'
import { figureKinds, growingColumn, showCell } from '../../../shared/domain/reports/show-cell.ts'
import { reportWords } from '../../../shared/domain/reports/words/report-words.ts'
import type { ReportWords } from '../../../shared/domain/reports/words/words.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { groupIndian } from '../../../shared/kernel/money.ts'
import type { Report, ReportCell } from '../../../shared/records/report.ts'
import { firstHead, type HeadText, laterHead } from '../invoice/page-heads.ts'
import { sellerText } from '../invoice-text/party-text.ts'
import { framePages, pageHeight } from '../page/page-frame.ts'
import { a4, contentWidth, type PageKit, type PageStyle } from '../page/page-style.ts'
import { paintPdf } from '../paint/paint-pdf.ts'
import type { RenderKit } from '../render-pdf.ts'
import type { Sheet } from '../sheet/box.ts'
import { fitTable } from '../sheet/fit-table.ts'
import { type FlowItem, flow } from '../sheet/flow.ts'
import { createSetText } from '../sheet/text-box.ts'
import { wordsFor } from '../text/words-for.ts'
import type { ReportPdf } from './report-request.ts'

const across: PageStyle = { ...a4, width: a4.height, height: a4.width }

export function renderReportPdf(request: ReportPdf, kit: RenderKit): Uint8Array {
  const words = reportWords[request.language]
  const title = words.titles[request.report.asked.report]
  return paintPdf(reportSheets(request, kit), kit.fonts, {
    title,
    author: request.shop.name,
    subject: title,
    language: wordsFor(request.language).locale,
    madeAt: new Date(request.madeAt),
  })
}

function reportSheets(request: ReportPdf, renderKit: RenderKit): Sheet[] {
  const { fonts } = renderKit
  const words = reportWords[request.language]
  const kit: PageKit = { style: across, fonts, setText: createSetText(fonts) }
  const head = headOf(request, words, renderKit)
  const period = reportPeriod(request.report, words)
  const pages = flow(itemsOf(request.report, words, kit), {
    height: pageHeight(across),
    firstHead: firstHead(head, kit),
    laterHead: laterHead(head, period, kit),
  })
  const { page } = wordsFor(request.language)
  return framePages(pages, { mark: '', footLeft: request.shop.name, footRight: page }, kit)
}

function headOf({ report, ...request }: ReportPdf, words: ReportWords, { logoOf, stateNames }: RenderKit): HeadText {
  const { language, madeAt, shop } = request
  const paperWords = wordsFor(language)
  return {
    title: words.titles[report.asked.report],
    declarations: [],
    seller: sellerText({ view: { shop }, words: paperWords, stateNames }),
    logo: logoOf(shop.logo),
    parties: [],
    facts: reportFacts(report, words, dayInIndia(Date.parse(madeAt))),
  }
}

function itemsOf(report: Report, words: ReportWords, { fonts, setText, style }: PageKit): FlowItem[] {
  const { asked, columns, rowCount, rows, sums } = report
  const show = (cell: ReportCell, at: number) => ({
    main: showCell(cell, columns[at]?.kind ?? 'text', asked.grain, words),
  })
  const growing = growingColumn(columns)
  const cells = rows.map(row => row.cells.map(show))
  const total = sums.map((sum, at) => (at === 0 ? { main: words.total } : sum === null ? { main: '' } : show(sum, at)))
  const table = fitTable({
    columns: columns.map(({ key, kind }, at) => ({
      title: words.columns[key] ?? key,
      align: figureKinds.includes(kind) ? 'right' : 'left',
      ...(at === growing ? { grows: true } : {}),
    })),
    rows: [...cells, total],
    width: contentWidth(style),
    sizes: style.tableSizes,
    fonts,
    setText,
  })
  const leftOut = words.rowsLeftOut(groupIndian(String(rows.length)), groupIndian(String(rowCount)))
  return [
    {
      kind: 'table',
      head: table.head(),
      rows: cells.map(row => table.row(row)),
      closing: table.row(total, 'strong'),
    },
    ...(rows.length < rowCount
      ? [{ kind: 'block' as const, box: setText(leftOut, contentWidth(style), { size: style.text }), gap: style.text }]
      : []),
  ]
}
