// How the financing protocol writes movements of money (protocols/financing-realtime, section 5).

import * as z from 'zod'
import type { WalletTransaction } from '../../store/market/transaction-rows.ts'
import type { WalletLine } from '../../store/market/wallet-rows.ts'
import { objectIdOf } from '../object-id.ts'
import { rupeesOf } from '../rupees.ts'
import { shownId, shownMoment, shownRupees, shownText } from '../shown-fields.ts'

export const fundingMethods = ['bank_transfer', 'upi', 'wallet', 'blockchain', 'check'] as const

export const transactionTypes = ['funding', 'repayment', 'fee', 'roi_payout', 'refund', 'penalty'] as const
export const transactionStatuses = ['pending', 'processing', 'completed', 'failed', 'cancelled', 'refunded'] as const

export const MoneyTransaction = z
  .object({
    transactionId: shownText('TXN and 24 letters and digits'),
    invoiceId: shownId('For which invoice'),
    sellerId: shownId('Who is owed'),
    buyerId: shownId('Who owes').nullable(),
    investorId: shownId('Who funded it').nullable(),
    fromUserId: shownId('Whose money it was; null: the platform’s, or from outside').nullable(),
    toUserId: shownId('Whose it became; null: the platform’s').nullable(),
    type: z.enum(transactionTypes),
    amount: shownRupees('What moved'),
    currency: z.literal('INR'),
    status: z.enum(transactionStatuses),
    method: z.string(),
    fees: z.object({
      platform: shownRupees('Platform’s fee'),
      processing: shownRupees('Processing'),
      gas: shownRupees('None: there is no chain'),
      total: shownRupees('All of them'),
    }),
    createdAt: shownMoment('When'),
  })
  .meta({ id: 'MoneyTransaction', description: 'A movement of money' })

export const WalletMovement = z
  .object({
    type: z.enum(['credit', 'debit']),
    amount: shownRupees('What moved'),
    description: z.string(),
    invoiceId: shownId('For which invoice').nullable(),
    balance: shownRupees('Of the wallet, after it'),
    timestamp: shownMoment('When'),
  })
  .meta({ id: 'WalletMovement', description: 'A movement of a wallet' })

const noFees = { platform: 0, processing: 0, gas: 0, total: 0 }
const idOrNull = (id: string | null) => (id === null ? null : objectIdOf(id))

export function transactionOf(found: WalletTransaction): z.output<typeof MoneyTransaction> {
  const { amountPaise, at, buyerId, entryId, investorId, invoiceId, method, sellerId, status, type } = found
  const [fromId, toId] = {
    funding: [investorId, sellerId],
    refund: [null, investorId],
    repayment: [buyerId, null],
    roi_payout: [buyerId, investorId],
    fee: [sellerId, null],
  }[type]
  return {
    transactionId: `TXN${objectIdOf(entryId).toUpperCase()}`,
    ...{ invoiceId: objectIdOf(invoiceId), sellerId: objectIdOf(sellerId), buyerId: idOrNull(buyerId) },
    ...{ investorId: idOrNull(investorId), fromUserId: idOrNull(fromId ?? null), toUserId: idOrNull(toId ?? null) },
    ...{ type, amount: rupeesOf(amountPaise), currency: 'INR', status, method, fees: noFees },
    createdAt: at.toISOString(),
  }
}

const said: Readonly<Record<WalletLine['kind'], string>> = {
  opening: 'Opening balance, for trying out',
  hold: 'Funded',
  settlement: 'Funded by investors',
  fee: 'Platform’s fee and the tax on it',
  refund: 'Given back',
  receipt: 'Repaid',
  payout: 'Paid out',
  withdrawal: 'Withdrawn to the bank',
  deposit: 'Paid in',
  match: 'Matched to an invoice',
}

export function walletMovementOf(line: WalletLine): z.output<typeof WalletMovement> {
  const { amountPaise, at, balancePaise, invoiceId, invoiceNumber, kind } = line
  return {
    type: amountPaise > 0 ? 'credit' : 'debit',
    amount: rupeesOf(Math.abs(amountPaise)),
    description: invoiceNumber === null ? said[kind] : `${said[kind]}: invoice ${invoiceNumber}`,
    invoiceId: idOrNull(invoiceId),
    balance: rupeesOf(balancePaise),
    timestamp: at.toISOString(),
  }
}
