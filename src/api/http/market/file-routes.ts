// Papers by which accounts prove who they are, as files: for whoever handed them in, and for admins.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { mediaTypes } from '../../../shared/domain/finance/document-kind.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import { checkAccount } from '../../operations/financing-account/check-account.ts'
import { boundsOf, objectIdOf } from '../../protocol/object-id.ts'
import { kycPaperRows } from '../../store/market/app/kyc-paper-rows.ts'
import { bearerOf } from '../bearer.ts'
import { describe } from '../described-route.ts'
import { ById } from './app-route.ts'

export function fileRoutes(app: FastifyInstance, deps: ApiDeps): void {
  app.route({
    ...describe({
      method: 'GET',
      url: '/api/market/kyc/papers/:id',
      summary: 'A paper that an account handed in, as a file',
      tag: 'Financing, in the app',
      params: ById,
      answer: z.file(),
    }),
    config: { hasCounterBudget: true },
    onRequest: async request => {
      request.account = await checkAccount(deps, bearerOf(request.headers))
    },
    handler: async (request, reply) => {
      const { account: caller } = request
      if (caller === undefined) throw new Error('the account is known before a route runs')
      const { id } = ById.parse(request.params)
      const near = await deps.store.transact(tx => kycPaperRows(tx).bytesBetween(boundsOf(id)))
      const paper = near.find(each => objectIdOf(each.id) === id)
      const isSeen = paper !== undefined && (caller.role === 'admin' || paper.accountId === caller.id)
      if (!isSeen) throw new ApiRefusal('not_found')
      // Never shown by the browser as a page of ours.
      return reply
        .type(mediaTypes[paper.kind])
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(paper.name)}`)
        .send(paper.bytes)
    },
  })
}
