// A body that is one of two, told apart by a field. What is wrong is said of the one it was meant to be, which a plain
// union does not do.

import * as z from 'zod'

/** `key`: whoever sends it means `withKey`. */
export function eitherBody<A extends z.ZodType, B extends z.ZodType>(key: string, withKey: A, without: B) {
  const documented = [withKey, without].map(schema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  return z
    .record(z.string(), z.unknown())
    .transform((body, context): z.output<A> | z.output<B> => {
      const read = (key in body ? withKey : without).safeParse(body)
      if (read.success) return read.data
      context.issues.push(...read.error.issues.map(issue => ({ ...issue, input: body }) as z.core.$ZodRawIssue))
      return z.NEVER
    })
    .meta({ anyOf: documented })
}
