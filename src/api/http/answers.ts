// How answers are written; and how the API says no: one shape for every refusal, and nothing of what went wrong inside.

import type { FastifyError, FastifyReply, FastifyRequest, FastifySerializerCompiler } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type * as z from 'zod'
import { ApiRefusal, type ApiRefusalCode } from '../operations/api-refusal.ts'
import type { Refused } from '../protocol/refused.ts'

export type AnswerWriter = FastifySerializerCompiler<z.ZodType>

/** What answers hold is checked by tests, each of them; here it would cost every request a second reading of its answer. */
export const asJson: AnswerWriter = () => answer => JSON.stringify(answer)

export const refused = (message: string, more: { code?: ApiRefusalCode; errors?: string[] } = {}): Refused => ({
  success: false,
  message,
  error: message,
  ...more,
})

/** A refusal as an answer, for where what led to it must be committed. */
export function refusedAnswer(refusal: ApiRefusal) {
  return { status: refusal.status, body: refused(refusal.message, { code: refusal.code }) }
}

/** Words for what Fastify itself refuses. */
export const wordsByStatus = {
  400: 'The body is not usable JSON.',
  413: 'The request is too large.',
  415: 'Send JSON: content-type application/json.',
  429: 'Too many requests. Wait a little and try again.',
} as const

const isWorded = (status: number): status is keyof typeof wordsByStatus => status in wordsByStatus

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): unknown {
  if (error instanceof ApiRefusal) return reply.code(error.status).send(refused(error.message, { code: error.code }))
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problems = error.validation.map(
      ({ instancePath, message }) => `${instancePath.slice(1).replaceAll('/', '.') || 'body'}: ${message}`,
    )
    return reply.code(400).send(refused('Validation failed', { errors: problems }))
  }
  const status = error.statusCode ?? 500
  if (status < 500)
    return reply.code(status).send(refused(isWorded(status) ? wordsByStatus[status] : 'The request is not usable.'))
  request.log.error({ err: error, route: request.routeOptions.url }, 'bug')
  return reply.code(500).send(refused(`Something went wrong here. If it happens again, tell us: ${request.id}`))
}

export function answerUnknownRoute(request: FastifyRequest, reply: FastifyReply): unknown {
  return reply.code(404).send(refused(`There is no ${request.method} ${request.url.split('?')[0]}`))
}
