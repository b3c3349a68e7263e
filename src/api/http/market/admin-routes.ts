// The platform's back office: what waits for a decision, and each decision with who and why.

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import {
  Announce,
  BackOffice,
  DecideDispute,
  Decided,
  DecideHold,
  DecideKyc,
  DecideLate,
  DecideSuspense,
  WriteOff,
} from '../../../shared/contract/market/admin.ts'
import { marketIdField } from '../../../shared/contract/market/market-fields.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import { decideDispute } from '../../operations/financed-invoice/decide/decide-dispute.ts'
import { decideHold } from '../../operations/financed-invoice/decide/decide-hold.ts'
import { decideLate } from '../../operations/financed-invoice/decide/decide-late.ts'
import { decideSuspense } from '../../operations/financed-invoice/decide/decide-suspense.ts'
import { writeOff } from '../../operations/financed-invoice/decide/write-off.ts'
import { idOfInvoice } from '../../operations/financed-invoice/find-financed.ts'
import { decideKyc } from '../../operations/financing-account/decide-kyc.ts'
import { announce } from '../../operations/market-event/announce.ts'
import { reconcileMoney } from '../../operations/reconcile-money.ts'
import {
  decisionOf,
  disputedInvoiceOf,
  heldInvoiceOf,
  kycCaseOf,
  lateInvoiceOf,
  suspenseItemOf,
} from '../../protocol/market/admin-answers.ts'
import { boundsOf, objectIdOf } from '../../protocol/object-id.ts'
import { backOfficeRows } from '../../store/market/admin/back-office-rows.ts'
import { decisionRows } from '../../store/market/admin/decision-rows.ts'
import { kycPaperRows } from '../../store/market/app/kyc-paper-rows.ts'
import { disputeRows } from '../../store/market/dispute-rows.ts'
import { financedPartRows } from '../../store/market/financed-part-rows.ts'
import { financingAccountRows } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import { appRoutes, ById } from './app-route.ts'

const shownDecisions = 200

export function adminRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  route({
    method: 'GET',
    url: '/api/market/admin/back-office',
    summary: 'What waits for a decision, what was decided, and whether the money agrees',
    role: 'admin',
    answer: BackOffice,
    act: async tx => ({
      ...(await officeOf(tx, dayInIndia(deps.clock.nowMs()))),
      differences: await differences(deps),
    }),
  })
  accountDecision(app, deps)
  invoiceDecisions(app, deps)
  troubleDecisions(app, deps)
  suspenseDecision(app, deps)
  announcement(app, deps)
}

function accountDecision(app: FastifyInstance, deps: ApiDeps): void {
  appRoutes(
    app,
    deps,
  )({
    method: 'POST',
    url: '/api/market/admin/kyc/:id',
    summary: 'Say whether an account’s papers are good',
    role: 'admin',
    params: ById,
    body: DecideKyc,
    answer: Decided,
    act: async (tx, { body, caller, params }) => {
      const accountId = await idOfAccount(tx, params.id)
      return { decision: decisionOf(await decideKyc(deps, tx, caller, { ...body, accountId })), state: null }
    },
  })
}

function invoiceDecisions(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/market/admin/holds/:id',
    summary: 'List an invoice that is held, or end it',
    role: 'admin',
    params: ById,
    body: DecideHold,
    answer: Decided,
    act: async (tx, { body, caller, params }) => {
      const asked = { ...body, invoiceId: await idOfInvoice(tx, params.id) }
      const { invoice, noted } = await decideHold(deps, tx, caller, asked)
      return { decision: decisionOf(noted), state: invoice.state }
    },
  })
  route({
    method: 'POST',
    url: '/api/market/admin/late/:id',
    summary: 'Take an overdue invoice for lost, or write down what was done about it',
    role: 'admin',
    params: ById,
    body: DecideLate,
    answer: Decided,
    act: async (tx, { body, caller, params }) => {
      const asked = { ...body, invoiceId: await idOfInvoice(tx, params.id) }
      const { invoice, noted } = await decideLate(deps, tx, caller, asked)
      return { decision: decisionOf(noted), state: invoice.state }
    },
  })
}

function troubleDecisions(app: FastifyInstance, deps: ApiDeps): void {
  const route = appRoutes(app, deps)
  route({
    method: 'POST',
    url: '/api/market/admin/disputes/:id',
    summary: 'Decide a dispute: the invoice goes on as it was, or its seller gives the investors’ money back',
    role: 'admin',
    params: ById,
    body: DecideDispute,
    answer: Decided,
    act: async (tx, { body, caller, params }) => {
      const asked = { ...body, invoiceId: await idOfInvoice(tx, params.id) }
      const { invoice, noted } = await decideDispute(deps, tx, caller, asked)
      return { decision: decisionOf(noted), state: invoice.state }
    },
  })
  route({
    method: 'POST',
    url: '/api/market/admin/late/:id/write-off',
    summary: 'Give a defaulted invoice up',
    role: 'admin',
    params: ById,
    body: WriteOff,
    answer: Decided,
    act: async (tx, { body, caller, params }) => {
      const asked = { ...body, invoiceId: await idOfInvoice(tx, params.id) }
      const { invoice, noted } = await writeOff(deps, tx, caller, asked)
      return { decision: decisionOf(noted), state: invoice.state }
    },
  })
}

function suspenseDecision(app: FastifyInstance, deps: ApiDeps): void {
  appRoutes(
    app,
    deps,
  )({
    method: 'POST',
    url: '/api/market/admin/suspense/:reference',
    summary: 'Say whose money it is that no invoice waited for',
    role: 'admin',
    params: z.object({ reference: z.string().min(1).max(200) }),
    body: z.object({ invoiceId: marketIdField.nullable(), why: DecideSuspense.shape.why }),
    answer: Decided,
    act: async (tx, { body: { invoiceId, why }, caller, params: { reference } }) => {
      const id = invoiceId === null ? undefined : await idOfInvoice(tx, invoiceId)
      const { invoice, noted } = await decideSuspense(deps, tx, caller, { reference, invoiceId: id, why })
      return { decision: decisionOf(noted), state: invoice?.state ?? null }
    },
  })
}

function announcement(app: FastifyInstance, deps: ApiDeps): void {
  appRoutes(
    app,
    deps,
  )({
    method: 'POST',
    url: '/api/market/admin/announcements',
    summary: 'Tell everybody on the marketplace something',
    role: 'admin',
    body: Announce,
    answer: Decided,
    act: async (tx, { body, caller }) => ({
      decision: decisionOf(await announce(deps, tx, caller, body)),
      state: null,
    }),
  })
}

async function officeOf(tx: Tx, today: string): Promise<Omit<z.output<typeof BackOffice>, 'differences'>> {
  const rows = backOfficeRows(tx)
  const accountIds = await rows.kycWaiting()
  const accounts = await financingAccountRows(tx).byIds(accountIds)
  const papers = await kycPaperRows(tx).ofAccounts(accountIds)
  const late = await rows.late(today)
  const counts = await rows.investorCounts(late.map(({ id }) => id))
  const disputed = await rows.disputed()
  const disputedIds = disputed.map(({ id }) => id)
  const disputes = await disputeRows(tx).lastOf(disputedIds)
  const parts = await financedPartRows(tx).ofInvoices(disputedIds)
  const suspense = await rows.suspense()
  const awaiting = await rows.awaiting(
    suspense.map(({ invoiceNumber }) => invoiceNumber),
    suspense.map(({ amountPaise }) => amountPaise),
  )
  return {
    kyc: accounts.map(account => kycCaseOf(account, papers)),
    holds: (await rows.held()).map(heldInvoiceOf),
    suspense: suspense.map(item => suspenseItemOf(item, awaiting)),
    disputes: disputed.map(invoice => disputedInvoiceOf(invoice, disputes.get(invoice.id), parts)),
    late: late.map(invoice =>
      lateInvoiceOf(invoice, counts.find(({ invoiceId }) => invoiceId === invoice.id)?.count ?? 0, today),
    ),
    decisions: (await decisionRows(tx).last(shownDecisions)).map(decisionOf),
  }
}

async function differences({ store }: ApiDeps) {
  const found = await reconcileMoney(store)
  return found.map(({ check, expectedPaise, foundPaise, id }) => ({ check, id, paise: foundPaise - expectedPaise }))
}

/** Refuses `not_found`. */
async function idOfAccount(tx: Tx, objectId: string): Promise<string> {
  const near = await financingAccountRows(tx).between(boundsOf(objectId))
  const id = near.find(each => objectIdOf(each) === objectId)
  if (id === undefined) throw new ApiRefusal('not_found')
  return id
}
