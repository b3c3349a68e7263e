// What banks tell, and what the platform's own programs ask for (protocols/financing-realtime, section 6). Neither is
// signed in: a bank signs each word, a program shows its token.

import { createHmac } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import { idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { hearBank } from '../../operations/financed-invoice/hear-bank.ts'
import { payOutInvoice } from '../../operations/financed-invoice/money/take-receipt.ts'
import { BankWebhook, bankWordOf } from '../../protocol/financing/bank.ts'
import { objectIdField, objectIdOf } from '../../protocol/object-id.ts'
import { rupeesOf } from '../../protocol/rupees.ts'
import { shownId, shownPercentage, shownRupees } from '../../protocol/shown-fields.ts'
import { openSchema } from '../described-route.ts'
import { isSameText, letInPlatform } from './let-in-platform.ts'

const tag = 'Financing, from outside'
const wordLimitBytes = 64 * 1024
const Payout = z.object({
  investorId: shownId('Who was paid'),
  amount: shownRupees('What he was paid'),
  roi: shownPercentage('Gain on what he had paid'),
})

export function bankRoutes(app: FastifyInstance, deps: ApiDeps): void {
  void app.register(async within => {
    // The signature is over the bytes as they came.
    within.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: wordLimitBytes }, (_, body, done) =>
      done(null, body),
    )
    const answer = z.object({ status: z.enum(['processed', 'suspense']) })
    within.route({
      method: 'POST',
      url: '/api/v1/webhooks/payment',
      schema: openSchema({ summary: 'A bank tells of a payment; signed in X-Bank-Signature', tag, answer }),
      handler: async request => {
        const word = signedWord(deps, request)
        const status = await deps.store.transact(async tx => {
          const invoiceId = word.invoiceId === undefined ? undefined : await idOfInvoice(tx, word.invoiceId)
          return hearBank(deps, tx, { ...word, invoiceId })
        })
        return { success: true, status }
      },
    })
  })
  app.route({
    method: 'POST',
    url: '/api/v1/payouts/distribute/:invoiceId',
    schema: {
      ...openSchema({
        summary: 'Pay out what came in for an invoice; for the platform’s own programs and admins',
        tag,
        answer: z.object({ payouts: z.array(Payout) }),
      }),
      params: z.object({ invoiceId: objectIdField }),
    },
    onRequest: request => letInPlatform(deps, request),
    handler: async request => {
      const { invoiceId } = request.params as { invoiceId: string }
      const parts = await deps.store.transact(async tx => payOutInvoice(tx, await idOfInvoice(tx, invoiceId)))
      const payouts = parts.map(({ investorId, paidPaise, returnedPaise }) => ({
        ...{ investorId: objectIdOf(investorId), amount: rupeesOf(returnedPaise) },
        roi: Math.round(((returnedPaise - paidPaise) / paidPaise) * 10_000) / 100,
      }))
      return { success: true, payouts }
    },
  })
}

function signedWord({ market }: ApiDeps, { body, headers }: FastifyRequest) {
  const given = headers['x-bank-signature']
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  const signature = typeof given === 'string' ? given.replace(/^sha256=/, '') : ''
  const isOf = (secret: string) => isSameText(createHmac('sha256', secret).update(bytes).digest('hex'), signature)
  // Each is tried, however the first comes out: how long it takes says nothing.
  if (!market.webhookSecrets.map(isOf).includes(true)) throw new ApiRefusal('webhook_unsigned')
  const read = BankWebhook.safeParse(parsed(bytes))
  if (!read.success) throw new ApiRefusal('webhook_unreadable')
  return bankWordOf(read.data)
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
