// Reads every answer of the API by the schema it is described with. A field that the schema does not know counts as one
// that is missing: the description of the API says all that an answer holds.
import { isDeepStrictEqual } from 'node:util'
import type { AnswerWriter } from '../../../src/api/http/answers.ts'

export interface Lie {
  readonly route: string
  readonly status: string
  readonly problem: string
}

/** `lies`: those answers of `answerWriter` that are not as their schema says. */
export function describedAnswers(): { readonly answerWriter: AnswerWriter; readonly lies: readonly Lie[] } {
  const lies: Lie[] = []
  const answerWriter: AnswerWriter =
    ({ httpStatus = '', method, schema, url }) =>
    answer => {
      const text = JSON.stringify(answer)
      const sent: unknown = JSON.parse(text)
      const read = schema.safeParse(sent)
      const problem = read.success ? unknownIn(sent, read.data) : read.error.message
      if (problem !== undefined) lies.push({ route: `${method} ${url}`, status: httpStatus, problem })
      return text
    }
  return { answerWriter, lies }
}

function unknownIn(sent: unknown, read: unknown): string | undefined {
  return isDeepStrictEqual(sent, read) ? undefined : `described: ${JSON.stringify(read)}; sent: ${JSON.stringify(sent)}`
}
