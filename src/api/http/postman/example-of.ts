// An example of what a schema takes: what the schema names itself, else the first of a few texts of a shop that fits.

/** The words of JSON Schema that bodies and addresses of the API are described by. */
export interface Described {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly examples?: readonly unknown[]
  readonly default?: unknown
  readonly anyOf?: readonly Described[]
  readonly oneOf?: readonly Described[]
  readonly allOf?: readonly Described[]
  readonly properties?: Readonly<Record<string, Described>>
  readonly required?: readonly string[]
  readonly items?: Described
  readonly minItems?: number
  readonly propertyNames?: Described
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
}

const uuid = '01a20051-0374-7ac4-854b-2109a1b2c3d4'
/** The first that a pattern and its lengths take. Digits before words: what takes both is a number as a rule. */
const texts = [
  ...['9876543210', '1234', '411001', '10', '2026-11-21', '2026-11-21T06:00:00.000Z', uuid, '01a20051037474ac454b2109'],
  ...['27ABCDE1234F1Z5', 'ABCDE1234F', 'A1', 'owner@example.in', 'https://example.in/picture.png', 'Galla2026'],
  ...['a'.repeat(64), 'a'.repeat(43), 'a'.repeat(86)],
]

/** `name`: of the field, which a free text is made from. */
export function exampleOf(schema: Described, name = 'text'): unknown {
  const said = schema.examples?.[0] ?? schema.const ?? schema.enum?.[0] ?? schema.default
  if (said !== undefined) return said
  const oneOf = schema.anyOf?.[0] ?? schema.oneOf?.[0]
  if (oneOf !== undefined) return exampleOf(oneOf, name)
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0]
  if (type === 'array')
    return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => exampleOf(schema.items ?? {}, name))
  if (type === 'object') return exampleOfFields(schema)
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return numberFor(schema)
  return type === 'string' ? textFor(schema, name) : null
}

function exampleOfFields({ properties = {}, propertyNames }: Described): object {
  if (propertyNames !== undefined && Object.keys(properties).length === 0) return {}
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, exampleOf(schema, name)]))
}

function numberFor({ exclusiveMinimum, maximum = Number.POSITIVE_INFINITY, minimum }: Described): number {
  const least = exclusiveMinimum === undefined ? (minimum ?? 0) : exclusiveMinimum + 1
  return Math.min(Math.max(1, least), maximum)
}

function textFor(schema: Described, name: string): string {
  const free = inWords(name)
  const tried = isFree(schema) ? [free, ...texts] : texts
  return tried.find(text => fits(schema, text)) ?? free
}

const isFree = ({ allOf, format, pattern }: Described) => [allOf, format, pattern].every(said => said === undefined)

function fits(
  { allOf = [], format, maxLength = Number.POSITIVE_INFINITY, minLength = 0, pattern }: Described,
  text: string,
): boolean {
  const isOfForm = pattern === undefined || new RegExp(pattern, 'u').test(text)
  const isOfKind = format !== 'uri' || text.startsWith('https:')
  return (
    isOfForm && isOfKind && text.length >= minLength && text.length <= maxLength && allOf.every(one => fits(one, text))
  )
}

/** `ownerName`: Owner name. */
function inWords(name: string): string {
  const words = name.replaceAll(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
