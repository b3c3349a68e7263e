// Who is signed in, its papers, its wishes, and what it was told.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { MarketKyc, MarketPreferences, MarketSession, SubmitKyc } from '../../../shared/contract/market/account.ts'
import { ClearNotices, FindNotices, NoticePage, RemoveNotice } from '../../../shared/contract/market/notices.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { handInKyc } from '../../operations/financing-account/decide-kyc.ts'
import { tellMarket } from '../../operations/tell-market.ts'
import { openWallet } from '../../operations/wallet.ts'
import { gstinFormField } from '../../protocol/billing/fields.ts'
import {
  kycPaperOf,
  marketAccountOf,
  marketPreferencesOf,
  noticeAnswerOf,
  noticedId,
} from '../../protocol/market/account-answers.ts'
import { boundsOf, objectIdOf } from '../../protocol/object-id.ts'
import { decisionRows } from '../../store/market/admin/decision-rows.ts'
import { kycPaperRows } from '../../store/market/app/kyc-paper-rows.ts'
import { listingRows } from '../../store/market/app/listing-rows.ts'
import { noticeRows } from '../../store/market/app/notice-rows.ts'
import { type FinancingAccount, financingAccountRows } from '../../store/market/financing-account-rows.ts'
import { marketEventRows } from '../../store/market/market-event-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { appRoutes } from './app-route.ts'

/** Four papers of 5 MB in base64. */
const papersLimitBytes = 28 * 1024 * 1024

export function sessionRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/market/session',
    summary: 'Who is signed in, and what is in its wallet',
    answer: MarketSession,
    act: async (tx, { caller }) => ({
      account: marketAccountOf(caller),
      walletPaise: await openWallet(deps, tx, caller.id),
    }),
  })
  noticeRoutes(app, deps)
  preferenceRoutes(app, deps)
  kycRoutes(app, deps)
}

function noticeRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/market/notices',
    summary: 'What the caller was told, the last first',
    query: FindNotices,
    answer: NoticePage,
    act: (tx, { caller, query: { before, limit } }) => noticesOf(tx, caller, { before, limit }),
  })
  route({
    method: 'POST',
    url: '/api/market/notices/remove',
    summary: 'Put one notice away, on every machine of the caller',
    body: RemoveNotice,
    answer: NoticePage,
    act: async (tx, { body, caller }) => {
      await noticeRows(tx).remove(caller.id, Number(body.cursor))
      return noticesOf(tx, caller)
    },
  })
  route({
    method: 'POST',
    url: '/api/market/notices/clear',
    summary: 'Put all notices away up to one, on every machine of the caller',
    body: ClearNotices,
    answer: NoticePage,
    act: async (tx, { body, caller }) => {
      await noticeRows(tx).clear(caller.id, Number(body.until))
      return noticesOf(tx, caller)
    },
  })
}

async function noticesOf(
  tx: Tx,
  caller: FinancingAccount,
  { before, limit }: z.output<typeof FindNotices> = { limit: 50 },
): Promise<z.output<typeof NoticePage>> {
  marketEventRows(tx).number()
  const rows = noticeRows(tx)
  const found = await rows.page(caller, before === undefined ? undefined : Number(before), limit)
  const ids = [...new Set(found.map(noticedId).filter(id => id !== undefined))]
  const invoices = await listingRows(tx).between(ids.map(boundsOf))
  const numbers = new Map(invoices.map(({ id, number }) => [objectIdOf(id), number]))
  const answers = found.map(notice => noticeAnswerOf(notice, numbers.get(noticedId(notice) ?? '') ?? ''))
  return { rows: answers, last: String(await rows.last(caller.id)) }
}

function preferenceRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/market/preferences',
    summary: 'How the caller is told, and an investor’s limits',
    answer: MarketPreferences,
    act: async (_, { caller }) => marketPreferencesOf(caller),
  })
  route({
    method: 'PUT',
    url: '/api/market/preferences',
    summary: 'Change how the caller is told, and an investor’s limits',
    body: MarketPreferences.refine(({ limits }) => limits.minPaise <= limits.maxPaise, {
      path: ['limits', 'maxPaise'],
      error: 'must not be below the smallest',
    }),
    answer: MarketPreferences,
    act: async (tx, { body: { limits, notifications }, caller }) => {
      const preferences = { notifications, ...(caller.role === 'investor' ? { investmentLimits: limits } : {}) }
      await financingAccountRows(tx).savePreferences(caller.id, preferences)
      tellMarket(deps, tx, [{ kind: 'preferences', accountId: caller.id }])
      return marketPreferencesOf({ preferences })
    },
  })
}

function kycRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/market/kyc',
    summary: 'How far the caller is verified',
    answer: MarketKyc,
    act: (tx, { caller }) => kycOf(tx, caller),
  })
  route({
    method: 'POST',
    url: '/api/market/kyc',
    summary: 'Hand in numbers and papers to be verified',
    body: z.object({ ...SubmitKyc.shape, gstNumber: gstinFormField.default('') }),
    bodyLimit: papersLimitBytes,
    answer: MarketKyc,
    act: async (tx, { body, caller }) => {
      const papers = body.papers.map(({ contentBase64, name, type }) => ({
        ...{ name, type, bytes: Buffer.from(contentBase64, 'base64') },
      }))
      return kycOf(tx, await handInKyc(deps, tx, caller, { ...body, papers }))
    },
  })
}

async function kycOf(
  tx: Tx,
  { id, kycStatus: status, profile }: FinancingAccount,
): Promise<z.output<typeof MarketKyc>> {
  const papers = (await kycPaperRows(tx).ofAccounts([id])).map(kycPaperOf)
  const last = await decisionRows(tx).about(id, ['kyc_verified', 'kyc_rejected'])
  const said = status === 'verified' || status === 'rejected' ? (last?.why ?? '') : ''
  return { status, gstNumber: profile.gstNumber, panNumber: profile.panNumber, papers, said }
}
