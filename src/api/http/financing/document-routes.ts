// A document of an invoice: read before it is typed off, and given back as a file to whoever may see the invoice.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { mediaTypes } from '../../../shared/domain/finance/document-kind.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import { idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { getDocument } from '../../operations/financed-invoice/papers/keep-documents.ts'
import { checkAccount } from '../../operations/financing-account/check-account.ts'
import { ReadPaper, readPaperOf } from '../../protocol/financing/reading.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { bearerOf } from '../bearer.ts'
import { describe } from '../described-route.ts'
import { reading } from '../rate-limits.ts'
import { readForm } from './read-form.ts'

const params = z.object({ id: objectIdField, documentId: objectIdField })

export function documentRoutes(app: FastifyInstance, deps: ApiDeps): void {
  readingRoute(app, deps)
  fileRoute(app, deps)
}

/** Nothing is kept of it. */
function readingRoute(app: FastifyInstance, deps: ApiDeps): void {
  const { schema, ...route } = describe({
    method: 'POST',
    url: '/api/invoices/read',
    summary: 'What stands on an invoice: one PDF or picture, as a form with a file',
    tag: 'Financing',
    answer: ReadPaper,
  })
  app.route({
    ...{ ...route, schema, config: { rateLimits: [reading] } },
    onRequest: async request => {
      request.account = await checkAccount(deps, bearerOf(request.headers))
      if (request.account.role !== 'seller') throw new ApiRefusal('role_unfit')
    },
    preValidation: async request => {
      if (request.isMultipart()) await readForm(request)
    },
    handler: async request => {
      const [paper] = request.uploaded ?? []
      if (paper === undefined) throw new ApiRefusal('file_missing')
      const read = await deps.paperReader.read(paper)
      return { success: true, ...readPaperOf(read.source, read.source === 'none' ? {} : read.facts) }
    },
  })
}

function fileRoute(app: FastifyInstance, deps: ApiDeps): void {
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
