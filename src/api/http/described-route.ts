// What every route with a sign-in says of itself: where it is, what it takes, how it is described.

import type * as z from 'zod'

export interface DescribedRoute<B extends z.ZodType, P extends z.ZodType, Q extends z.ZodType> {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly summary: string
  readonly tag: string
  readonly body?: B
  readonly params?: P
  readonly query?: Q
  readonly bodyLimit?: number
}

/** The same as Fastify takes it. */
export function describe<B extends z.ZodType, P extends z.ZodType, Q extends z.ZodType>(made: DescribedRoute<B, P, Q>) {
  const { body, bodyLimit, method, params, query, summary, tag, url } = made
  return {
    method,
    url,
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
    schema: {
      summary,
      tags: [tag],
      security: [{ bearer: [] }],
      ...(body === undefined ? {} : { body }),
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { querystring: query }),
    },
  }
}
