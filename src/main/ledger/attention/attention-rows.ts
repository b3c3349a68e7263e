// What a person should look at where counters met.

import type { Database } from 'better-sqlite3'
import type { Attention } from '../../../shared/records/attention/attention.ts'
import { idOfHex } from '../statements/id-blob.ts'
import { createStatementCache } from '../statements/statement-cache.ts'
import { attentionSources } from './attention-sources.ts'

interface AttentionRow {
  readonly about: string
  readonly ids: string
  readonly paise: number | null
}

export function prepareAttentionRows(db: Database) {
  // Asked for once in a while: prepared then, so that no start waits for it.
  const prepare = createStatementCache(db)
  return {
    /** By kind, then by what it is about. Reads whole tables: for a page that a person opens. */
    find: (): Attention[] =>
      attentionSources
        .flatMap(([kind, sql]) =>
          prepare<[], AttentionRow>(sql)
            .all()
            .map(({ ids, ...row }) => ({ kind, ...row, ids: (JSON.parse(ids) as string[]).map(idOfHex) })),
        )
        .sort(
          (one, other) =>
            compare(one.kind, other.kind) || compare(one.about, other.about) || compare(`${one.ids}`, `${other.ids}`),
        ),
  }
}
export type AttentionRows = ReturnType<typeof prepareAttentionRows>

function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other)
}
