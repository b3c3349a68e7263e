// A peer: the same invoice as a pdfmake definition, with the same subset fonts, laid out by pdfmake. It has no fallback
// between fonts, so it says Rs, and it carries no sums from page to page.

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { sumByHsn } from '../../src/shared/domain/invoice/tax-summary.ts'
import { formatPaise } from '../../src/shared/kernel/money.ts'
import type { InvoiceView } from '../../src/shared/records/invoice.ts'
import { fontsFolder } from '../../test/support/paper/paper.ts'

interface Pdfmake {
  setFonts(fonts: Record<string, Record<string, string>>): void
  setUrlAccessPolicy(allows: () => boolean): void
  setLocalAccessPolicy(allows: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Buffer> }
}

const columns = ['#', 'Item', 'HSN/SAC', 'Quantity', 'Rate', 'Taxable', 'CGST', 'SGST', 'Amount']

export function openPdfmake(): (view: InvoiceView) => Promise<Uint8Array> {
  const pdfmake = createRequire(import.meta.url)('pdfmake') as Pdfmake
  const file = (weight: string) => join(fontsFolder, `noto-sans-latin-${weight}.ttf`)
  pdfmake.setFonts({ Noto: { normal: file('regular'), bold: file('bold') } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  return view => pdfmake.createPdf(definitionOf(view)).getBuffer()
}

function definitionOf(view: InvoiceView): object {
  const { shop, invoice } = view
  return {
    pageSize: 'A4',
    pageMargins: [34, 34, 34, 40],
    defaultStyle: { font: 'Noto', fontSize: 8.4 },
    footer: (page: number, pages: number) => ({
      text: `${invoice.number} · Page ${page} of ${pages}`,
      alignment: 'right',
      margin: [34, 6],
    }),
    content: [
      {
        columns: [
          { text: shop.name, fontSize: 16, bold: true },
          { text: 'Tax Invoice', fontSize: 13, bold: true, alignment: 'right' },
        ],
      },
      `GSTIN: ${shop.gstin}`,
      `${shop.address.line1}, ${shop.address.line2}, ${shop.address.city} ${shop.address.pin}`,
      `Phone: ${shop.phone} · Email: ${shop.email}`,
      { columns: [buyerLines(view), factRows(view)], margin: [0, 10] },
      linesTable(view),
      totalsTable(view),
      hsnTable(view),
      {
        qr: `upi://pay?pa=${shop.upiId}&am=${view.duePaise / 100}&cu=INR&tr=${encodeURIComponent(invoice.number)}`,
        fit: 80,
      },
      shop.footer,
      { text: `For ${shop.legalName}`, alignment: 'right', bold: true },
      { text: 'Authorised signatory', alignment: 'right' },
    ],
  }
}

function buyerLines({ invoice: { buyer } }: InvoiceView): object {
  return {
    stack: [
      'Bill to',
      { text: buyer?.name, bold: true },
      `GSTIN: ${buyer?.gstin}`,
      buyer?.address.line1,
      `${buyer?.address.city} ${buyer?.address.pin}`,
    ],
  }
}

function factRows({ invoice }: InvoiceView): object {
  const body = [
    ['Number', invoice.number],
    ['Date', invoice.issuedOn],
    ['Due on', invoice.dueOn],
    ['Place of supply', invoice.placeOfSupply],
    ['Reverse charge', 'No'],
    ['Billed by', invoice.soldBy],
  ]
  return { layout: 'noBorders', table: { body } }
}

function linesTable({ invoice }: InvoiceView): object {
  const right = (text: string, sub = '') => ({
    alignment: 'right',
    stack: sub === '' ? [text] : [text, { text: sub, fontSize: 6.7 }],
  })
  const rows = invoice.lines.map(line => [
    right(String(line.lineNumber)),
    {
      stack: [
        line.name,
        ...(line.mrpPaise === null ? [] : [{ text: `MRP ${formatPaise(line.mrpPaise)}`, fontSize: 6.7 }]),
      ],
    },
    line.hsn,
    right(String(line.quantityThousandths / 1000), line.uqc),
    right(formatPaise(line.unitPricePaise), 'incl. tax'),
    right(formatPaise(line.taxablePaise)),
    right(formatPaise(line.cgstPaise), `${line.taxRateBps / 200}%`),
    right(formatPaise(line.sgstPaise), `${line.taxRateBps / 200}%`),
    right(formatPaise(line.totalPaise)),
  ])
  const head = columns.map(text => ({ text, bold: true, fontSize: 6.7 }))
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['auto', '*', ...Array(7).fill('auto')],
      body: [head, ...rows],
    },
  }
}

function totalsTable({ invoice, paidPaise, duePaise }: InvoiceView): object {
  const body = [
    ['Taxable value', formatPaise(invoice.taxablePaise)],
    ['CGST', formatPaise(invoice.cgstPaise)],
    ['SGST', formatPaise(invoice.sgstPaise)],
    ['Round-off', formatPaise(invoice.roundOffPaise)],
    [
      { text: 'Total', bold: true, fontSize: 13 },
      { text: `Rs ${formatPaise(invoice.totalPaise)}`, bold: true, fontSize: 13 },
    ],
    ['Paid', formatPaise(paidPaise)],
    ['Balance due', formatPaise(duePaise)],
  ]
  return { layout: 'noBorders', table: { widths: ['*', 'auto'], body }, margin: [280, 8, 0, 8] }
}

function hsnTable({ invoice }: InvoiceView): object {
  const head = ['HSN/SAC', 'Taxable', 'CGST', 'SGST', 'Total tax'].map(text => ({ text, bold: true }))
  const rows = sumByHsn(invoice.lines).map(sum => [
    sum.hsn ?? '',
    ...[sum.taxablePaise, sum.cgstPaise, sum.sgstPaise, sum.taxPaise].map(formatPaise),
  ])
  return {
    layout: 'lightHorizontalLines',
    fontSize: 7.2,
    table: { headerRows: 1, widths: ['*', '*', '*', '*', '*'], body: [head, ...rows] },
  }
}
