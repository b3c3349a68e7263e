// Whether a shift was left open over midnight.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Shift } from '../../../shared/records/shift.ts'

export function isOfAnotherDay({ openedAt }: Shift, nowMs: number): boolean {
  return dayInIndia(Date.parse(openedAt)) !== dayInIndia(nowMs)
}
