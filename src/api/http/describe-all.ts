// What is said of every route at once, because it follows from what the route is: how it may be refused, and that a write
// takes an idempotency key.

import { ApiRefusal } from '../operations/api-refusal.ts'
import { refused, refusedAnswer, wordsByStatus } from './answers.ts'

export interface OpenApi {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

interface Operation {
  readonly security?: readonly object[]
  readonly parameters?: readonly { readonly in: string }[]
  readonly requestBody?: unknown
  readonly responses?: Readonly<Record<string, Response>>
}

/** When each is said, and one that is. */
const refusedFor = {
  400: [
    'What was sent is not as described, or a rule of the shop stands against it',
    refused('Validation failed', { errors: ['name: must have at least 2 characters'] }),
  ],
  401: ['The token is missing, too old or signed out', refusedAnswer(new ApiRefusal('token_unusable')).body],
  403: [
    'Another shop’s clientId, or an account that has been switched off',
    refusedAnswer(new ApiRefusal('client_foreign')).body,
  ],
  404: ['An id names nothing of this shop', refusedAnswer(new ApiRefusal('not_found')).body],
  409: [
    'There is one already, or the first request with this idempotency key is still running',
    refusedAnswer(new ApiRefusal('key_running')).body,
  ],
  422: ['The idempotency key was used for another request', refusedAnswer(new ApiRefusal('key_reused')).body],
  429: ['Too many requests: wait until Retry-After', refused(wordsByStatus[429])],
} as const satisfies Record<number, readonly [when: string, example: object]>
type RefusedStatus = keyof typeof refusedFor

interface Response {
  readonly description: string
  readonly content?: { readonly 'application/json'?: object }
}

const keyParameter = {
  in: 'header',
  name: 'Idempotency-Key',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  description: 'The same key and body bring the first answer back. X-Idempotency-Key is taken too',
}

export function describeAll(described: OpenApi): OpenApi {
  const paths = Object.entries(described.paths ?? {}).map(([path, operations]) => {
    const told = Object.entries(operations).map(([method, operation]) => [method, describeOne(path, method, operation)])
    return [path, Object.fromEntries(told)]
  })
  return withoutUnused(openForMore({ ...described, paths: Object.fromEntries(paths) }))
}

function describeOne(path: string, method: string, operation: Operation): Operation {
  const { parameters = [], requestBody, responses = {}, security = [] } = operation
  const isSignedIn = security.length > 0
  // After signing out there is nobody to give an answer to once more; what counters send is idempotent by itself.
  const isKeyless = path.endsWith('/logout') || path.startsWith('/api/counters')
  const takesKey =
    method !== 'get' && !isKeyless && (isSignedIn || ['/api/auth/register', '/api/auth/login'].includes(path))
  const names = requestBody !== undefined || parameters.some(parameter => parameter.in === 'path')
  const statuses: RefusedStatus[] = [
    ...(names || parameters.length > 0 ? [400 as const] : []),
    ...(isSignedIn ? [401 as const, 403 as const] : []),
    ...(isSignedIn && names ? [404 as const] : []),
    ...(takesKey ? [409 as const, 422 as const] : []),
    429,
  ]
  const { default: refusal, ...done } = responses
  const refusals = statuses.map(status => {
    const [when, example] = refusedFor[status]
    const said = { ...refusal?.content?.['application/json'], example }
    return [status, { description: when, content: { 'application/json': said } }]
  })
  return {
    ...operation,
    ...(takesKey ? { parameters: [...parameters, keyParameter] } : {}),
    responses: { ...done, ...Object.fromEntries(refusals), ...(refusal === undefined ? {} : { default: refusal }) },
  }
}

/** An answer may get further fields one day: whoever makes code of this must not refuse them. */
function openForMore(described: OpenApi): OpenApi {
  const text = JSON.stringify(described, (key, value: unknown) =>
    key === 'additionalProperties' && value === false ? undefined : value,
  )
  return JSON.parse(text) as OpenApi
}

/** Every named schema is there once for what is sent and once for what is answered; most are one of the two. */
function withoutUnused(described: OpenApi): OpenApi {
  const { schemas = {}, ...components } = described.components ?? {}
  const everything = JSON.stringify(described)
  const used = Object.entries(schemas).filter(([name]) => everything.includes(`"#/components/schemas/${name}"`))
  return { ...described, components: { ...components, schemas: Object.fromEntries(used) } }
}
