// How a bank tells of a payment (protocols/financing-realtime, section 6).

import * as z from 'zod'
import { momentField, textField } from '../billing/fields.ts'
import { objectIdField } from '../object-id.ts'
import { rupeesField } from '../rupees.ts'

export const BankWebhook = z.object({
  transactionId: textField(1, 100),
  invoiceNumber: textField(1, 60),
  amount: rupeesField.pipe(z.number().min(1)),
  status: z.enum(['success', 'failed']),
  paidAt: momentField,
  invoiceId: objectIdField.optional(),
  sellerGstin: z.string().trim().max(15).optional(),
})

export function bankWordOf(told: z.output<typeof BankWebhook>) {
  const { amount, invoiceId, invoiceNumber, paidAt, sellerGstin, status, transactionId } = told
  return {
    ...{ transactionId, invoiceNumber, amountPaise: amount, isSuccess: status === 'success' },
    ...{ paidAt: new Date(paidAt), invoiceId, sellerGstin },
  }
}
