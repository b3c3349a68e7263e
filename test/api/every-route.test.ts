// Every route of the API, taken from its own description: nobody gets in without a token, no input breaks it, and nothing of
// another shop is seen or changed by its ids.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { enrolCounter } from '../support/api/enrolled-counter.ts'
import { registerAccount } from '../support/api/financing-account.ts'
import { type Method, openTestApi, type TestApi, type TestClient } from '../support/api/open-test-api.ts'
import { garbage, type JsonSchema, nearlyValid, validJson } from '../support/faults/arbitrary-input.ts'

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
interface Operation {
  readonly security: readonly unknown[]
  readonly tags?: readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly in: 'path' | 'query'; readonly schema: JsonSchema }[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: JsonSchema } } }
}
interface Route extends Operation {
  readonly method: Method
  readonly path: string
}

/** Answers that need nobody to be signed in, or that show something else than a sign-in. */
const openTags = ['Sign-in', 'System', 'Counters', 'Financing, from outside', 'Pages']
const runsEach = 12

async function routesOf(api: TestApi): Promise<Route[]> {
  const { body } = await api.call<Described>('GET', '/api/docs/json')
  return Object.entries(body.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...operation,
      path,
      method: method.toUpperCase() as Method,
    })),
  )
}

const bodyOf = ({ requestBody }: Route) => requestBody?.content['application/json'].schema
const isOpen = ({ security }: Route) => security.length === 0
const ofCounters = ({ path }: Route) => path.startsWith('/api/counters')
const ofAccounts = ({ tags = [] }: Route) => tags.some(tag => tag.startsWith('Financing'))

function urlWith(route: Route, wordFor: (name: string) => string): string {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(wordFor(name)))
  const query = (route.parameters ?? []).filter(parameter => parameter.in === 'query')
  return `${path}?${query.map(({ name }) => `${name}=${encodeURIComponent(wordFor(name))}`).join('&')}`
}

/** A shop with one of everything that a phone can make. */
async function openFilledShop(api: TestApi, phone: string, mark: string): Promise<TestClient & { ids: string[] }> {
  const shop = await api.register(phone)
  const ids = [shop.clientId]
  /** The id of what was made. */
  const make = async (url: string, fields: object): Promise<string> => {
    const { body } = await shop.call('POST', url, { clientId: shop.clientId, ...fields })
    const id = /"_id":"([0-9a-f]{24})"/.exec(JSON.stringify(body))?.[1]
    if (id === undefined) throw new Error(`${url} made nothing: ${JSON.stringify(body)}`)
    ids.push(id)
    return id
  }
  await make('/api/business/item-groups', { name: `Group ${mark}` })
  await make('/api/business/client-customers', { name: `Customer ${mark}`, phone: `98450${phone.slice(-5)}` })
  const dealerId = await make('/api/dealers', { name: `Dealer ${mark}` })
  const itemId = await make('/api/business/items', { name: `Item ${mark}`, price: 10, stock: 5, dealerIds: [dealerId] })
  const order = { dealerId, items: [{ itemId, quantity: 1 }], notes: `Order ${mark}` }
  const orderId = await make('/api/dealers/orders', order)
  await make('/api/dealers/payments', { dealerId, orderId, amount: 1, note: `Payment ${mark}` })
  return { ...shop, ids }
}

/** What a person opens: a refusal is a page too. */
const isPage = ({ tags = [] }: Route) => tags.includes('Pages')

/** Who may call the route. */
function callerOf(route: Route, callers: Record<'counter' | 'account' | 'shop' | 'nobody', Pick<TestApi, 'call'>>) {
  if (isOpen(route)) return callers.nobody.call
  return callers[ofCounters(route) ? 'counter' : ofAccounts(route) ? 'account' : 'shop'].call
}

test('without a token nobody gets in', async () => {
  const api = await openTestApi()
  const closed = (await routesOf(api)).filter(route => !isOpen(route))
  expect(closed.length).toBeGreaterThan(15)
  for (const route of closed) {
    const url = urlWith(route, () => '01a20051037474ac454b2109')
    const answered = await api.call(route.method, url, route.method === 'GET' ? undefined : {})
    expect({ route: route.path, status: answered.status }).toEqual({ route: route.path, status: 401 })
  }
})

test('a route that asks for no token is one of those that need none', async () => {
  const open = (await routesOf(await openTestApi())).filter(isOpen)
  expect(open.filter(({ tags = [] }) => !tags.some(tag => openTags.includes(tag))).map(({ path }) => path)).toEqual([])
})

test('whatever is sent, the answer is one of the documented kind, and never a bug', { timeout: 120_000 }, async () => {
  const api = await openTestApi()
  const shop = await openFilledShop(api, '9876543210', 'mine')
  const counter = await enrolCounter(api, shop)
  const account = await registerAccount(api)
  const ids = [...shop.ids, counter.counter.id]
  const mayEnd = new Set(['/api/auth/logout', '/api/counters/{id}'])
  for (const route of (await routesOf(api)).filter(({ path }) => !mayEnd.has(path))) {
    const schema = bodyOf(route)
    const right = schema === undefined ? fc.constant(undefined) : validJson(schema, ids)
    const bodies = schema === undefined ? right : fc.oneof(right, nearlyValid(right), garbage())
    const word = fc.oneof(fc.constantFrom(...ids, '1', "' or 1=1 --", '%', '../..'), fc.string({ maxLength: 40 }))
    const words = fc.array(word, { minLength: 6, maxLength: 6 })
    const send = callerOf(route, { counter, account, shop, nobody: api })
    await fc.assert(
      fc.asyncProperty(bodies, words, async (body, values) => {
        let place = 0
        const url = urlWith(route, name => (name === 'clientId' ? shop.clientId : (values[place++ % 6] ?? '')))
        const text = route.method === 'GET' ? undefined : textOf(body)
        const answered = await send<{ success: boolean; message?: string }>(route.method, url, text)
        expect(answered.status, `${route.method} ${url} ${text?.slice(0, 300)}`).toBeLessThan(500)
        if (isPage(route)) expect(answered.headers['content-type']).toMatch(/^text\/html|^application\/json/)
        else if (answered.status >= 400)
          expect(answered.body).toMatchObject({ success: false, message: expect.any(String) })
        expect(JSON.stringify(answered.body)).not.toMatch(/at .*\.ts:\d|violates|syntax error|node_modules/)
      }),
      { numRuns: runsEach },
    )
  }
})

test('by another shop’s ids nothing is seen and nothing changed', { timeout: 120_000 }, async () => {
  const api = await openTestApi()
  const mine = await openFilledShop(api, '9876543210', 'mine')
  const other = await openFilledShop(api, '9876543211', 'of-somebody-else')
  const before = await everything(other)
  const routes = (await routesOf(api)).filter(route => !isOpen(route) && !ofCounters(route))
  for (const route of routes.filter(({ path }) => path !== '/api/auth/logout')) {
    for (const id of other.ids) {
      const url = urlWith(route, name => (name === 'clientId' ? mine.clientId : id))
      const body = route.method === 'GET' ? undefined : foreignBody(bodyOf(route), mine.clientId, id)
      const answered = await mine.call(route.method, url, body)
      expect(answered.status, `${route.method} ${url}`).toBeLessThan(500)
      expect(JSON.stringify(answered.body)).not.toContain('of-somebody-else')
    }
  }
  expect(await everything(other)).toEqual(before)
})

async function everything({ call, clientId }: TestClient): Promise<unknown[]> {
  const urls = ['item-groups', 'items', 'client-customers'].map(noun => `/api/business/${noun}/${clientId}`)
  return Promise.all(
    [...urls, `/api/dealers/${clientId}`, `/api/dealers/${clientId}/transactions`].map(
      async url => (await call('GET', url)).body,
    ),
  )
}

/** The least that the schema takes, with a foreign id wherever an id goes. */
function foreignBody(schema: JsonSchema | undefined, clientId: string, id: string): unknown {
  if (schema?.properties === undefined) return {}
  const [sample] = fc.sample(validJson(schema, [id]), { numRuns: 1, seed: 1 })
  return { ...(sample as object), clientId }
}

function textOf(body: unknown): string {
  try {
    return JSON.stringify(body) ?? ''
  } catch {
    // A bigint: what nobody can send as JSON is sent as it prints.
    return String(body)
  }
}
