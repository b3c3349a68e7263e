// What a buyer without an account opens: the page of his link, the code to his phone, his word.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import {
  answerByLink,
  type LinkedInvoice,
  makeBuyerLink,
  readLinked,
  sendLinkCode,
} from '../../operations/financed-invoice/buyer-link.ts'
import { idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { type BuyerPage, buyerPage } from '../../pages/buyer-page.ts'
import { type LinkRefusal, languageOf, linkRefusals } from '../../pages/buyer-words.ts'
import { looseTextField } from '../../protocol/billing/fields.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { openSchema } from '../described-route.ts'
import { codeSending } from '../rate-limits.ts'
import { financingRoutes } from './financing-route.ts'

const tag = 'Financing'
const params = z.object({ link: z.string().max(100) })
const Word = z.object({
  otp: z.string().trim().max(10).default(''),
  notes: looseTextField(1_000).default(''),
  answer: z.enum(['yes', 'no']),
})

export async function buyerRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  linkRoute(app, deps)
  // Forms of browsers are taken here and nowhere else.
  await app.register(async pages => {
    pages.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    pageRoutes(pages, deps)
  })
}

function linkRoute(app: FastifyInstance, deps: ApiDeps): void {
  financingRoutes(
    app,
    deps,
  )({
    method: 'GET',
    url: '/api/invoices/:id/buyer-link',
    summary: 'The link by which the buyer says his word without an account, for the seller to hand on',
    tag,
    role: 'seller',
    params: z.object({ id: objectIdField }),
    answer: z.object({
      path: z.string().describe('Behind the address of this server'),
      expiresAt: z.iso.datetime(),
      phoneEnd: z.string().describe('The last two digits of the phone that the code goes to'),
    }),
    act: async (tx, { caller, params: { id } }) => {
      const { link, phoneEnd, untilMs } = await makeBuyerLink(deps, tx, caller, await idOfInvoice(tx, id))
      return { path: `/api/buyer/${link}`, expiresAt: new Date(untilMs).toISOString(), phoneEnd }
    },
  })
}

function pageRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const page = (summary: string) => ({ ...openSchema({ summary, tag: 'Pages', answer: z.file() }), params })
  const linked = (link: string) => deps.store.transact(tx => readLinked(deps, tx, link))
  app.get('/api/buyer/:link', { schema: page('The page of a buyer’s link') }, (request, reply) =>
    showing(request, reply, async () => {
      const { link } = params.parse(request.params)
      return asked(link, await linked(link), { isCodeSent: false })
    }),
  )
  app.post(
    '/api/buyer/:link/code',
    { schema: page('Sends the buyer of a link a code'), config: { rateLimits: [codeSending] } },
    (request, reply) =>
      showing(request, reply, async () => {
        const { link } = params.parse(request.params)
        await sendLinkCode(deps, link)
        return asked(link, await linked(link), { isCodeSent: true })
      }),
  )
  app.post(
    '/api/buyer/:link',
    { schema: { ...page('The word of the buyer of a link'), body: Word } },
    (request, reply) =>
      showing(request, reply, async () => {
        const { link } = params.parse(request.params)
        const { answer, notes, otp } = Word.parse(request.body)
        const isConfirmed = answer === 'yes'
        const again = (problem: LinkRefusal | 'notes_missing') => async () =>
          asked(link, await linked(link), { isCodeSent: true, problem, notes })
        if (!isConfirmed && notes.trim() === '') return again('notes_missing')()
        const said = await deps.store.transact(tx => answerByLink(deps, tx, { link, otp, isConfirmed, notes }))
        return said instanceof ApiRefusal ? again('link_code_wrong')() : { state: 'answered', isConfirmed }
      }),
  )
}

function asked(
  link: string,
  { invoice, phoneEnd }: LinkedInvoice,
  said: Pick<BuyerPage & { state: 'asked' }, 'isCodeSent' | 'notes' | 'problem'>,
): BuyerPage {
  if (invoice.state !== 'pending_buyer_confirmation') throw new ApiRefusal('not_pending')
  return { state: 'asked', link, invoice, phoneEnd, ...said }
}

/** A refusal is a page too. */
async function showing(request: FastifyRequest, reply: FastifyReply, make: () => Promise<BuyerPage>): Promise<unknown> {
  const language = languageOf(request.headers['accept-language'])
  const { page, status } = await make().then(
    made => ({ page: made, status: 'problem' in made && made.problem !== undefined ? 400 : 200 }),
    (error: unknown) => {
      if (!(error instanceof ApiRefusal) || !isLinkRefusal(error.code)) throw error
      return { page: { state: 'refused', code: error.code } as const, status: error.status }
    },
  )
  // The link is a secret: it goes to no other page and into no cache.
  reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  return reply.code(status).type('text/html; charset=utf-8').send(buyerPage(page, language))
}

const isLinkRefusal = (code: string): code is LinkRefusal => linkRefusals.some(each => each === code)
