// The accounts a shop's month is booked to, by the names Tally will know them under.

import { formatBps } from '../../kernel/rate.ts'
import type { SupplyType } from '../../records/invoice.ts'
import type { Tender } from '../../records/payment.ts'

export const taxLedgers = {
  cgst: { name: 'Output CGST', dutyHead: 'Central Tax' },
  sgst: { name: 'Output SGST', dutyHead: 'State Tax' },
  igst: { name: 'Output IGST', dutyHead: 'Integrated Tax' },
} as const

/** Tax in dealers' bills that the shop takes off its own. */
export const inputTaxLedgers = {
  cgst: { name: 'Input CGST', dutyHead: 'Central Tax' },
  sgst: { name: 'Input SGST', dutyHead: 'State Tax' },
  igst: { name: 'Input IGST', dutyHead: 'Integrated Tax' },
} as const

export const purchaseLedger = 'Purchases'

/** The tax of goods that came back too late to take it off (s.34). */
export const lateTaxLedger = 'GST on late returns'

export const roundOffLedger = 'Round off'

export const tenderLedgers: Readonly<Record<Tender, { readonly name: string; readonly parent: string }>> = {
  cash: { name: 'Cash', parent: 'Cash-in-Hand' },
  upi: { name: 'UPI collections', parent: 'Bank Accounts' },
  card: { name: 'Card collections', parent: 'Bank Accounts' },
  bank: { name: 'Bank transfers received', parent: 'Bank Accounts' },
  other: { name: 'Other collections', parent: 'Current Assets' },
}

/** `Sales 18%`, `Sales 18% inter-state`, `Sales exempt`. */
export function salesLedger(taxRateBps: number, supplyType: SupplyType): string {
  if (taxRateBps === 0) return 'Sales exempt'
  return `Sales ${formatBps(taxRateBps)}%${supplyType === 'inter' ? ' inter-state' : ''}`
}
