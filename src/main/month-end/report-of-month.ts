// What the screen shows of a month: each table with its count and sums, what else is to be filed, what blocks it.

import { gstProfileOf } from '../../shared/domain/returns/gst-profile.ts'
import type { RateSums, TaxSums } from '../../shared/domain/returns/gstr1-sections.ts'
import type { Gstr1Section, MonthEndReport, SectionSum } from '../../shared/records/month-end.ts'
import type { Gathered } from './gather-returns.ts'
import type { Month } from './read-month.ts'

export function reportOfMonth(
  { period, shop }: Month,
  { blockers, counts, eInvoices, eWayBills, sections }: Gathered,
): MonthEndReport {
  const isFiled = shop.scheme === 'regular'
  const ranges = sections.documentsIssued.flatMap(issued => issued.ranges)
  return {
    period,
    scheme: shop.scheme,
    hasEInvoices: isFiled && gstProfileOf(shop).hasEInvoices,
    invoiceCount: counts.invoices,
    creditNoteCount: counts.creditNotes,
    voidCount: counts.voids,
    sections: isFiled ? sectionSums(sections) : [],
    issuedCount: ranges.reduce((sum, { count }) => sum + count, 0),
    cancelledCount: ranges.reduce((sum, { cancelledCount }) => sum + cancelledCount, 0),
    eInvoiceCount: isFiled ? counts.eInvoices : 0,
    eInvoiceReadyCount: isFiled ? eInvoices.length : 0,
    eWayBillCount: isFiled ? counts.eWayBills : 0,
    eWayBillReadyCount: isFiled ? eWayBills.length : 0,
    blockers: isFiled ? [...blockers] : [],
  }
}

function sectionSums(sections: Gathered['sections']): SectionSum[] {
  const listed = (section: Gstr1Section, documents: readonly { rates: readonly RateSums[] }[]) =>
    sumOf(
      section,
      documents.length,
      documents.flatMap(({ rates }) => rates),
    )
  const { nil, b2cs, hsnB2b, hsnB2c } = sections
  const untaxed = nil.map(sums => ({ ...noTax, taxablePaise: sums.nilPaise + sums.exemptPaise + sums.nonGstPaise }))
  return [
    listed('b2b', sections.b2b),
    listed('b2cl', sections.b2cl),
    sumOf('b2cs', b2cs.length, b2cs),
    sumOf('nil', nil.length, untaxed),
    listed('cdnr', sections.cdnr),
    listed('cdnur', sections.cdnur),
    sumOf('hsnB2b', hsnB2b.length, hsnB2b),
    sumOf('hsnB2c', hsnB2c.length, hsnB2c),
  ]
}

const noTax: TaxSums = { taxablePaise: 0, igstPaise: 0, cgstPaise: 0, sgstPaise: 0 }

function sumOf(section: Gstr1Section, count: number, parts: readonly TaxSums[]): SectionSum {
  const sum = (key: keyof TaxSums) => parts.reduce((total, part) => total + part[key], 0)
  return {
    section,
    count,
    taxablePaise: sum('taxablePaise'),
    igstPaise: sum('igstPaise'),
    cgstPaise: sum('cgstPaise'),
    sgstPaise: sum('sgstPaise'),
  }
}
