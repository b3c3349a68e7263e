// What the marketplace said last, each with when: in memory, and on the disk for the time without a network. It belongs to
// one account and is thrown away with its sign-in.

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Known } from '../../shared/contract/counter/market/market-calls.ts'

export interface KnownAnswers {
  /** Undefined: it was never said to this account. */
  get<T>(name: string): Omit<Known<T>, 'isFresh'> | undefined
  put(name: string, value: unknown, asOf: string): void
  /** Writes what has changed since the last time. */
  write(): void
  forget(): void
}

interface Kept {
  readonly accountId: string
  readonly answers: Readonly<Record<string, { readonly value: unknown; readonly asOf: string }>>
}

/** Pages of single invoices are many; the last ones asked for are kept. */
const mostAnswers = 60

export function openKnownAnswers(file: string, accountId: string): KnownAnswers {
  const answers = new Map(Object.entries(readKept(file, accountId)))
  const now = { isChanged: false }
  return {
    get: name => answers.get(name) as ReturnType<KnownAnswers['get']> as never,
    put(name, value, asOf) {
      // To the end: the first are the oldest.
      answers.delete(name)
      answers.set(name, { value, asOf })
      const oldest = answers.size > mostAnswers ? [...answers.keys()].find(key => key.includes(' ')) : undefined
      if (oldest !== undefined) answers.delete(oldest)
      now.isChanged = true
    },
    write() {
      if (!now.isChanged) return
      now.isChanged = false
      const kept: Kept = { accountId, answers: Object.fromEntries(answers) }
      const made = `${file}.making`
      writeFileSync(made, JSON.stringify(kept), { mode: 0o600 })
      renameSync(made, file)
    },
    forget() {
      answers.clear()
      now.isChanged = false
      rmSync(file, { force: true })
    },
  }
}

/** What cannot be read is asked again. */
function readKept(file: string, accountId: string): Kept['answers'] {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept
    return kept.accountId === accountId ? kept.answers : {}
  } catch {
    return {}
  }
}
