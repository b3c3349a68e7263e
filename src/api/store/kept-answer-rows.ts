// Answers kept for retries.

import type { Tx } from './open-store.ts'

export interface AnswerPlace {
  readonly scope: string
  readonly route: string
  readonly key: string
}

export interface KeptAnswer {
  readonly bodySha256: string
  readonly status: number
  readonly answer: string
}

export function keptAnswerRows(tx: Tx, { scope, route, key }: AnswerPlace) {
  const place = [scope, route, key]
  return {
    /** False: another transaction works under this key right now. */
    async isAlone(): Promise<boolean> {
      const locked = await tx.row<{ isAlone: boolean }>(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 2)) as "isAlone"',
        [place.join('\n')],
      )
      return locked?.isAlone === true
    },
    /** Of this scope. */
    removeBefore: (before: Date) =>
      tx.run('delete from kept_answer where scope = $1 and kept_at < $2', [scope, before]),
    get: () =>
      tx.row<{ bodySha256: string; status: number; answer: string }>(
        'select body_sha256 as "bodySha256", status, answer from kept_answer where scope = $1 and route = $2 and key = $3',
        place,
      ),
    keep: (bodySha256: string, status: number, answer: string, now: Date) =>
      tx.run(
        'insert into kept_answer (scope, route, key, body_sha256, status, answer, kept_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [...place, bodySha256, status, answer, now],
      ),
  }
}
