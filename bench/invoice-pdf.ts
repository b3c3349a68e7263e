// An A4 invoice of 5, 30 and 500 lines as PDF, warm: ours beside pdfkit drawing the same texts by hand, and pdfmake.
// They take turns, so that none has the quieter minute.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Face, faces, fileOf } from '../src/main/documents/fonts/face.ts'
import { openFonts } from '../src/main/documents/fonts/open-fonts.ts'
import { openPdfRenderer } from '../src/main/documents/open-pdf-renderer.ts'
import { invoiceSheets, paperOf } from '../src/main/documents/render-pdf.ts'
import type { InvoicePdf } from '../src/main/documents/render-request.ts'
import { upiUri } from '../src/main/documents/upi-qr.ts'
import type { InvoiceView } from '../src/shared/records/invoice.ts'
import { testStates } from '../test/support/paper/make-invoice-view.ts'
import { fontsFolder, invoicePdf, render } from '../test/support/paper/paper.ts'
import { builtInstallation } from '../test/support/program/built-program.ts'
import { type BenchRow, type Timing, timingOf } from './bench-row.ts'
import { invoiceOf } from './support/pdf-invoices.ts'
import { openPdfmake } from './support/pdfmake-invoice.ts'
import { drawWithPdfkit, placePages } from './support/plain-pdfkit.ts'

const workerUrl = builtInstallation.workers.pdf
const warmUps = 8
const most = 1.4

export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const [lineCount, turns] of [
    [5, 120],
    [30, 80],
    [500, 24],
  ] as const) {
    rows.push(...(await compare(lineCount, turns)))
  }
  return rows
}

async function compare(lineCount: number, turns: number): Promise<BenchRow[]> {
  const view = invoiceOf(lineCount)
  const request = invoicePdf(view)
  const byHand = prepareByHand(request, view)
  const pdfmake = openPdfmake()
  const renderer = openPdfRenderer({ workerUrl, fontsFolder, stateNames: testStates })
  try {
    const [ours, threaded, hand, peer] = await takeTurns(turns, [
      () => render(request),
      () => renderer.render(request),
      byHand,
      () => pdfmake(view),
    ])
    const row = (work: string, timing: Timing): BenchRow => ({
      work,
      ours: timing,
      floor: { name: 'pdfkit by hand, every place given', ...hand },
      peers: [{ name: 'pdfmake', ...peer }],
      ratio: `${(timing.p50 / hand.p50).toFixed(2)}× pdfkit by hand, ${(timing.p50 / peer.p50).toFixed(2)}× pdfmake`,
      goal: `p50 ≤ ${most}× pdfkit by hand`,
      isMet: timing.p50 <= most * hand.p50,
    })
    return [
      row(`invoice PDF, ${lineCount} lines`, ours),
      row(`the same through the worker, ${lineCount} lines`, threaded),
    ]
  } finally {
    await renderer.close()
  }
}

function prepareByHand(request: InvoicePdf, view: InvoiceView): () => Uint8Array {
  const fonts = openFonts(fontsFolder)
  const kit = { fonts, stateNames: testStates, logoOf: () => null }
  const pages = placePages(invoiceSheets(request, paperOf(request, kit), fonts))
  const used = new Set(pages.flatMap(page => page.texts.map(text => text.face)))
  const bytes = new Map<Face, Buffer>(
    faces.filter(face => used.has(face)).map(face => [face, readFileSync(join(fontsFolder, fileOf(face)))]),
  )
  const { shop, invoice } = view
  const link = upiUri({ upiId: shop.upiId, shopName: shop.name, amountPaise: view.duePaise, reference: invoice.number })
  return () => drawWithPdfkit(pages, bytes, link)
}

type Draw = () => unknown

async function takeTurns(
  turns: number,
  draws: readonly [Draw, Draw, Draw, Draw],
): Promise<[Timing, Timing, Timing, Timing]> {
  const times: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let turn = 0; turn < warmUps + turns; turn += 1) {
    for (const [i, draw] of draws.entries()) {
      const startedMs = performance.now()
      await draw()
      if (turn >= warmUps) times[i]?.push(performance.now() - startedMs)
    }
  }
  return [timingOf(times[0]), timingOf(times[1]), timingOf(times[2]), timingOf(times[3])]
}
