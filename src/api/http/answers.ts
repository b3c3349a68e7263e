// How the API says no: one shape for every refusal, and nothing of what went wrong inside.

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { ApiRefusal, type ApiRefusalCode } from '../operations/api-refusal.ts'

/** What both protocols ask for: the financing one repeats the message as `error` (F-R27). */
interface Refused {
  readonly success: false
  readonly message: string
  readonly error: string
  readonly code?: ApiRefusalCode
  readonly errors?: readonly string[]
}

const refused = (message: string, more: Pick<Refused, 'code' | 'errors'> = {}): Refused => ({
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
const wordsByStatus: Readonly<Record<number, string>> = {
  400: 'The body is not usable JSON.',
  413: 'The request is too large.',
  415: 'Send JSON: content-type application/json.',
  429: 'Too many requests. Wait a little and try again.',
}

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): unknown {
  if (error instanceof ApiRefusal) return reply.code(error.status).send(refused(error.message, { code: error.code }))
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problems = error.validation.map(
      ({ instancePath, message }) => `${instancePath.slice(1).replaceAll('/', '.') || 'body'}: ${message}`,
    )
    return reply.code(400).send(refused('Validation failed', { errors: problems }))
  }
  const status = error.statusCode ?? 500
  if (status < 500) return reply.code(status).send(refused(wordsByStatus[status] ?? 'The request is not usable.'))
  request.log.error({ err: error, route: request.routeOptions.url }, 'bug')
  return reply.code(500).send(refused(`Something went wrong here. If it happens again, tell us: ${request.id}`))
}

export function answerUnknownRoute(request: FastifyRequest, reply: FastifyReply): unknown {
  return reply.code(404).send(refused(`There is no ${request.method} ${request.url.split('?')[0]}`))
}
