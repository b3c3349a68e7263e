// Checks a value by a JSON schema (draft 07), as far as the schemas of the portals go: a keyword it does not know is an
// error, so that nothing is passed unseen.
type Schema = Readonly<Record<string, unknown>>

const silent = new Set(['$schema', '$id', '$comment', 'title', 'description'])

/** Every rule that is broken, with the place; none when the value is valid. */
export function schemaProblems(value: unknown, schema: Schema, place = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (silent.has(keyword)) return []
    const check = keywords[keyword]
    if (check === undefined) throw new Error(`${keyword} is not known to this check`)
    return check(value, rule, place)
  })
}

type Keyword = (value: unknown, rule: unknown, place: string) => string[]

const when = (isBroken: boolean, problem: string): string[] => (isBroken ? [problem] : [])

const keywords: Readonly<Record<string, Keyword>> = {
  type: (value, rule, place) => when(![rule].flat().includes(typeOf(value)), `${place} is no ${String(rule)}`),
  enum: (value, rule, place) => when(!(rule as unknown[]).includes(value), `${place} is none of ${String(rule)}`),
  pattern: (value, rule, place) =>
    when(
      typeof value === 'string' && !new RegExp(rule as string, 'u').test(value),
      `${place} is not like ${String(rule)}`,
    ),
  minLength: (value, rule, place) =>
    when(typeof value === 'string' && value.length < (rule as number), `${place} is shorter than ${String(rule)}`),
  maxLength: (value, rule, place) =>
    when(typeof value === 'string' && value.length > (rule as number), `${place} is longer than ${String(rule)}`),
  minimum: (value, rule, place) =>
    when(typeof value === 'number' && value < (rule as number), `${place} is below ${String(rule)}`),
  maximum: (value, rule, place) =>
    when(typeof value === 'number' && value > (rule as number), `${place} is above ${String(rule)}`),
  minItems: (value, rule, place) =>
    when(Array.isArray(value) && value.length < (rule as number), `${place} has fewer than ${String(rule)}`),
  maxItems: (value, rule, place) =>
    when(Array.isArray(value) && value.length > (rule as number), `${place} has more than ${String(rule)}`),
  required: (value, rule, place) =>
    isObject(value) ? (rule as string[]).flatMap(key => when(!(key in value), `${place}/${key} is missing`)) : [],
  properties: (value, rule, place) =>
    isObject(value)
      ? Object.entries(rule as Record<string, Schema>).flatMap(([key, schema]) =>
          key in value ? schemaProblems(value[key], schema, `${place}/${key}`) : [],
        )
      : [],
  additionalProperties: () => [],
  items: (value, rule, place) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => schemaProblems(item, rule as Schema, `${place}/${index}`))
      : [],
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === 'object'
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
