// A document of an invoice, as a file: for whoever may see the invoice.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { mediaTypes } from '../../../shared/domain/finance/document-kind.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { getDocument } from '../../operations/financed-invoice/keep-documents.ts'
import { checkAccount } from '../../operations/financing-account/check-account.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { bearerOf } from '../bearer.ts'
import { describe } from '../described-route.ts'

const params = z.object({ id: objectIdField, documentId: objectIdField })

export function documentRoute(app: FastifyInstance, deps: ApiDeps): void {
  app.route({
    ...describe({
      method: 'GET',
      url: '/api/invoices/:id/documents/:documentId',
      summary: 'A document of an invoice, as a file',
      tag: 'Financing',
      params,
      answer: z.file(),
    }),
    onRequest: async request => {
      request.account = await checkAccount(deps, bearerOf(request.headers))
    },
    handler: async (request, reply) => {
      const { account: caller } = request
      if (caller === undefined) throw new Error('the account is known before a route runs')
      const { documentId, id } = params.parse(request.params)
      const { bytes, document } = await deps.store.transact(async tx =>
        getDocument(tx, caller, { invoiceId: await idOfInvoice(tx, id), documentId }),
      )
      // Never shown by the browser as a page of ours.
      return reply
        .type(mediaTypes[document.kind])
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(document.name)}`)
        .send(bytes)
    },
  })
}
