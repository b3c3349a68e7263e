// Enrolling counters, and the owner's list of them.

import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import {
  EnrolledCounter,
  ListedBranch,
  ListedCounter,
  NewCounter,
  RenewToken,
} from '../../shared/contract/sync/sync-calls.ts'
import { idField, instantField, textField } from '../../shared/records/fields.ts'
import type { ApiDeps } from '../operations/api-deps.ts'
import { ApiRefusal } from '../operations/api-refusal.ts'
import { enrolCounter, makeEnrolmentCode, shopOfCode } from '../operations/counter/enrol-counter.ts'
import { findBranches, findCounters, renameCounter, revokeCounter } from '../operations/counter/owners-counters.ts'
import { renewToken } from '../operations/counter/renew-token.ts'
import { shopOfOtp } from '../operations/identity/sign-in.ts'
import { LogIn } from '../protocol/billing/identity.ts'
import { counterRoute } from './counter-route.ts'
import { openSchema } from './described-route.ts'
import { enrolling } from './rate-limits.ts'
import { shopRoutes } from './shop-routes.ts'

const tag = 'Counters'
const CodeMade = z.object({ code: z.string(), expiresAt: instantField })
const BranchList = z.object({ branches: z.array(ListedBranch) })
const CounterList = z.object({ counters: z.array(ListedCounter) })
const ByPhone = LogIn.pick({ phoneNumber: true, otp: true }).extend({ counter: NewCounter })
const ByCode = z.object({ code: textField(40), counter: NewCounter })

export function counterRoutes(app: FastifyInstance, deps: ApiDeps): void {
  enrolmentRoutes(app, deps)
  phoneRoutes(app, deps)
  const fromCounter = counterRoute(app, deps)
  fromCounter({
    method: 'POST',
    url: '/api/counters/codes',
    summary: 'A code with which another counter joins',
    tag,
    answer: CodeMade,
    act: tx => makeEnrolmentCode(deps, tx),
  })
  fromCounter({
    method: 'POST',
    url: '/api/counters/token',
    summary: 'Another token in place of this one, signed with the counter’s key',
    tag,
    body: RenewToken,
    answer: z.object({ isRenewed: z.literal(true) }),
    act: (tx, { body, caller }) => renewToken(deps, tx, caller.counterId, body),
  })
  fromCounter({
    method: 'GET',
    url: '/api/counters',
    summary: 'The counters of the shop',
    tag,
    answer: CounterList,
    act: async tx => ({ counters: await findCounters(tx) }),
  })
  fromCounter({
    method: 'GET',
    url: '/api/counters/branches',
    summary: 'The branches of the shop and the counters in them',
    tag,
    answer: BranchList,
    act: async tx => ({ branches: await findBranches(tx) }),
  })
  const params = z.object({ id: idField })
  fromCounter({
    method: 'PUT',
    url: '/api/counters/:id',
    summary: 'Give a counter another name',
    tag,
    params,
    body: z.object({ name: textField(60) }),
    answer: CounterList,
    act: async (tx, input) => ({ counters: await renameCounter(tx, input.params.id, input.body.name) }),
  })
  fromCounter({
    method: 'DELETE',
    url: '/api/counters/:id',
    summary: 'Sign a counter out for good',
    tag,
    params,
    answer: CounterList,
    act: async (tx, input) => ({ counters: await revokeCounter(deps, tx, input.params.id) }),
  })
}

/** From the owner's phone. */
function phoneRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const fromPhone = shopRoutes(app, deps)
  fromPhone({
    method: 'POST',
    url: '/api/shop/counters/codes',
    summary: 'A code with which a counter joins (from the owner’s phone)',
    tag,
    status: 201,
    answer: CodeMade,
    act: tx => makeEnrolmentCode(deps, tx),
  })
  fromPhone({
    method: 'GET',
    url: '/api/shop/branches',
    summary: 'The branches of the shop and the counters in them (for the owner’s phone)',
    tag,
    answer: BranchList,
    act: async tx => ({ branches: await findBranches(tx) }),
  })
}

function enrolmentRoutes(app: FastifyInstance, deps: ApiDeps): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'POST',
    url: '/api/counters/enrol',
    schema: {
      ...openSchema({ summary: 'A new counter joins its shop', tag, status: 201, answer: EnrolledCounter }),
      body: z.union([ByPhone, ByCode]),
    },
    config: { rateLimits: [enrolling] },
    handler: async ({ body }, reply) => {
      const enrolled = await deps.store.transactForFound(
        tx => ('code' in body ? shopOfCode(deps, tx, body.code) : shopOfOtp(deps, tx, body)),
        tx => enrolCounter(deps, tx, body.counter),
      )
      if (enrolled instanceof ApiRefusal) throw enrolled
      return reply.code(201).send({ success: true, ...enrolled })
    },
  })
}
