// Money paid to dealers as the mobile protocol writes it (protocols/viveka-billing, section 8).

import * as z from 'zod'
import { Tender } from '../../../shared/records/payment.ts'
import type { StoredDealerPayment } from '../../store/dealer/dealer-account-rows.ts'
import { objectIdField, objectIdOf } from '../object-id.ts'
import { rupeesField, rupeesOf } from '../rupees.ts'
import { looseTextField, momentField, urlOrEmptyField } from './fields.ts'

export const MakeDealerPayment = z.object({
  dealerId: objectIdField,
  orderId: objectIdField.nullish(),
  amount: rupeesField.refine(paise => paise > 0, 'must be more than 0'),
  method: Tender.default('cash'),
  note: looseTextField(200).default(''),
  proofUrl: urlOrEmptyField.default(''),
  paidAt: momentField.nullish(),
})

export function dealerPaymentOf(clientId: string, payment: StoredDealerPayment) {
  const postedAt = payment.postedAt.toISOString()
  return {
    _id: objectIdOf(payment.id),
    clientId,
    dealerId: objectIdOf(payment.dealerId),
    orderId: payment.orderId === null ? null : objectIdOf(payment.orderId),
    amount: rupeesOf(payment.amountPaise),
    method: payment.tender,
    note: payment.note,
    proofUrl: payment.proofUrl,
    paidAt: payment.at.toISOString(),
    createdAt: postedAt,
    updatedAt: postedAt,
  }
}

export function paymentTransactionOf(payment: StoredDealerPayment, dealerName: string) {
  return {
    type: 'payment',
    transactionId: objectIdOf(payment.id),
    dealerId: objectIdOf(payment.dealerId),
    dealerName,
    orderId: payment.orderId === null ? null : objectIdOf(payment.orderId),
    amount: rupeesOf(payment.amountPaise),
    method: payment.tender,
    date: payment.at.toISOString(),
    details: { note: payment.note, proofUrl: payment.proofUrl },
  }
}
