// How old what is owed is, counted in days from the invoice.

import type { Day } from '../../kernel/calendar.ts'
import { daysBetween } from '../../kernel/calendar.ts'
import type { Paise } from '../../kernel/money.ts'

/** Owed for 0–30, 31–60, 61–90 and over 90 days. */
export interface Ageing {
  readonly upTo30Paise: Paise
  readonly upTo60Paise: Paise
  readonly upTo90Paise: Paise
  readonly over90Paise: Paise
}

export function ageingOf(unpaid: readonly { readonly issuedOn: Day; readonly duePaise: Paise }[], today: Day): Ageing {
  const sums = { upTo30Paise: 0, upTo60Paise: 0, upTo90Paise: 0, over90Paise: 0 }
  for (const { issuedOn, duePaise } of unpaid) sums[bucketOf(daysBetween(issuedOn, today))] += duePaise
  return sums
}

function bucketOf(days: number): keyof Ageing {
  if (days <= 30) return 'upTo30Paise'
  if (days <= 60) return 'upTo60Paise'
  return days <= 90 ? 'upTo90Paise' : 'over90Paise'
}
