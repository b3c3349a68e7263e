// Which tables of GSTR-1 a document is reported in (domain.md R10).

import type { SupplyType } from '../../records/invoice.ts'
import type { TaxScheme } from '../../records/shop.ts'

export interface ReportedDocument {
  readonly scheme: TaxScheme
  readonly isCreditNote: boolean
  readonly isBuyerRegistered: boolean
  readonly supplyType: SupplyType
  readonly totalPaise: number
  readonly taxRatesBps: readonly number[]
  readonly issuedOn: string
  /** Table of the invoice a credit note is against. */
  readonly originalTable: string | null
}

/** Inter-state sales to unregistered buyers above this are listed one by one; it fell from 2.5 lakh for August 2024. */
function largeInvoiceLimitPaise(day: string): number {
  return day >= '2024-08-01' ? 1_00_000_00 : 2_50_000_00
}

export function gstr1TablesOf(document: ReportedDocument): string[] {
  if (document.scheme !== 'regular') return []
  const hasNil = document.taxRatesBps.some(rate => rate === 0)
  return hasNil ? [gstr1MainTableOf(document), 'nil'] : [gstr1MainTableOf(document)]
}

/** The table of what bears tax on it; a regular taxpayer's. */
export function gstr1MainTableOf(document: Omit<ReportedDocument, 'scheme' | 'taxRatesBps'>): string {
  if (document.isBuyerRegistered) return document.isCreditNote ? 'cdnr' : 'b2b'
  if (document.isCreditNote) return document.originalTable === 'b2cl' ? 'cdnur' : 'b2cs'
  const isLarge = document.supplyType === 'inter' && document.totalPaise > largeInvoiceLimitPaise(document.issuedOn)
  return isLarge ? 'b2cl' : 'b2cs'
}
