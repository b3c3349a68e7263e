// Wallets of the marketplace (protocols/financing-realtime, section 5).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { orderPayout } from '../../operations/bank-payout/order-payout.ts'
import { openWallet, walletLines } from '../../operations/wallet.ts'
import { numberOfWallet, PayoutBody, payoutOf, ShownPayout } from '../../protocol/financing/payouts.ts'
import { WalletMovement, walletMovementOf } from '../../protocol/financing/transaction.ts'
import { objectIdOf } from '../../protocol/object-id.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownId, shownRupees } from '../../protocol/shown-fields.ts'
import { bankPayoutRows } from '../../store/market/money/bank-payout-rows.ts'
import { message } from '../described-route.ts'
import { financingRoutes } from './financing-route.ts'

const tag = 'Financing'
const shownPayouts = 100

export function walletRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/wallet',
    summary: 'The caller’s wallet and its last movements, the newest first',
    tag,
    answer: z.object({
      userId: shownId('Whose'),
      balance: shownRupees('What is in it'),
      currency: z.literal('INR'),
      transactions: z.array(WalletMovement),
    }),
    act: async (tx, { caller }) => {
      const lines = await walletLines(deps, tx, caller.id)
      return {
        userId: objectIdOf(caller.id),
        balance: rupeesOf(await openWallet(deps, tx, caller.id)),
        currency: 'INR' as const,
        transactions: lines.map(walletMovementOf),
      }
    },
  })
  route({
    method: 'GET',
    url: '/api/wallet/transactions',
    summary: 'Its last movements alone',
    tag,
    answer: z.array(WalletMovement),
    act: async (tx, { caller }) => (await walletLines(deps, tx, caller.id)).map(walletMovementOf),
  })
  bankRoads(app, deps)
}

function bankRoads(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/wallet/withdrawals',
    summary: 'Send money from the wallet to a bank account; it leaves the wallet at once',
    tag,
    status: 201,
    body: PayoutBody,
    answer: z.object({ message, data: ShownPayout }),
    act: async (tx, { body: { account, amount }, caller }) => {
      const { ifsc, name: accountName, number: accountNumber } = account
      const ordered = await orderPayout(deps, tx, caller, { amountPaise: amount, accountName, accountNumber, ifsc })
      return { message: 'The bank is asked to send it.', data: payoutOf(ordered) }
    },
  })
  route({
    method: 'GET',
    url: '/api/wallet/withdrawals',
    summary: 'What was sent to banks, the last first, and the number by which money is paid in',
    tag,
    answer: z.object({
      payInTo: z.string().describe('Named as the invoice’s number in a bank’s word'),
      data: z.array(ShownPayout),
    }),
    act: async (tx, { caller }) => ({
      payInTo: numberOfWallet(caller.id),
      data: (await bankPayoutRows(tx).ofOwner(caller.id, shownPayouts)).map(payoutOf),
    }),
  })
}
