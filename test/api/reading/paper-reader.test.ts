// An invoice's paper is read: the data attached to it, else its text, else the words of its picture.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { afterAll, expect, test } from 'vitest'
import { openPaperReader } from '../../../src/api/reading/open-paper-reader.ts'
import { makeInvoiceView, registeredBuyer } from '../../support/paper/make-invoice-view.ts'
import { invoicePdf, render } from '../../support/paper/paper.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const reader = openPaperReader()
afterAll(() => reader.close())
const lines = [{ name: 'Basmati rice', unitPricePaise: 2_500_00, quantityThousandths: 40_000 }] as const
const shop = { gstin: '29AAGCB7383J1Z4' }
const business = makeInvoiceView({ shop, buyer: registeredBuyer, lines })
const walkIn = makeInvoiceView({ shop, buyer: null, lines })

function pictureOf(pdf: Uint8Array): Buffer {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'paper.pdf'), pdf)
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', join(folder, 'paper.pdf'), join(folder, 'paper')])
  return readFileSync(join(folder, 'paper.png'))
}

async function scanned(png: Buffer): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0 })
  pdf.image(png, 0, 0, { width: 595 })
  pdf.end()
  const parts: Buffer[] = []
  for await (const part of pdf as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

test('our own paper for a business says what it is', async () => {
  const { dueOn, issuedOn, number, totalPaise: facePaise } = business.invoice
  expect(await reader.read({ kind: 'pdf', bytes: Buffer.from(render(invoicePdf(business))) })).toEqual({
    source: 'attached',
    facts: {
      ...{ number, facePaise, issuedOn, dueOn },
      ...{ sellerGstin: business.shop.gstin, buyerGstin: registeredBuyer.gstin },
    },
  })
})

test('the same paper has the same bytes each time', () => {
  expect(Buffer.from(render(invoicePdf(business))).equals(Buffer.from(render(invoicePdf(business))))).toBe(true)
})

test('a paper that says nothing of itself is read by its text', async () => {
  const { issuedOn, number, totalPaise: facePaise } = walkIn.invoice
  expect(await reader.read({ kind: 'pdf', bytes: Buffer.from(render(invoicePdf(walkIn))) })).toMatchObject({
    source: 'text',
    facts: { number, facePaise, issuedOn, sellerGstin: walkIn.shop.gstin },
  })
})

test('a picture is read by its words, alone and inside a PDF', { timeout: 90_000 }, async () => {
  const png = pictureOf(render(invoicePdf(walkIn)))
  const read = { source: 'picture', facts: { facePaise: walkIn.invoice.totalPaise, sellerGstin: walkIn.shop.gstin } }
  expect(await reader.read({ kind: 'png', bytes: png })).toMatchObject(read)
  expect(await reader.read({ kind: 'pdf', bytes: await scanned(png) })).toMatchObject(read)
})

test.each([
  ['a PDF that is cut', 'pdf', '%PDF-1.7\n1 0 obj\n'],
  ['a picture that is none', 'png', '\x89PNG nothing'],
  ['a Word file', 'docx', 'PK'],
] as const)('%s is read as nothing, and the next one is read', { timeout: 60_000 }, async (_what, kind, text) => {
  expect(await reader.read({ kind, bytes: Buffer.from(text, 'latin1') })).toEqual({ source: 'none' })
})
