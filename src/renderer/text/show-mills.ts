// Amounts of past sales: rupees as everywhere, another currency by its code and in threes.

import { formatMills, groupThousands } from '../../shared/kernel/mills.ts'
import { groupIndian } from '../../shared/kernel/money.ts'

/** `₹1,23,456.50`, `GBP 3,801,792.201`, `−GBP 5.00`. */
export function showMills(mills: number, currency: string): string {
  return `${mills < 0 ? '−' : ''}${currency === 'INR' ? '₹' : `${currency}\u00a0`}${showMillsBare(Math.abs(mills), currency)}`
}

/** Without the currency, for columns beside it. */
export function showMillsBare(mills: number, currency: string): string {
  return formatMills(mills, currency === 'INR' ? groupIndian : groupThousands).replace('-', '−')
}

/** 506 → `08:26`. */
export function showMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
