// An invoice as a screen gets it: every window has the shop and its logo already.

import type { InvoiceAnswer, InvoiceView } from '../../shared/records/invoice.ts'

export function answerOf({ shop: _, ...answer }: InvoiceView): InvoiceAnswer {
  return answer
}
