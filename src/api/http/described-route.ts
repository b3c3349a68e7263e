// What every route says of itself: where it is, what it takes, what it answers, how it is described.

import * as z from 'zod'
import { Refused } from '../protocol/refused.ts'

/** A body with a payload by name, to which `success` is added; a list, which stands bare; bytes. */
export type AnswerSchema = z.ZodObject | z.ZodArray | z.ZodFile

export interface DescribedRoute<
  B extends z.ZodType,
  P extends z.ZodType,
  Q extends z.ZodType,
  A extends AnswerSchema = AnswerSchema,
> {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly summary: string
  readonly tag: string
  readonly body?: B
  readonly params?: P
  readonly query?: Q
  readonly answer: A
  /** 200 where nothing else is said. */
  readonly status?: number
  readonly bodyLimit?: number
}

/** The same as Fastify takes it. */
export function describe<B extends z.ZodType, P extends z.ZodType, Q extends z.ZodType>(made: DescribedRoute<B, P, Q>) {
  const { body, bodyLimit, method, params, query, url } = made
  return {
    method,
    url,
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
    schema: {
      ...openSchema(made),
      security: [{ bearer: [] }],
      ...(body === undefined ? {} : { body }),
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { querystring: query }),
    },
  }
}

interface Said extends Pick<DescribedRoute<z.ZodType, z.ZodType, z.ZodType>, 'summary' | 'tag' | 'status'> {
  /** Two: it is one of them. */
  readonly answer: AnswerSchema | readonly [z.ZodObject, z.ZodObject]
}

/** Of a route that asks for no token. */
export function openSchema({ answer, status = 200, summary, tag }: Said) {
  const type = answer instanceof z.ZodFile ? 'application/octet-stream' : 'application/json'
  return {
    summary,
    tags: [tag],
    security: [],
    response: {
      [status]: { description: 'Done', content: { [type]: { schema: saidBy(answer) } } },
      default: { description: 'Refused: nothing was changed', content: { 'application/json': { schema: Refused } } },
    },
  }
}

function saidBy(answer: Said['answer']): z.ZodType {
  if (answer instanceof z.ZodObject) return withSuccess(answer)
  return answer instanceof z.ZodType ? answer : z.union(answer.map(withSuccess))
}

const withSuccess = (answer: z.ZodObject) => z.object({ success: z.literal(true), ...answer.shape })

/** A sentence for people. */
export const message = z.string().describe('For people')
/** Of what only says that it was done. */
export const DoneAnswer = z.object({ message })
