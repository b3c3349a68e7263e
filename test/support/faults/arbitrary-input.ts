// Inputs for a call, made from what its contract says: right ones, right ones with something wrong in one place, garbage.
import fc from 'fast-check'
import * as z from 'zod'

/** What zod says of a schema in JSON Schema, as far as contract and API use it. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly propertyNames?: JsonSchema
  readonly additionalProperties?: JsonSchema
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
}

/** Ids that exist, so that a call gets past `not_found`. */
export type KnownIds = readonly string[]

const mostItems = 4
const longestText = 300

export function validInput(schema: z.ZodType, ids: KnownIds): fc.Arbitrary<unknown> {
  return arbitraryOf(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema, ids)
}

/** The same for a schema that came as JSON, as in the description of the API. */
export function validJson(schema: JsonSchema, ids: KnownIds): fc.Arbitrary<unknown> {
  return arbitraryOf(schema, ids)
}

/** A valid input, made wrong in one place, or in two. */
export function nearlyValid(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(valid, fc.array(fc.tuple(fc.nat(), garbage()), { minLength: 1, maxLength: 2 }))
    .map(([input, changes]) => changes.reduce((value, [place, wrong]) => replaceAt(value, place, wrong), input))
}

/** Values that have broken programs before. */
export function garbage(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown>(
      ...[
        null,
        undefined,
        true,
        0,
        -0,
        -1,
        0.1,
        1e13,
        1e13 + 1,
        2 ** 53,
        -(2 ** 53),
        Number.NaN,
        Number.POSITIVE_INFINITY,
      ],
      ...[
        '',
        ' ',
        '\u0000',
        '\ud800',
        '😀'.slice(0, 1),
        '\u202e',
        'नमस्ते',
        "'; drop table entry; --",
        '"',
        '%',
        '*',
        'NaN',
      ],
      ...[[], {}, [[]], { __proto__: null }, JSON.parse('{"__proto__": {"isActive": false}}'), new Date(0), 10n],
    ),
    fc.string({ unit: 'binary', maxLength: longestText }),
    fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }),
    fc.double(),
    fc.constant('a'.repeat(100_000)),
    fc.anything({ maxDepth: 2 }),
  )
}

function arbitraryOf(schema: JsonSchema, ids: KnownIds): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const options = schema.anyOf ?? schema.oneOf
  if (options !== undefined) return fc.oneof(...options.map(option => arbitraryOf(option, ids)))
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map(type => arbitraryOf({ ...schema, type }, ids)))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, ids)
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, ids), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? mostItems, mostItems),
      })
    case 'string':
      return stringOf(schema, ids)
    case 'integer':
      return integerOf(schema)
    case 'number':
      return fc.oneof(integerOf(schema), fc.double({ noNaN: true, noDefaultInfinity: true }))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      throw new Error(`the contract uses a kind of schema this does not know: ${JSON.stringify(schema)}`)
  }
}

function objectOf(schema: JsonSchema, ids: KnownIds): fc.Arbitrary<unknown> {
  const { propertyNames, additionalProperties } = schema
  if (propertyNames !== undefined && additionalProperties !== undefined) {
    return fc.dictionary(
      arbitraryOf(propertyNames, ids) as fc.Arbitrary<string>,
      arbitraryOf(additionalProperties, ids),
    )
  }
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, arbitraryOf(field, ids)])
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [...(schema.required ?? [])],
  })
}

function stringOf(
  { pattern, minLength = 0, maxLength = longestText }: JsonSchema,
  ids: KnownIds,
): fc.Arbitrary<string> {
  if (pattern === undefined) return textOf(minLength, Math.min(maxLength, longestText))
  const matching = fc
    .stringMatching(new RegExp(pattern))
    .filter(text => text.length >= minLength && text.length <= maxLength)
  return pattern.startsWith('^[0-9a-f]{8}-') || pattern.startsWith('^[0-9a-f]{24}')
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, matching)
    : matching
}

/** What people type, any code point at all, and what is left of an emoji that was cut in two. */
function textOf(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const units = ['grapheme', 'binary', fc.constantFrom('a', '\ud83d', '\ude00', '\u0000', ' ')] as const
  const texts = units.map(unit => fc.string({ unit, minLength, maxLength: Math.min(maxLength, 20) }))
  return fc.oneof(...texts).filter(text => text.length <= maxLength)
}

function integerOf({ minimum = -(2 ** 53) + 1, maximum = 2 ** 53 - 1 }: JsonSchema): fc.Arbitrary<number> {
  const small = fc.integer({ min: Math.max(minimum, 0), max: Math.min(maximum, 100_000) })
  return fc.oneof(small, fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum, maximum))
}

/** Puts `wrong` in one of all the places of the value, counted from the outside in. */
function replaceAt(value: unknown, place: number, wrong: unknown): unknown {
  const places = countPlaces(value)
  return replace(value, place % places, wrong)
}

function replace(value: unknown, place: number, wrong: unknown): unknown {
  if (place === 0 || typeof value !== 'object' || value === null) return wrong
  const seen = { places: 1 }
  const swap = (part: unknown): unknown => {
    const from = seen.places
    const size = countPlaces(part)
    seen.places += size
    return place >= from && place < from + size ? replace(part, place - from, wrong) : part
  }
  if (Array.isArray(value)) return value.map(swap)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, swap(part)]))
}

function countPlaces(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, part) => sum + countPlaces(part), 1)
}
