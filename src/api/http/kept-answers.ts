// Idempotency keys: the answer of a request is kept with what it did, in one transaction, under the key its caller made.
// The same key brings the same answer back and does nothing; draft-ietf-httpapi-idempotency-key-header says which no is which.

import { hash } from 'node:crypto'
import { ApiRefusal } from '../operations/api-refusal.ts'
import { keptAnswerRows } from '../store/kept-answer-rows.ts'
import type { Tx } from '../store/open-store.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
}

export interface KeyedRequest {
  /** A shop's id; for somebody without a shop his address. */
  readonly scope: string
  readonly route: string
  /** Undefined: the caller sent none, and every request is a new one. */
  readonly key: string | undefined
  readonly body: unknown
  readonly now: Date
}

const usableKey = /^[\x21-\x7e]{1,200}$/
const keptForMs = 24 * 60 * 60 * 1000

/** The key of a request's headers; either spelling. Undefined: the caller sent none. */
export function keyOf(headers: Readonly<Record<string, string | string[] | undefined>>): string | undefined {
  const key = headers['x-idempotency-key'] ?? headers['idempotency-key']
  if (key === undefined || key === '') return undefined
  if (typeof key !== 'string' || !usableKey.test(key)) throw new ApiRefusal('key_unusable')
  return key
}

/** Only what succeeded is kept: after a refusal the same key may try again. */
export async function answerOnce(tx: Tx, request: KeyedRequest, act: () => Promise<Answer>): Promise<Answer> {
  const { scope, route, key } = request
  if (key === undefined) return act()
  const rows = keptAnswerRows(tx, { scope, route, key })
  if (!(await rows.isAlone())) throw new ApiRefusal('key_running')
  await rows.removeBefore(new Date(request.now.getTime() - keptForMs))
  const bodySha256 = hash('sha256', JSON.stringify(request.body ?? null), 'hex')
  const kept = await rows.get()
  if (kept !== undefined) {
    if (kept.bodySha256 !== bodySha256) throw new ApiRefusal('key_reused')
    return { status: kept.status, body: JSON.parse(kept.answer) }
  }
  const answer = await act()
  if (answer.status < 300) await rows.keep(bodySha256, answer.status, JSON.stringify(answer.body), request.now)
  return answer
}
