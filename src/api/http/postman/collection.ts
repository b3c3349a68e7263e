// The API as a Postman collection (2.1.0) and its environment, made of the OpenAPI description: a folder for each tag, a
// request for each body that a route takes, with an example of it.

import { type Described, exampleOf } from './example-of.ts'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly example?: unknown
  readonly schema: Described
}

interface Route {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly security?: readonly object[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content?: { readonly 'application/json'?: { readonly schema: Described } } }
}

export interface DescribedApi {
  readonly info: { readonly title: string; readonly description?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Route>>>>
}

/** Of what a caller puts in: the environment holds the same. */
const variables = {
  phoneNumber: '9876543210',
  otp: '1234',
  email: 'owner@example.in',
  password: 'Galla2026',
  clientId: '',
  token: '',
  counterToken: '',
  accountToken: '',
  adminToken: '',
}
type VariableName = keyof typeof variables

/** Whose token a folder's requests carry; all others carry the shop's. */
const tokenByTag: Readonly<Record<string, VariableName>> = {
  Counters: 'counterToken',
  Sync: 'counterToken',
  Financing: 'accountToken',
  'Financing account': 'accountToken',
  'Financing, from outside': 'adminToken',
}

/** Of fields and parts of addresses that a variable is put in for. */
const variableByField: Readonly<Record<string, VariableName>> = {
  phoneNumber: 'phoneNumber',
  otp: 'otp',
  email: 'email',
  password: 'password',
  confirmPassword: 'password',
  clientId: 'clientId',
}

/** A token that comes with an answer is carried by the requests after it. */
const keepToken = [
  'const told = pm.response.code < 300 && pm.response.headers.get("Content-Type").includes("json") ? pm.response.json() : {}',
  'const kept = pm.environment.name ? pm.environment : pm.collectionVariables',
  'if (told.token && told.clientId) { kept.set("token", told.token); kept.set("clientId", told.clientId) }',
  'else if (told.token && told.user) kept.set("accountToken", told.token)',
  'else if (told.token && told.counterId) kept.set("counterToken", told.token)',
]

export function postmanCollection({ info, paths }: DescribedApi, baseUrl: string): object {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({ path, method, route, tag: route.tags?.[0] ?? 'System' })),
  )
  const tags = [...new Set(routes.map(({ tag }) => tag))]
  return {
    info: {
      name: info.title,
      description: info.description ?? '',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: bearer('token'),
    variable: Object.entries({ baseUrl, ...variables }).map(([key, value]) => ({ key, value, type: 'string' })),
    event: [{ listen: 'test', script: { type: 'text/javascript', exec: keepToken } }],
    item: tags.map(tag => ({
      name: tag,
      auth: bearer(tokenByTag[tag] ?? 'token'),
      item: routes.filter(route => route.tag === tag).flatMap(requestsOf),
    })),
  }
}

export function postmanEnvironment({ info }: DescribedApi, baseUrl: string): object {
  const secrets = Object.keys(variables).filter(name => /token|password/i.test(name))
  const values = Object.entries({ baseUrl, ...variables }).map(([key, value]) => ({
    ...{ key, value, enabled: true, type: secrets.includes(key) ? 'secret' : 'default' },
  }))
  return { name: info.title, values, _postman_variable_scope: 'environment' }
}

function bearer(name: VariableName) {
  return { type: 'bearer', bearer: [{ key: 'token', value: `{{${name}}}`, type: 'string' }] }
}

interface RouteAt {
  readonly path: string
  readonly method: string
  readonly route: Route
  readonly tag: string
}

/** One for each body that the route takes. */
function requestsOf(at: RouteAt): object[] {
  const { path, route } = at
  const summary = route.summary ?? path
  const schema = route.requestBody?.content?.['application/json']?.schema
  const bodies = schema?.anyOf ?? [schema]
  return bodies.map(body => {
    const told = bodies.length === 1 ? '' : ` (${(body?.required ?? []).slice(0, 2).join(', ')})`
    return { name: `${summary}${told}`, request: requestOf(at, body), response: [] }
  })
}

function requestOf({ method, path, route, tag }: RouteAt, body: Described | undefined): object {
  const { parameters = [], security = [], summary = path } = route
  const headers = parameters.filter(one => one.in === 'header').map(headerOf)
  const isPlatforms = tokenByTag[tag] === 'adminToken'
  return {
    method: method.toUpperCase(),
    description: summary,
    ...(security.length > 0 ? {} : { auth: { type: 'noauth' } }),
    header: [
      ...headers,
      ...(isPlatforms ? [{ key: 'X-Admin-Token', value: '{{adminToken}}' }] : []),
      ...(body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }]),
    ],
    url: addressOf(path, parameters),
    ...(body === undefined ? {} : { body: bodyOf(body) }),
  }
}

/** A key of its own for each try, so that a request asked for twice is done twice; switch it on to try again. */
function headerOf({ description = '', name }: Parameter) {
  return { key: name, value: '{{$guid}}', description, disabled: true }
}

function addressOf(path: string, parameters: readonly Parameter[]): object {
  const parts = path.replaceAll(/\{(\w+)\}/g, ':$1')
  const filledIn = ({ example, name, schema }: Parameter) =>
    variableByField[name] === undefined ? String(example ?? exampleOf(schema, name)) : `{{${variableByField[name]}}}`
  const said = (one: Parameter) => ({ key: one.name, value: filledIn(one), description: one.description ?? '' })
  const isOf = (place: string) => parameters.filter(one => one.in === place)
  const query = isOf('query').map(one => ({ ...said(one), disabled: one.required !== true }))
  const asked = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`)
  return {
    raw: `{{baseUrl}}${parts}${asked.length === 0 ? '' : `?${asked.join('&')}`}`,
    host: ['{{baseUrl}}'],
    path: parts.split('/').slice(1),
    variable: isOf('path').map(said),
    ...(query.length === 0 ? {} : { query }),
  }
}

function bodyOf(schema: Described): object {
  const filled = (key: string, value: unknown): unknown =>
    typeof value === 'string' && variableByField[key] !== undefined ? `{{${variableByField[key]}}}` : value
  return {
    mode: 'raw',
    raw: JSON.stringify(exampleOf(schema), filled, 2),
    options: { raw: { language: 'json' } },
  }
}
