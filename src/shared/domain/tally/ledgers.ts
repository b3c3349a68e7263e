// The accounts a shop's month is booked to, by the names Tally will know them under.

import { formatBps } from '../../kernel/rate.ts'
import type { SupplyType } from '../../records/invoice.ts'
import type { Tender } from '../../records/payment.ts'
import type { CashReason } from '../../records/shift.ts'

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

/** Worth of a bill that stands on no item, and what its items differ from it. */
export const purchaseLedger = 'Purchases'
/** Worth of goods that are booked with their quantity. */
export const purchasedGoodsLedger = 'Purchases of goods'

/** The tax of goods that came back too late to take it off (s.34). */
export const lateTaxLedger = 'GST on late returns'

/** What cash by hand goes to or comes from. Between two accounts of money it is a contra. */
export const cashReasonLedgers: Readonly<
  Record<CashReason, { readonly name: string; readonly parent: string; readonly isMoney: boolean }>
> = {
  change: { name: 'Cash in safe', parent: 'Cash-in-Hand', isMoney: true },
  bank: { name: 'Bank', parent: 'Bank Accounts', isMoney: true },
  expense: { name: 'Shop expenses', parent: 'Indirect Expenses', isMoney: false },
  wages: { name: 'Wages', parent: 'Indirect Expenses', isMoney: false },
  owner: { name: 'Owner', parent: 'Capital Account', isMoney: false },
  other: { name: 'Cash to be explained', parent: 'Suspense A/c', isMoney: false },
}

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
