// The accountant's files of a month, each from one walk through it.

import { createHash } from 'node:crypto'
import type { FileContent } from '../../shared/contract/counter/document-calls.ts'
import { eInvoiceOfCreditNote, eInvoiceOfInvoice } from '../../shared/domain/e-invoice/inv01.ts'
import { eWayBills } from '../../shared/domain/eway/part-a.ts'
import { gstr1Json } from '../../shared/domain/returns/gstr1-json.ts'
import { type Period, portalPeriod } from '../../shared/domain/returns/return-period.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { MonthEndReport } from '../../shared/records/month-end.ts'
import type { Shop } from '../../shared/records/shop.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import { type Gathered, gatherReturns } from './gather-returns.ts'
import { gstr1Sheets } from './gstr1-sheets.ts'
import type { HsnNames } from './hsn-names.ts'
import { type Month, readMonth, type Watch } from './read-month.ts'
import { reportOfMonth } from './report-of-month.ts'
import { tallyMonth } from './tally-month.ts'

export interface MonthEndSources {
  readonly ledger: Ledger
  readonly watch: Watch
  /** Asked for when first needed: two thousand lines a millisecond, and not for Tally. */
  readonly hsnNames: () => HsnNames
  readonly stateNameOf: (code: string) => string
}

interface Asked {
  readonly period: Period
  readonly todayOn: Day
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function createMonthEndFiles({ ledger, watch, hsnNames, stateNameOf }: MonthEndSources) {
  const gathered = <T>({ period, todayOn }: Asked, use: (month: Month, found: Gathered) => T): T =>
    readMonth(ledger, period, watch, month => use(month, gatherReturns(month, hsnNames(), todayOn)))
  const placeName = (code: string): string => `${code}-${stateNameOf(code)}`
  return {
    check: (asked: Asked): MonthEndReport => gathered(asked, reportOfMonth),

    async gstr1(asked: Asked & { readonly format: 'json' | 'xlsx' }): Promise<FileContent> {
      const { shop, sections, blockers } = gathered(asked, ({ shop }, found) => ({
        shop: requireFiler(shop),
        ...found,
      }))
      if (asked.format === 'xlsx') {
        const workbook = await writeWorkbook(gstr1Sheets(sections, { placeName, blockers }))
        return fileOf(`GSTR1-${asked.period}.xlsx`, xlsxType, workbook)
      }
      const count = blockers.filter(({ isNote, parts }) => !isNote && parts.includes('gstr1')).length
      if (count > 0) throw new Refusal('return_blocked', { count })
      const name = `GSTR1_${shop.gstin ?? ''}_${portalPeriod(asked.period)}.json`
      return jsonFile(name, gstr1Json({ gstin: shop.gstin ?? '', period: asked.period }, sections))
    },

    /** All that nothing stands in the way of, as one list. */
    eInvoices: (asked: Asked): FileContent =>
      gathered(asked, ({ shop }, { eInvoices }) => {
        const facts = { seller: requireFiler(shop), sha256Hex }
        const payloads = eInvoices.map(({ document, from }) =>
          'against' in document ? eInvoiceOfCreditNote(document, facts) : eInvoiceOfInvoice(document, facts, from),
        )
        return jsonFile(`e-invoices-${asked.period}.json`, payloads)
      }),

    eWayBills: (asked: Asked): FileContent =>
      gathered(asked, ({ shop }, found) =>
        jsonFile(`e-way-bills-${asked.period}.json`, eWayBills(found.eWayBills, requireFiler(shop))),
      ),

    tally: ({ period, part }: { readonly period: Period; readonly part: 'masters' | 'vouchers' }): FileContent => {
      const xml = readMonth(ledger, period, watch, month => tallyMonth(month, part, stateNameOf))
      return fileOf(`tally-${part}-${period}.xml`, 'application/xml', Buffer.from(xml))
    },
  }
}

/** Composition and unregistered shops file no GSTR-1 and no e-invoices. */
function requireFiler(shop: Shop): Shop {
  if (shop.scheme !== 'regular') throw new Refusal('return_not_due', { scheme: shop.scheme })
  return shop
}

function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function jsonFile(name: string, value: unknown): FileContent {
  return fileOf(name, 'application/json', Buffer.from(JSON.stringify(value)))
}

function fileOf(name: string, mediaType: string, content: Uint8Array): FileContent {
  return { name, mediaType, contentBase64: Buffer.from(content).toString('base64') }
}
