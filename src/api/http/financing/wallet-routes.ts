// Wallets of the marketplace (protocols/financing-realtime, section 5).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { openWallet, walletLines } from '../../operations/wallet.ts'
import { WalletMovement, walletMovementOf } from '../../protocol/financing/transaction.ts'
import { objectIdOf } from '../../protocol/object-id.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownId, shownRupees } from '../../protocol/shown-fields.ts'
import { financingRoutes } from './financing-route.ts'

const tag = 'Financing'

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
}
