// Whatever a month brings: the tables of GSTR-1 add up to its documents, and table 13 names each number once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDocumentNumber } from '../../../src/shared/domain/invoice/document-type.ts'
import { createGstr1Collector } from '../../../src/shared/domain/returns/collect-gstr1.ts'
import type { SkippedSerials } from '../../../src/shared/domain/returns/documents-issued.ts'
import type { Gstr1Sections } from '../../../src/shared/domain/returns/gstr1-sections.ts'
import type { ReturnDocument } from '../../../src/shared/domain/returns/return-document.ts'
import { added, anyMonth, type Sums, sumOf } from '../../support/returns/made-documents.ts'

function collect(documents: readonly ReturnDocument[], skipped: readonly SkippedSerials[] = []): Gstr1Sections {
  const collector = createGstr1Collector({ numberOf: formatDocumentNumber, hsnNameOf: () => '' })
  for (const document of documents) collector.add(document)
  for (const serials of skipped) collector.skip(serials)
  return collector.finish()
}

function sumOfDocuments(documents: readonly ReturnDocument[]): Sums {
  const counted = documents.filter(({ isVoid }) => !isVoid)
  return added(sumOf([]), ...counted.map(({ kind, lines }) => sumOf(lines, kind === 'credit_note' ? -1 : 1)))
}

test('what the tables hold, credit notes taken off, is what the documents hold', () => {
  fc.assert(
    fc.property(anyMonth, documents => {
      const sections = collect(documents)
      const rates = (listed: readonly { rates: Gstr1Sections['b2b'][number]['rates'] }[]) =>
        listed.flatMap(one => one.rates)
      const untaxed = sections.nil.reduce((sum, { nilPaise }) => sum + nilPaise, 0)
      expect(
        added(
          sumOf(rates(sections.b2b)),
          sumOf(rates(sections.b2cl)),
          sumOf(sections.b2cs),
          sumOf(rates(sections.cdnr), -1),
          sumOf(rates(sections.cdnur), -1),
          { taxable: untaxed, igst: 0, cgst: 0, sgst: 0 },
        ),
      ).toEqual(sumOfDocuments(documents))
    }),
  )
})

test('the table by HSN code adds up to the same, and to the same quantity of goods', () => {
  fc.assert(
    fc.property(anyMonth, documents => {
      const { hsnB2b, hsnB2c } = collect(documents)
      expect(added(sumOf(hsnB2b), sumOf(hsnB2c))).toEqual(sumOfDocuments(documents))
      const goods = documents
        .filter(({ isVoid }) => !isVoid)
        .flatMap(({ kind, lines }) =>
          lines
            .filter(({ hsn }) => hsn !== '998314')
            .map(line => line.quantityThousandths * (kind === 'credit_note' ? -1 : 1)),
        )
      const total = (quantities: readonly number[]) => quantities.reduce((sum, quantity) => sum + quantity, 0)
      expect(total([...hsnB2b, ...hsnB2c].map(row => row.quantityThousandths))).toBe(total(goods))
    }),
  )
})

test('the order in which documents come changes no sum', () => {
  fc.assert(
    fc.property(anyMonth, documents => {
      const forwards = collect(documents)
      const backwards = collect(documents.toReversed())
      const tables = ['b2cs', 'nil', 'documentsIssued', 'hsnB2b', 'hsnB2c'] as const
      for (const table of tables) expect(backwards[table]).toEqual(forwards[table])
    }),
  )
})

test('no document has two entries of one rate', () => {
  fc.assert(
    fc.property(anyMonth, documents => {
      const { b2b, b2cl, cdnr, cdnur } = collect(documents)
      for (const { rates } of [...b2b, ...b2cl, ...cdnr, ...cdnur])
        expect(new Set(rates.map(({ taxRateBps }) => taxRateBps)).size).toBe(rates.length)
    }),
  )
})

test('table 13 counts every number of every series once, void and skipped ones as cancelled', () => {
  const skippedAfter = fc.integer({ min: 1, max: 30 })
  fc.assert(
    fc.property(anyMonth, skippedAfter, (documents, skippedCount) => {
      const invoices = documents.filter(({ kind }) => kind === 'invoice').length
      const skipped = {
        kind: 'invoice' as const,
        series: 'A1',
        financialYear: '26-27',
        fromSerial: invoices + 1,
        toSerial: invoices + skippedCount,
      }
      const { documentsIssued } = collect(documents, [skipped])
      const [issued] = documentsIssued
      expect(issued).toEqual({
        kind: 'invoice',
        ranges: [
          {
            from: 'A1/26-27/00001',
            to: formatDocumentNumber('A1', '26-27', invoices + skippedCount),
            count: invoices + skippedCount,
            cancelledCount: skippedCount + documents.filter(({ isVoid }) => isVoid).length,
          },
        ],
      })
      const notes = documents.length - invoices
      expect(documentsIssued[1]?.ranges[0]?.count ?? 0).toBe(notes)
    }),
  )
})
