// Money paid to dealers as the mobile protocol writes it (protocols/viveka-billing, section 8).

import * as z from 'zod'
import { Tender } from '../../../shared/records/payment.ts'
import type { StoredDealerPayment } from '../../store/dealer/dealer-account-rows.ts'
import { objectIdField, objectIdOf } from '../object-id.ts'
import { rupeesField, rupeesOf } from '../rupees.ts'
import {
  shownClientId,
  shownCreatedAt,
  shownId,
  shownMoment,
  shownRupees,
  shownText,
  shownUpdatedAt,
} from '../shown-fields.ts'
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

const shownFields = {
  dealerId: shownId('Who was paid'),
  orderId: shownId('The order that was paid; null: on account').nullable(),
  amount: shownRupees('What was paid'),
  method: Tender,
}
const shownNotes = { note: shownText('May be empty'), proofUrl: shownText('Address of a receipt; may be empty') }

export const DealerPayment = z
  .object({
    _id: shownId('Of the payment'),
    clientId: shownClientId,
    ...shownFields,
    ...shownNotes,
    paidAt: shownMoment('When it was paid'),
    createdAt: shownCreatedAt,
    updatedAt: shownUpdatedAt,
  })
  .meta({ id: 'DealerPayment', description: 'Money paid to a dealer; final' })
export type DealerPayment = z.output<typeof DealerPayment>

export function dealerPaymentOf(clientId: string, payment: StoredDealerPayment): DealerPayment {
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

export const PaymentTransaction = z
  .object({
    type: z.literal('payment'),
    transactionId: shownId('Of the payment'),
    dealerName: shownText('Of the dealer'),
    ...shownFields,
    date: shownMoment('When it was paid'),
    details: z.object(shownNotes),
  })
  .meta({ id: 'PaymentTransaction', description: 'A payment in the list of what happened with dealers' })

export function paymentTransactionOf(
  payment: StoredDealerPayment,
  dealerName: string,
): z.output<typeof PaymentTransaction> {
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
