// What a report says of past bills, counted in it or not: how many the period has, and those in other money.

import { type ReportShape, reportShapes } from '../../../shared/domain/reports/report-shapes.ts'
import type { PastInReport } from '../../../shared/records/report.ts'
import { scopeOf } from './facts/fact-days.ts'
import type { Question } from './report-parts.ts'

export function pastInReport({ asked, bound, facts }: Question): PastInReport | null {
  const shape: ReportShape = reportShapes[asked.report]
  if (shape.hasPast !== true) return null
  const { bills, customers, others } = facts.past()
  if (bills.length() === 0 && others.length === 0) return null
  const { fromDay, stands, toDay } = scopeOf(bound)
  const isIn = (day: number) => day >= fromDay && day <= toDay && stands === null
  const [day, customer, sold, back] = [
    bills.column('day'),
    bills.column('customer'),
    bills.column('sold'),
    bills.column('back'),
  ]
  let [count, netPaise] = [0, 0]
  for (let at = 0; at < bills.length(); at += 1) {
    if (!isIn(day[at] as number)) continue
    if (bound.customerNo !== null && customers[customer[at] as number] !== bound.customerNo) continue
    count += 1
    netPaise += (sold[at] as number) - (back[at] as number)
  }
  const inPeriod = others.filter(([on]) => isIn(on)).map(([, currency]) => currency)
  const currencies = [...new Set(inPeriod)].sort()
  return {
    bills: count,
    netPaise,
    others: currencies.map(currency => ({ currency, bills: inPeriod.filter(each => each === currency).length })),
  }
}
