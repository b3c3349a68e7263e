// The month on the screen: the one whose return is due next, until a person goes to another.

import { useState } from 'react'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { useCore } from '../../core/core-context.tsx'

/** GSTR-1 of a month is due on the 11th of the next. */
const lastDueDay = 11

export function useMonth() {
  const { nowMs } = useCore()
  const today = dayInIndia(nowMs())
  const thisMonth = today.slice(0, 7)
  const [period, setPeriod] = useState(() =>
    Number(today.slice(8)) <= lastDueDay ? monthBeside(thisMonth, -1) : thisMonth,
  )
  return {
    period,
    isLast: period >= thisMonth,
    before: () => setPeriod(monthBeside(period, -1)),
    after: () => setPeriod(period >= thisMonth ? period : monthBeside(period, 1)),
  }
}

function monthBeside(period: string, step: 1 | -1): string {
  const months = Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 + step
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}
