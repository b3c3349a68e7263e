// What can still be taken back, so that no key offers what the core would refuse.

import type { Day } from '../../../../shared/kernel/calendar.ts'
import type { InvoiceAnswer } from '../../../../shared/records/invoice.ts'

/** Something of some line is still with the customer. */
export function canReturn(view: InvoiceAnswer | undefined): boolean {
  if (view === undefined || view.aftermath.void !== null) return false
  const back = new Map(view.aftermath.returned.map(each => [each.lineNumber, each.quantityThousandths]))
  return view.invoice.lines.some(line => line.quantityThousandths > (back.get(line.lineNumber) ?? 0))
}

/** A whole bill goes back on its own day only, before money or goods have moved after it. */
export function canVoid(view: InvoiceAnswer | undefined, today: Day): boolean {
  if (view === undefined || view.aftermath.void !== null || view.invoice.issuedOn !== today) return false
  const { allocations, creditNotes } = view.aftermath
  const hasMoved = allocations.length > 0 || creditNotes.length > 0
  return !hasMoved && view.payments.every(payment => payment.receiptNumber === null)
}
