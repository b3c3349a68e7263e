// Queues the paper for money after a sale for the receipt printer: a receipt, or a slip for money paid back.

import type { PrintJob } from '../../../shared/contract/counter/document-calls.ts'
import type { Deps } from '../deps.ts'
import { readMoneyPaper } from '../money-paper.ts'

export function queuePaymentPrint({ ledger, printer }: Deps, input: { id: string; paymentId: string }): PrintJob {
  const { paymentId } = input
  const { receiptNumber } = readMoneyPaper(ledger.rows, paymentId).payment
  return printer.queue(input.id, receiptNumber ?? 'Refund', { kind: 'payment', paymentId })
}
