// What the payment sheet holds while money is counted. Pure.
//
// 1. There is always one tender being typed; empty text means all that is left.
// 2. A tender gets its id once, when its typing begins, and keeps it: sending twice cannot double it.
// 3. Less than what is left: Enter keeps it and goes on to the rest. Enough: Enter finishes.
// 4. Only cash may be more than what is left; the rest of it is change.
// 5. Credit takes what is left and needs a customer.
// 6. The customer's own money takes its part off what is left; the bill owes it until it is set against it right after.

import { cashLimitPaise } from '../../../../shared/domain/till/split-tenders.ts'
import { formatPaise, type Paise, parseRupees } from '../../../../shared/kernel/money.ts'
import { plainDigits } from '../../../../shared/kernel/plain-digits.ts'
import type { Tender, TenderGiven } from '../../../../shared/records/payment.ts'

export type Means = Tender | 'credit'
export type PaymentProblem = 'not_an_amount' | 'over' | 'needs_customer' | 'cash_limit'

export interface TenderTyped {
  readonly id: string
  readonly means: Means
  readonly text: string
}

export interface FromCredit {
  readonly id: string
  readonly paise: Paise
}

export interface PaymentSheet {
  readonly totalPaise: Paise
  readonly hasCustomer: boolean
  readonly kept: readonly TenderGiven[]
  /** Of the customer's own money; the id is that of setting it against the bill. */
  readonly fromCredit: FromCredit | null
  readonly typed: TenderTyped
  readonly problem: PaymentProblem | null
}

export function openSheet(totalPaise: Paise, hasCustomer: boolean, newId: string): PaymentSheet {
  const typed = { id: newId, means: 'cash', text: '' } as const
  return { totalPaise, hasCustomer, kept: [], fromCredit: null, typed, problem: null }
}

export function leftPaise(sheet: PaymentSheet): Paise {
  const kept = sheet.kept.reduce((sum, tender) => sum + tender.givenPaise, 0)
  return sheet.totalPaise - kept - (sheet.fromCredit?.paise ?? 0)
}

/** What the typed tender is, in paise; undefined when its text is no amount. */
export function typedPaise(sheet: PaymentSheet): Paise | undefined {
  if (sheet.typed.means === 'credit') return 0
  if (sheet.typed.text.trim() === '') return leftPaise(sheet)
  const paise = parseRupees(plainDigits(sheet.typed.text))
  return paise === undefined || paise < 0 ? undefined : paise
}

export function changePaise(sheet: PaymentSheet): Paise {
  if (sheet.typed.means !== 'cash') return 0
  return Math.max(0, (typedPaise(sheet) ?? 0) - leftPaise(sheet))
}

export function chooseMeans(sheet: PaymentSheet, means: Means): PaymentSheet {
  const problem = means === 'credit' && !sheet.hasCustomer ? 'needs_customer' : null
  const text = means === 'credit' ? '' : sheet.typed.text
  return { ...sheet, typed: { ...sheet.typed, means, text }, problem }
}

export function typeAmount(sheet: PaymentSheet, text: string): PaymentSheet {
  const means = sheet.typed.means === 'credit' ? 'cash' : sheet.typed.means
  return { ...sheet, typed: { ...sheet.typed, means, text }, problem: null }
}

/** As much of his own money as there is, or as is left to pay; a second time takes it back. */
export function toggleCredit(sheet: PaymentSheet, creditPaise: Paise, newId: string): PaymentSheet {
  if (sheet.fromCredit !== null) return { ...sheet, fromCredit: null, problem: null }
  const paise = Math.min(creditPaise, leftPaise(sheet))
  if (paise <= 0) return sheet
  return { ...sheet, fromCredit: { id: newId, paise }, typed: { ...sheet.typed, text: '' }, problem: null }
}

/** The bill's total or customer changed under the sheet. */
export function retarget(sheet: PaymentSheet, totalPaise: Paise, hasCustomer: boolean): PaymentSheet {
  return { ...sheet, totalPaise, hasCustomer, fromCredit: null, problem: null }
}

export type Confirmed =
  | {
      readonly do: 'finish'
      readonly tenders: readonly TenderGiven[]
      readonly onCredit: boolean
      readonly fromCredit: FromCredit | null
    }
  | { readonly do: 'go on'; readonly sheet: PaymentSheet }

export function confirm(sheet: PaymentSheet, newId: string): Confirmed {
  const stay = (problem: PaymentProblem): Confirmed => ({ do: 'go on', sheet: { ...sheet, problem } })
  const left = leftPaise(sheet)
  const { fromCredit } = sheet
  const finish = (tenders: readonly TenderGiven[], onCredit = fromCredit !== null): Confirmed => {
    return { do: 'finish', tenders, onCredit, fromCredit }
  }
  if (left === 0) return finish(sheet.kept)
  const { id, means } = sheet.typed
  if (means === 'credit') return sheet.hasCustomer ? finish(sheet.kept, true) : stay('needs_customer')
  const paise = typedPaise(sheet)
  if (paise === undefined || paise === 0) return stay('not_an_amount')
  if (means !== 'cash' && paise > left) return stay('over')
  if (means === 'cash' && cashOf(sheet.kept) + Math.min(paise, left) >= cashLimitPaise) return stay('cash_limit')
  const kept = [...sheet.kept, { id, tender: means, givenPaise: paise, note: '' }]
  if (paise >= left) return finish(kept)
  return { do: 'go on', sheet: { ...sheet, kept, typed: { id: newId, means: 'cash', text: '' }, problem: null } }
}

function cashOf(tenders: readonly TenderGiven[]): Paise {
  return tenders.reduce((sum, { tender, givenPaise }) => sum + (tender === 'cash' ? givenPaise : 0), 0)
}

/** Takes the last kept tender back into the typing. */
export function takeBack(sheet: PaymentSheet): PaymentSheet {
  const last = sheet.kept.at(-1)
  if (last === undefined) return sheet
  const typed = { id: last.id, means: last.tender, text: formatPaise(last.givenPaise).replaceAll(',', '') }
  return { ...sheet, kept: sheet.kept.slice(0, -1), typed, problem: null }
}
