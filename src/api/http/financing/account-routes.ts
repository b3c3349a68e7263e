// The marketplace account's own record (protocols/financing-realtime, section 1). It registers and signs in at the address
// that shops use too (identity-routes.ts).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { changeAccount, takeKycStep } from '../../operations/financing-account/account.ts'
import { AccountUser, ChangeAccount, Kyc, KycStepBody, kycOf } from '../../protocol/financing/account.ts'
import { message } from '../described-route.ts'
import { userWithStatistics } from '../user-with-statistics.ts'
import { financingRoutes } from './financing-route.ts'

const tag = 'Financing account'

export function accountRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = financingRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/auth/profile',
    summary: 'The account’s own record',
    tag,
    answer: z.object({ ...AccountUser.shape, user: AccountUser, data: AccountUser }),
    act: async (tx, { caller }) => {
      const user = await userWithStatistics(tx, caller)
      return { ...user, user, data: user }
    },
  })
  route({
    method: 'PUT',
    url: '/api/auth/profile',
    summary: 'Change the account’s own record',
    tag,
    body: ChangeAccount,
    answer: z.object({ user: AccountUser }),
    act: async (tx, { body, caller }) => ({
      user: await userWithStatistics(tx, await changeAccount(tx, caller, body)),
    }),
  })
  route({
    method: 'POST',
    url: '/api/auth/kyc',
    summary: 'Hand in documents to be verified',
    tag,
    body: KycStepBody,
    answer: z.object({ message, kyc: Kyc }),
    act: async (tx, { body, caller }) => {
      const kyc = kycOf(await takeKycStep(deps, tx, caller, body))
      return { message: 'Your documents were taken.', kyc }
    },
  })
}
