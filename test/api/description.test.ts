// What the API says of itself at /api/docs: a description in OpenAPI 3.1 that programs can read, of every route whole. That
// answers are as described is checked wherever a test gets one (test/support/api/described-answers.ts).
import { expect, test } from 'vitest'
import * as z from 'zod'
import { describedAnswers } from '../support/api/described-answers.ts'
import { openTestApi } from '../support/api/open-test-api.ts'

const Ref = z.strictObject({ $ref: z.string().regex(/^#\/components\/schemas\/\w+$/) })
const kind = z.enum(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'])
/** The words of JSON Schema 2020-12 that the API speaks. */
const Schema: z.ZodType = z.lazy(() =>
  z.union([
    Ref,
    z
      .strictObject({
        ...{ type: z.union([kind, z.array(kind)]), const: z.unknown(), enum: z.array(z.unknown()).min(1) },
        ...{ description: z.string().min(1), examples: z.array(z.unknown()), default: z.unknown() },
        ...{ anyOf: z.array(Schema).min(1), oneOf: z.array(Schema).min(1), allOf: z.array(Schema).min(1) },
        ...{ properties: z.record(z.string(), Schema), required: z.array(z.string()), items: Schema },
        ...{ propertyNames: Schema, additionalProperties: Schema, minItems: z.int(), maxItems: z.int() },
        ...{ minLength: z.int(), maxLength: z.int(), pattern: z.string(), format: z.string() },
        ...{
          minimum: z.number(),
          maximum: z.number(),
          exclusiveMinimum: z.number(),
          multipleOf: z.number(),
          contentEncoding: z.string(),
        },
      })
      .partial(),
  ]),
)
const Response = z.strictObject({
  description: z.string().min(1),
  content: z.record(z.string(), z.strictObject({ schema: Schema, example: z.unknown().optional() })),
})
const Operation = z.strictObject({
  summary: z.string().min(5),
  tags: z.array(z.string()).length(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(['path', 'query', 'header']),
        required: z.boolean().optional(),
        description: z.string().optional(),
        example: z.unknown().optional(),
        schema: Schema,
      }),
    )
    .optional(),
  requestBody: z
    .strictObject({
      required: z.boolean().optional(),
      content: z.strictObject({ 'application/json': z.strictObject({ schema: Schema }) }),
    })
    .optional(),
  responses: z.record(z.string().regex(/^(?:[2-5]\d\d|default)$/), Response),
})
type Operation = z.output<typeof Operation>
const OpenApi = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  components: z.strictObject({
    securitySchemes: z.object({ bearer: z.object({}) }),
    schemas: z.record(z.string(), Schema),
  }),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post', 'put', 'delete']), Operation)),
})

async function readDescription() {
  const { body } = await (await openTestApi()).call('GET', '/api/docs/json')
  return OpenApi.parse(body)
}

const operationsOf = ({ paths }: z.output<typeof OpenApi>) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...(operation as Operation), path, method })),
  )
const isDone = (status: string) => status.startsWith('2')

test('the description is OpenAPI 3.1, and every name in it is told', async () => {
  const description = await readDescription()
  const named = [...JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
  expect(new Set(named)).toEqual(new Set(Object.keys(description.components.schemas)))
})

test('every route says what a success holds, and what each refusal', async () => {
  const operations = operationsOf(await readDescription())
  expect(operations.length).toBeGreaterThan(80)
  for (const { method, path, responses } of operations) {
    const done = Object.entries(responses).filter(([status]) => isDone(status))
    const said = done.flatMap(([, { content }]) => Object.values(content).map(({ schema }) => schema))
    expect({ route: `${method} ${path}`, said }).toEqual({ route: `${method} ${path}`, said: [expect.anything()] })
    expect(JSON.stringify(said)).toMatch(/"properties"|"items"|"binary"|\$ref/)
    const refused = Object.entries(responses).filter(([status]) => !isDone(status) && status !== '503')
    for (const [, { content }] of refused)
      expect(content).toMatchObject({ 'application/json': { schema: { $ref: '#/components/schemas/Refused' } } })
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['429', 'default']))
  }
})

test('every part of an address is described, and every write but a counter’s takes an idempotency key', async () => {
  for (const { method, parameters = [], path, security } of operationsOf(await readDescription())) {
    const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(parameters.filter(one => one.in === 'path').map(({ name }) => name)).toEqual(parts)
    const isShops = security.length > 0 && !path.startsWith('/api/counters') && !path.endsWith('/logout')
    if (method === 'get' || isShops)
      expect(parameters.some(({ name }) => name === 'Idempotency-Key')).toBe(isShops && method !== 'get')
  }
})

test('where a route takes one of two bodies, both are described', async () => {
  const { paths } = await readDescription()
  for (const path of ['/api/auth/login', '/api/auth/register', '/api/counters/enrol'])
    expect(paths[path]?.post?.requestBody?.content['application/json'].schema).toMatchObject({
      anyOf: [expect.anything(), expect.anything()],
    })
})

test('an answer that is not as described is told: a field too few, a field too many, a status nobody named', () => {
  const { answerWriter, lies } = describedAnswers()
  const schema = z.object({ price: z.number() })
  const write = answerWriter({ schema, method: 'GET', url: '/price', httpStatus: '200' })
  write({ price: 1 })
  expect(lies).toEqual([])
  for (const wrong of [{}, { price: 1, cost: 1 }, { price: '1' }]) write(wrong)
  expect(lies.map(({ route, status }) => [route, status])).toEqual(Array(3).fill(['GET /price', '200']))
})
