// The API for Postman: a collection (2.1.0) and an environment made of its description. Every route is there, every body
// is one that the route takes, and who has signed in may ask on at once.
import { expect, test } from 'vitest'
import * as z from 'zod'
import { exampleOf } from '../../../src/api/http/postman/example-of.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'

const Pair = z.strictObject({
  key: z.string().min(1),
  value: z.string(),
  description: z.string().optional(),
  disabled: z.boolean().optional(),
})
const Auth = z.union([
  z.strictObject({ type: z.literal('noauth') }),
  z.strictObject({
    type: z.literal('bearer'),
    bearer: z.tuple([z.strictObject({ key: z.literal('token'), value: z.string(), type: z.literal('string') })]),
  }),
])
const Url = z.strictObject({
  raw: z.string().startsWith('{{baseUrl}}/'),
  host: z.tuple([z.literal('{{baseUrl}}')]),
  path: z.array(z.string().min(1)).min(1),
  variable: z.array(Pair),
  query: z.array(Pair).min(1).optional(),
})
const Request = z.strictObject({
  name: z.string().min(5),
  response: z.array(z.never()),
  request: z.strictObject({
    method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
    description: z.string().min(5),
    auth: Auth.optional(),
    header: z.array(Pair),
    url: Url,
    body: z
      .strictObject({
        mode: z.literal('raw'),
        raw: z.string(),
        options: z.strictObject({ raw: z.strictObject({ language: z.literal('json') }) }),
      })
      .optional(),
  }),
})
/** What https://schema.getpostman.com/json/collection/v2.1.0/collection.json asks for, of the parts that are used. */
const Collection = z.strictObject({
  info: z.strictObject({
    name: z.string().min(1),
    description: z.string(),
    schema: z.literal('https://schema.getpostman.com/json/collection/v2.1.0/collection.json'),
  }),
  auth: Auth,
  variable: z.array(z.strictObject({ key: z.string(), value: z.string(), type: z.literal('string') })),
  event: z.array(
    z.strictObject({
      listen: z.literal('test'),
      script: z.strictObject({ type: z.literal('text/javascript'), exec: z.array(z.string()) }),
    }),
  ),
  item: z.array(z.strictObject({ name: z.string(), auth: Auth, item: z.array(Request).min(1) })).min(10),
})

interface Described {
  paths: Record<string, Record<string, { requestBody?: { content: { 'application/json': { schema: object } } } }>>
}

async function readBoth() {
  const api = await openTestApi()
  const collection = Collection.parse((await api.call('GET', '/api/docs/postman.json')).body)
  const { body: described } = await api.call<Described>('GET', '/api/docs/json')
  const requests = collection.item.flatMap(({ item }) => item).map(({ request }) => request)
  return { api, collection, described, requests }
}

const values: Record<string, string> = {
  ...{ phoneNumber: '9876543210', otp: '1234', clientId: '01a20051037474ac454b2109' },
  ...{ email: 'owner@example.in', password: 'Galla2026' },
}
const filled = (text: string, by = values) => text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => by[name] ?? '')
const routeOf = ({ method, url }: z.output<typeof Request>['request']) =>
  `${method.toLowerCase()} /${url.path.map(part => part.replace(/^:(\w+)$/, '{$1}')).join('/')}`

test('the collection has every route of the description, in a folder of its tag', async () => {
  const { collection, described, requests } = await readBoth()
  const told = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method} ${path}`),
  )
  expect(new Set(requests.map(routeOf))).toEqual(new Set(told))
  expect(collection.item.map(({ name }) => name)).toEqual(expect.arrayContaining(['Sign-in', 'Invoices', 'Sync']))
  for (const { url } of requests)
    expect(url.variable.map(({ key }) => `:${key}`)).toEqual(url.path.filter(part => part.startsWith(':')))
})

test('every body is one that its route takes, and there is one for each that it takes', async () => {
  const { described, requests } = await readBoth()
  for (const [path, methods] of Object.entries(described.paths))
    for (const [method, { requestBody }] of Object.entries(methods)) {
      const schema = requestBody?.content['application/json'].schema
      const own = requests.filter(request => routeOf(request) === `${method} ${path}`)
      const bodies = own.flatMap(({ body }) => (body === undefined ? [] : [JSON.parse(filled(body.raw))]))
      if (schema === undefined) expect(bodies).toEqual([])
      else
        for (const body of bodies) {
          const { error } = z.fromJSONSchema(schema as never).safeParse(body)
          expect({ path, body, error }).toEqual({ path, body, error: undefined })
        }
      if (schema !== undefined) expect(bodies).toHaveLength((schema as { anyOf?: object[] }).anyOf?.length ?? 1)
    }
})

test('sent as it is, a shop registers, its token is kept, and with it a group is added', async () => {
  const { api, collection } = await readBoth()
  const send = async (name: string, kept: Record<string, string> = {}) => {
    const found = collection.item.flatMap(({ item }) => item).find(request => request.name.startsWith(name))
    const { body, method, url } = found?.request ?? expect.fail(`no ${name}`)
    const by = { ...values, ...kept, baseUrl: '' }
    const headers = kept.token === undefined ? {} : { authorization: `Bearer ${kept.token}` }
    const said: unknown = JSON.parse(filled(body?.raw ?? '{}', by))
    return api.call<Record<string, string>>(method, filled(url.raw, by), said, { headers })
  }
  const keep = async (name: string) => {
    const { body } = await send(name)
    expect(body).toMatchObject({ success: true })
    return { body, kept: keepBy(collection.event[0]?.script.exec ?? [], body) }
  }
  await send('Make the one-time code 1234')
  const { body, kept } = await keep('Register a shop, or a marketplace account (phoneNumber')
  expect(kept).toEqual({ token: expect.any(String), clientId: body.clientId })
  expect((await send('Make an item group', kept)).status).toBe(201)
  const account = await keep('Register a shop, or a marketplace account (email')
  expect(account.kept).toEqual({ accountToken: account.body.token })
})

/** The collection's own script, run on an answer as Postman does. */
function keepBy(script: readonly string[], answer: object): Record<string, string> {
  const kept: Record<string, string> = {}
  const into = { set: (name: string, value: string) => void Object.assign(kept, { [name]: value }) }
  const response = { code: 201, headers: { get: () => 'application/json' }, json: () => answer }
  new Function('pm', script.join('\n'))({ response, environment: { name: '' }, collectionVariables: into })
  return kept
}

test('what asks for no token carries none; counters, accounts and the platform carry their own', async () => {
  const { collection, requests } = await readBoth()
  const tokens = Object.fromEntries(
    collection.item.map(({ auth, name }) => [name, auth.type === 'bearer' ? auth.bearer[0].value : '']),
  )
  expect(tokens).toMatchObject({ Items: '{{token}}', Sync: '{{counterToken}}', Financing: '{{accountToken}}' })
  const find = (route: string) => requests.find(request => routeOf(request) === route)
  expect(find('post /api/auth/login')?.auth).toEqual({ type: 'noauth' })
  expect(find('post /api/business/items')?.auth).toBeUndefined()
  expect(find('post /api/v1/upkeep/close-due')?.header).toContainEqual({
    key: 'X-Admin-Token',
    value: '{{adminToken}}',
  })
})

test('the environment has the variables of the collection; tokens are secret, and none is in it', async () => {
  const { api, collection } = await readBoth()
  const { body } = await api.call('GET', '/api/docs/postman-environment.json')
  const Environment = z.strictObject({
    name: z.string(),
    _postman_variable_scope: z.literal('environment'),
    values: z.array(
      z.strictObject({
        key: z.string(),
        value: z.string(),
        enabled: z.literal(true),
        type: z.enum(['default', 'secret']),
      }),
    ),
  })
  const { values: held } = Environment.parse(body)
  expect(held.map(({ key }) => key)).toEqual(collection.variable.map(({ key }) => key))
  const secrets = held.filter(({ type }) => type === 'secret').map(({ key, value }) => [key, value])
  expect(secrets).toEqual([
    ['password', 'Galla2026'],
    ...['token', 'counterToken', 'accountToken', 'adminToken'].map(key => [key, '']),
  ])
})

test('an example is what the schema names itself, else a text that fits its pattern and lengths', () => {
  expect(exampleOf({ type: 'string', examples: ['ours'] })).toBe('ours')
  expect(exampleOf({ type: 'string', pattern: '^[0-9a-f]{64}$' })).toMatch(/^[0-9a-f]{64}$/)
  expect(exampleOf({ type: 'string', minLength: 2 }, 'ownerName')).toBe('Owner name')
  expect(exampleOf({ type: 'integer', minimum: 5 })).toBe(5)
  expect(exampleOf({ type: 'array', items: { enum: ['cash', 'upi'] } })).toEqual(['cash'])
})
