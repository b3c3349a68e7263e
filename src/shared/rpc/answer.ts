// The three kinds of answer a call can have, and how one that came over a wire is read.
import { Refusal, type RefusalCode } from '../kernel/refusal.ts'

export type Answer =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly details: Record<string, unknown> }
  | { readonly kind: 'internal'; readonly reference: string }

/** A bug in the core. The reference finds it in the core's log; its text stays there. */
export class InternalError extends Error {
  readonly reference: string

  constructor(reference: string) {
    super(`internal error, reference ${reference}`)
    this.name = 'InternalError'
    this.reference = reference
  }
}

/** The value of a `done`; a refusal and an internal error are thrown. */
export function readAnswer(answer: unknown): unknown {
  if (!isAnswer(answer)) throw new InternalError('unreadable-answer')
  if (answer.kind === 'done') return answer.value
  if (answer.kind === 'refused') throw new Refusal(answer.code, answer.details)
  throw new InternalError(answer.reference)
}

function isAnswer(given: unknown): given is Answer {
  if (typeof given !== 'object' || given === null || !('kind' in given)) return false
  if (given.kind === 'done') return true
  if (given.kind === 'internal') return 'reference' in given && typeof given.reference === 'string'
  if (given.kind !== 'refused' || !('code' in given) || !('details' in given)) return false
  return typeof given.code === 'string' && typeof given.details === 'object' && given.details !== null
}
