// How old what is still to pay is. Goods sent back lower the bill they came with. A payment against an order pays that
// order's bills first; what is left of either, and every payment on account, pays the oldest bills.

import type { Day } from '../../kernel/calendar.ts'
import type { Ageing } from '../../records/dealer/dealer-account.ts'

export interface Bill {
  readonly id: string
  readonly orderId: string | null
  readonly billedOn: Day
  readonly dueOn: Day
  readonly amountPaise: number
}
/** A payment, or goods sent back. */
export interface Paid {
  /** The bill it lowers before any other. */
  readonly billId: string | null
  readonly orderId: string | null
  readonly amountPaise: number
}

export const noAgeing: Ageing = { to30Paise: 0, to60Paise: 0, to90Paise: 0, over90Paise: 0, overduePaise: 0 }

/** What is open of each bill, oldest first. Neither list holds what was reversed. */
export function openBills<B extends Bill>(
  bills: readonly B[],
  payments: readonly Paid[],
): (B & { openPaise: number })[] {
  const open = [...bills]
    .sort((a, b) => (a.billedOn < b.billedOn ? -1 : a.billedOn > b.billedOn ? 1 : 0))
    .map(bill => ({ ...bill, openPaise: bill.amountPaise }))
  const byOrder = new Map<string, typeof open>()
  for (const bill of open) {
    if (bill.orderId === null) continue
    const known = byOrder.get(bill.orderId)
    if (known === undefined) byOrder.set(bill.orderId, [bill])
    else known.push(bill)
  }
  const byId = new Map(open.map(bill => [bill.id, bill]))
  const left = payments.map(paid => {
    const own = paid.billId === null ? undefined : byId.get(paid.billId)
    return own === undefined ? paid : { ...paid, amountPaise: payOldest([own], paid.amountPaise) }
  })
  let onAccount = 0
  for (const { orderId, amountPaise } of left)
    onAccount += orderId === null ? amountPaise : payOldest(byOrder.get(orderId) ?? [], amountPaise)
  payOldest(open, onAccount)
  return open
}

/** Returns what is left when all are paid. */
function payOldest(bills: readonly { openPaise: number }[], paise: number): number {
  let left = paise
  for (const bill of bills) {
    if (left === 0) break
    const part = Math.min(left, bill.openPaise)
    bill.openPaise -= part
    left -= part
  }
  return left
}

export function ageingOf(bills: readonly Bill[], payments: readonly Paid[], today: Day): Ageing {
  const ageing = { ...noAgeing }
  for (const { billedOn, dueOn, openPaise } of openBills(bills, payments)) {
    ageing[bucketOf(daysBetween(billedOn, today))] += openPaise
    if (dueOn < today) ageing.overduePaise += openPaise
  }
  return ageing
}

export function addAgeing(a: Ageing, b: Ageing): Ageing {
  return {
    to30Paise: a.to30Paise + b.to30Paise,
    to60Paise: a.to60Paise + b.to60Paise,
    to90Paise: a.to90Paise + b.to90Paise,
    over90Paise: a.over90Paise + b.over90Paise,
    overduePaise: a.overduePaise + b.overduePaise,
  }
}

function bucketOf(days: number): Exclude<keyof Ageing, 'overduePaise'> {
  if (days <= 30) return 'to30Paise'
  if (days <= 60) return 'to60Paise'
  return days <= 90 ? 'to90Paise' : 'over90Paise'
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
