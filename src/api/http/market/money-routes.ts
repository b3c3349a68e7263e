// An account's own money: what an investor has out, and what moved in the wallet.

import type { FastifyInstance } from 'fastify'
import {
  FindMovements,
  MarketWallet,
  MovementPage,
  Portfolio,
  WithdrawMoney,
} from '../../../shared/contract/market/money.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { orderPayout } from '../../operations/bank-payout/order-payout.ts'
import { openWallet } from '../../operations/wallet.ts'
import { movementOf, portfolioAnswerOf } from '../../protocol/market/account-answers.ts'
import { boundsOf, objectIdOf } from '../../protocol/object-id.ts'
import { movementRows } from '../../store/market/app/movement-rows.ts'
import { portfolioRows } from '../../store/market/app/portfolio-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { appRoutes } from './app-route.ts'

export function moneyRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/market/portfolio',
    summary: 'What an investor has out, what is expected, and what it brought',
    role: 'investor',
    answer: Portfolio,
    act: async (tx, { caller }) => {
      const rows = portfolioRows(tx)
      return portfolioAnswerOf(await rows.parts(caller.id), await rows.flows(caller.id), dayInIndia(deps.clock.nowMs()))
    },
  })
  route({
    method: 'GET',
    url: '/api/market/wallet',
    summary: 'What is in the wallet, and what is held of it',
    answer: MarketWallet,
    act: async (tx, { caller }) => ({
      balancePaise: await openWallet(deps, tx, caller.id),
      heldPaise: await movementRows(tx).heldPaise(caller.id),
    }),
  })
  route({
    method: 'POST',
    url: '/api/market/wallet/withdrawals',
    summary: 'Send money from the wallet to a bank account; it leaves the wallet at once',
    body: WithdrawMoney,
    answer: MarketWallet,
    act: async (tx, { body, caller }) => {
      await orderPayout(deps, tx, caller, body)
      const balancePaise = await openWallet(deps, tx, caller.id)
      return { balancePaise, heldPaise: await movementRows(tx).heldPaise(caller.id) }
    },
  })
  route({
    method: 'GET',
    url: '/api/market/transactions',
    summary: 'What moved in the wallet, the last first',
    query: FindMovements,
    answer: MovementPage,
    act: async (tx, { caller, query: { after, limit } }) => {
      await openWallet(deps, tx, caller.id)
      const before = after === undefined ? undefined : await entryOf(tx, after)
      const found = await movementRows(tx).page(caller.id, before, limit + 1)
      const rows = found.slice(0, limit).map(movementOf)
      return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
    },
  })
}

/** Where it is none, the pages begin anew. */
async function entryOf(tx: Tx, objectId: string): Promise<string | undefined> {
  const near = await movementRows(tx).entriesBetween(boundsOf(objectId))
  return near.find(id => objectIdOf(id) === objectId)
}
