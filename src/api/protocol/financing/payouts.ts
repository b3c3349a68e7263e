// Money between wallets and banks: payments out, and the number by which money is paid in.

import * as z from 'zod'
import type { BankPayout } from '../../store/market/money/bank-payout-rows.ts'
import { textField } from '../billing/fields.ts'
import { objectIdOf } from '../object-id.ts'
import { rupeesOf } from '../rupees.ts'
import { shownId, shownMoment, shownRupees } from '../shown-fields.ts'
import { amountField } from './offer.ts'

export const PayoutBody = z.object({
  amount: amountField,
  account: z.object({
    name: textField(1, 120).describe('Whose it is'),
    number: z.string().regex(/^\d{6,18}$/, 'has 6 to 18 digits'),
    ifsc: z
      .string()
      .toUpperCase()
      .pipe(z.string().regex(/^[A-Z]{4}0[A-Z0-9]{6}$/, 'is not an IFSC')),
  }),
})

export const ShownPayout = z
  .object({
    id: shownId('Of the payment'),
    amount: shownRupees('What leaves'),
    accountName: z.string(),
    accountEnding: z.string().describe('The last four digits'),
    ifsc: z.string(),
    status: z.enum(['ordered', 'paid', 'refused']),
    answer: z.string().describe('The bank’s reference, or why it refused'),
    orderedAt: shownMoment('When'),
  })
  .meta({ id: 'BankPayout', description: 'Money that leaves a wallet for a bank account' })

export function payoutOf(payout: BankPayout): z.output<typeof ShownPayout> {
  const { accountName, accountNumber, amountPaise, answer, id, ifsc, orderedAt, state } = payout
  return {
    ...{ id: objectIdOf(id), amount: rupeesOf(amountPaise), accountName, accountEnding: accountNumber.slice(-4) },
    ...{ ifsc, status: state, answer, orderedAt: orderedAt.toISOString() },
  }
}

const prefix = 'GALLAW'

/** Whoever pays to it, pays into this account's wallet. */
export function numberOfWallet(ownerId: string): string {
  return `${prefix}${objectIdOf(ownerId).toUpperCase()}`
}

/** The account's id as callers know it; undefined: it is the number of no wallet. */
export function ownerOfNumber(number: string): string | undefined {
  return /^GALLAW([0-9A-F]{24})$/i.exec(number)?.[1]?.toLowerCase()
}
