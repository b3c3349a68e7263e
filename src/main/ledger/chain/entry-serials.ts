// Which serials of which series an entry uses up.

import type { NewEntry } from '../../../shared/records/entry.ts'

/** Last serial by series and year: `A1/26-27` → 42. */
export function serialsOf(entry: NewEntry): Record<string, number> {
  if (entry.kind === 'invoice.issued') {
    const { series, financialYear, serial } = entry.body.invoice
    return { [seriesName(series, financialYear)]: serial }
  }
  if (entry.kind === 'shift.closed') {
    const { series, financialYear, serial } = entry.body
    return { [seriesName(series, financialYear)]: serial }
  }
  if (entry.kind === 'credit_note.issued') {
    const { series, financialYear, serial } = entry.body.creditNote
    return { [seriesName(series, financialYear)]: serial }
  }
  if (entry.kind === 'payment.taken') {
    const number = entry.body.payment.receiptNumber ?? ''
    const end = number.lastIndexOf('/')
    return end === -1 ? {} : { [number.slice(0, end)]: Number(number.slice(end + 1)) }
  }
  if (entry.kind === 'dealer_order.placed') {
    const { series, financialYear, serial } = entry.body.order
    return { [seriesName(series, financialYear)]: serial }
  }
  if (entry.kind === 'goods.returned') {
    const { series, financialYear, serial } = entry.body.goodsReturn
    return { [seriesName(series, financialYear)]: serial }
  }
  if (entry.kind !== 'numbers.skipped') return {}
  return Object.fromEntries(
    entry.body.ranges.map(range => [seriesName(range.series, range.financialYear), range.toSerial]),
  )
}

export function seriesName(series: string, financialYear: string): string {
  return `${series}/${financialYear}`
}
