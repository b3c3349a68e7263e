// Signing in by phone and one-time code, and out again (protocols/viveka-billing, sections 2 to 5). At the same two
// addresses accounts of the marketplace do so by e-mail address and password (protocols/financing-realtime, F-R01).

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import type { ApiDeps } from '../operations/api-deps.ts'
import { ApiRefusal } from '../operations/api-refusal.ts'
import { logInAccount, registerAccount, type SignedInAccount } from '../operations/financing-account/sign-in.ts'
import { checkSession, readToken } from '../operations/identity/check-session.ts'
import { changeProfile, getProfile } from '../operations/identity/profile.ts'
import { logIn, logOut, registerShop } from '../operations/identity/sign-in.ts'
import { checkCode, clearOtps, otpLifeSeconds, sendMockOtp, sendOtp } from '../operations/one-time-codes.ts'
import {
  ChangeClient,
  CheckOtp,
  ClearOtp,
  Client,
  CodeChecked,
  CodeSent,
  clientOf,
  LogIn,
  Register,
  Registered,
  SendOtp,
  SignedIn,
} from '../protocol/billing/identity.ts'
import { AccountSignedIn, LogInAccount, RegisterAccount } from '../protocol/financing/account.ts'
import { objectIdField, objectIdOf } from '../protocol/object-id.ts'
import type { Tx } from '../store/open-store.ts'
import { refusedAnswer } from './answers.ts'
import { bearerOf } from './bearer.ts'
import { DoneAnswer, describe, message, openSchema } from './described-route.ts'
import { eitherBody } from './either-body.ts'
import { type Answer, answerOnce, keyOf } from './kept-answers.ts'
import { codeSending, loggingIn, registering } from './rate-limits.ts'
import { isForeign, present, shopRoutes } from './shop-routes.ts'
import { userWithStatistics } from './user-with-statistics.ts'

const tag = 'Sign-in'
const noFields = { address: false, gstNo: false, emailId: false }

export function identityRoutes(app: FastifyInstance, deps: ApiDeps): void {
  codeRoutes(app, deps)
  entryRoutes(app, deps)
  leavingRoute(app, deps)
  profileRoutes(app, deps)
}

function codeRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const sending = (url: string, summary: string, send: typeof sendOtp) =>
    typed.route({
      method: 'POST',
      url,
      schema: { ...openSchema({ summary, tag, answer: CodeSent }), body: SendOtp },
      config: { rateLimits: [codeSending] },
      handler: async ({ body }) => {
        await send(deps, body)
        const sent = { message: 'A one-time code was sent.', phoneNumber: body.phoneNumber }
        return { success: true, ...sent, expiresInSeconds: otpLifeSeconds }
      },
    })
  sending('/api/otp/send', 'Send a one-time code by text', sendOtp)
  checkingRoute(app, deps)
  if (deps.isProduction) return
  sending('/api/mockotp/send', 'Make the one-time code 1234, without a text', sendMockOtp)
  typed.route({
    method: 'POST',
    url: '/api/otp/clear',
    schema: {
      ...openSchema({ summary: 'Forget the codes of a phone (for tests)', tag, answer: DoneAnswer }),
      body: ClearOtp,
    },
    handler: async ({ body }) => {
      await clearOtps(deps, body.phoneNumber)
      return { success: true, message: 'No code of this phone is waiting.' }
    },
  })
}

/** Not once for each key: it changes nothing, and a try is a try. */
function checkingRoute(app: FastifyInstance, deps: ApiDeps): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'POST',
    url: '/api/otp/verify',
    schema: {
      ...openSchema({
        summary: 'Say whether a one-time code is right, without using it up (early versions)',
        tag,
        answer: CodeChecked,
      }),
      body: CheckOtp,
    },
    config: { rateLimits: [loggingIn] },
    handler: async ({ body }) => {
      const checked = await deps.store.transact(tx => checkCode(deps, tx, body))
      if (checked instanceof ApiRefusal) throw checked
      return { success: true, message: 'The code is right.', phoneNumber: body.phoneNumber, purpose: checked }
    },
  })
}

function entryRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.route({
    method: 'POST',
    url: '/api/auth/register',
    schema: {
      ...openSchema({
        summary: 'Register a shop, or a marketplace account',
        tag,
        status: 201,
        answer: [Registered, AccountSignedIn],
      }),
      body: eitherBody('email', RegisterAccount, Register),
    },
    config: { rateLimits: [registering] },
    handler: ({ body, headers, ip }, reply) =>
      sendOnce(deps, reply, { body, headers, ip, route: 'POST /api/auth/register' }, async tx => {
        if ('email' in body) return welcome(tx, 201, 'Welcome.', await registerAccount(deps, tx, body))
        const { ownerName, businessName } = body
        const made = await registerShop(deps, tx, { ...body, customerFields: noFields })
        if (made instanceof ApiRefusal) return refusedAnswer(made)
        return { status: 201, body: { success: true, message: 'Welcome.', ownerName, businessName, ...made } }
      }),
  })
  typed.route({
    method: 'POST',
    url: '/api/auth/login',
    schema: {
      ...openSchema({
        summary: 'Sign in to a shop, or to a marketplace account',
        tag,
        answer: [SignedIn, AccountSignedIn],
      }),
      body: eitherBody('email', LogInAccount, LogIn),
    },
    config: { rateLimits: [loggingIn] },
    handler: ({ body, headers, ip }, reply) =>
      sendOnce(deps, reply, { body, headers, ip, route: 'POST /api/auth/login' }, async tx => {
        if ('email' in body) {
          const entered = await logInAccount(deps, tx, body)
          return entered instanceof ApiRefusal ? refusedAnswer(entered) : welcome(tx, 200, 'Signed in.', entered)
        }
        const made = await logIn(deps, tx, body)
        if (made instanceof ApiRefusal) return refusedAnswer(made)
        return { status: 200, body: { success: true, message: 'Signed in.', ...made } }
      }),
  })
}

interface Entering extends Pick<FastifyRequest, 'body' | 'headers' | 'ip'> {
  readonly route: string
}

/** Once for each key of an address: a code is good once, and its answer may be lost. A refusal is committed, as a try. */
async function sendOnce(
  deps: ApiDeps,
  reply: FastifyReply,
  { body, headers, ip, route }: Entering,
  act: (tx: Tx) => Promise<Answer>,
) {
  const asked = { scope: `address ${ip}`, route, key: keyOf(headers), body, now: new Date(deps.clock.nowMs()) }
  const answer = await deps.store.transact(tx => answerOnce(tx, asked, () => act(tx)))
  return reply.code(answer.status).send(answer.body as object)
}

/** As both shapes of the financing protocol write it (F-R03). */
async function welcome(tx: Tx, status: number, message: string, { account, token }: SignedInAccount) {
  const user = await userWithStatistics(tx, account)
  return { status, body: { success: true, message, token, user, data: { token, user } } }
}

/** Not in a transaction of the shop: a session is the sign-in's, and two connections for one request could run the pool dry. */
function leavingRoute(app: FastifyInstance, deps: ApiDeps): void {
  const answer = z.object({ message, deviceSessionId: SignedIn.shape.deviceSessionId })
  app.route({
    ...describe({ method: 'POST', url: '/api/auth/logout', summary: 'Sign out', tag, answer }),
    onRequest: async request => {
      request.caller = await readToken(deps, bearerOf(request.headers))
      await checkSession(deps, request.caller)
    },
    handler: async request => {
      if (isForeign(request)) throw new ApiRefusal('client_foreign')
      const { sessionId } = present(request.caller)
      await logOut(deps, sessionId)
      return { success: true, message: 'Signed out.', deviceSessionId: objectIdOf(sessionId) }
    },
  })
}

function profileRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  const params = z.object({ clientId: objectIdField })
  for (const url of ['/api/client/:clientId', '/api/auth/client/:clientId']) {
    route({
      method: 'GET',
      url,
      summary: 'The shop’s own record',
      tag,
      params,
      answer: z.object({ client: Client }),
      act: async tx => ({ client: clientOf(await getProfile(tx)) }),
    })
    route({
      method: 'PUT',
      url,
      summary: 'Change the shop’s own record',
      tag,
      params,
      body: ChangeClient,
      answer: z.object({ message, client: Client }),
      act: async (tx, { body: { clientSettings, ...texts } }) => {
        const change = { ...texts, customerFields: clientSettings?.customerFields }
        return { message: 'Changed.', client: clientOf(await changeProfile(deps, tx, change)) }
      },
    })
  }
}
