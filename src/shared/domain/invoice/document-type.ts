// What a sale's paper is called, and the series its number comes from.

import { type Day, financialYearOf } from '../../kernel/calendar.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { DocumentType } from '../../records/invoice.ts'
import type { TaxScheme } from '../../records/shop.ts'

/** Only a regular taxpayer's taxable goods go on a tax invoice; exempt goods and other shops take a bill of supply (Rule 49). */
export function documentTypeOf(scheme: TaxScheme, taxRatesBps: readonly number[]): DocumentType {
  return scheme === 'regular' && taxRatesBps.some(rate => rate > 0) ? 'tax_invoice' : 'bill_of_supply'
}

/**
 * Each kind of document has its own series within a counter: A1 tax invoices, A1B bills of supply, A1R receipts, A1Z
 * closed shifts, A1D dealer orders, A1C credit notes, A1N debit notes to dealers.
 */
export function seriesOf(counterCode: string, kind: SeriesKind): string {
  return counterCode + endings[kind]
}

export type SeriesKind = DocumentType | 'receipt' | 'shift' | 'dealer_order' | 'credit_note' | 'debit_note'

const endings: Readonly<Record<SeriesKind, string>> = {
  tax_invoice: '',
  bill_of_supply: 'B',
  receipt: 'R',
  shift: 'Z',
  dealer_order: 'D',
  credit_note: 'C',
  debit_note: 'N',
}

const numberPattern = /^[A-Za-z1-9][A-Za-z0-9/-]{0,15}$/

/** `A1/26-27/00042`: at most sixteen characters (Rule 46(b)); refuses `number_series_full` beyond. */
export function formatDocumentNumber(series: string, financialYear: string, serial: number): string {
  const number = `${series}/${financialYear}/${String(serial).padStart(5, '0')}`
  if (!numberPattern.test(number)) throw new Refusal('number_series_full', { series, financialYear, serial })
  return number
}

export interface DocumentNumber {
  readonly number: string
  readonly series: string
  readonly financialYear: string
  readonly serial: number
}

/** What a paper made on this day is numbered: the next of its series, consecutive within the financial year. */
export function nextDocumentNumber(
  counterCode: string,
  kind: SeriesKind,
  onDay: Day,
  nextSerial: (series: string, financialYear: string) => number,
): DocumentNumber {
  const series = seriesOf(counterCode, kind)
  const financialYear = financialYearOf(onDay)
  const serial = nextSerial(series, financialYear)
  return { number: formatDocumentNumber(series, financialYear, serial), series, financialYear, serial }
}
