// Days as numbers, which facts are kept by.

import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { Bound } from '../report-parts.ts'
import type { FactScope } from './fact-table.ts'

const dayMs = 86_400_000

function numberOfDay(day: Day): number {
  return Date.parse(day) / dayMs
}

export function dayOfNumber(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

export function scopeOf({ fromOn, stands, toOn }: Pick<Bound, 'fromOn' | 'stands' | 'toOn'>): FactScope {
  return {
    fromDay: numberOfDay(fromOn),
    toDay: numberOfDay(toOn),
    stands: stands === null ? null : new Set(JSON.parse(stands) as number[]),
  }
}
