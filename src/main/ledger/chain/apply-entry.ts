// Takes an entry that another counter posted into this ledger. Never refuses a fact: what cannot be posted here is a link of
// its counter's chain, kept aside for a person to see.

import Database from 'better-sqlite3'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type EntryKind, entryBodies, type NewEntry } from '../../../shared/records/entry.ts'
import type { Ledger } from '../open-ledger.ts'
import type { NotUnderstood } from '../rows/merge/aside-rows.ts'
import { type LoggedEntry, postLate, replayEntry } from './post-entry.ts'

/** `known`: it was here already. `aside`: it is here, without rows. */
export type Applied = 'known' | 'applied' | 'aside'

/** As it came: of a kind that this program may not know. */
export type ReceivedEntry = Omit<LoggedEntry, 'kind'> & { readonly kind: string }

/** What an entry stumbled over, with some of its rows written: the transaction is to be rolled back. */
export class EntryUnfit extends Error {}

/**
 * Inside a transaction, in the order in which the counters knew of each other's entries. Refuses `entry_conflict` where the
 * entry does not follow its counter's chain here, or where its id stands for another one: then histories have parted.
 *
 * `hopes`: without a savepoint, which costs as much as a sixth of the rows, since SQLite copies every page that is written
 * under one. An entry that cannot be posted then throws `EntryUnfit`, and whoever hoped begins again without hope.
 */
export function applyEntry({ db, rows }: Pick<Ledger, 'db' | 'rows'>, received: ReceivedEntry, hopes = false): Applied {
  const stored = received as LoggedEntry
  if (rows.entries.seqOfLikelyNew(stored.id) !== undefined) {
    if (rows.entries.byId(stored.id)?.hash.equals(stored.hash) === true) return 'known'
    throw new Refusal('entry_conflict', { id: stored.id, number: stored.number })
  }
  const read = readBody(received)
  const post = () => void replayEntry(rows, stored, undefined, read.fact)
  const problem = read.problem ?? (hopes ? hopeFor(post) : tryOut(db, rows, post))
  if (problem === undefined) return 'applied'
  replayEntry(rows, stored, problem)
  return 'aside'
}

/**
 * Tries those once more that this program's forerunner did not understand. Returns the kinds of those that have rows now.
 * Inside a transaction; once for a file that was opened is enough, since what is missing came before or not at all.
 */
export function applyAsides({ db, rows }: Pick<Ledger, 'db' | 'rows'>): EntryKind[] {
  return rows.asides.notUnderstoodSeqs().flatMap(seq => {
    const stored = rows.entries.bySeq(seq)
    const reason = rows.asides.reasonOf(seq)
    if (stored === undefined || reason === undefined || readBody(stored).problem !== undefined) return []
    return tryOut(db, rows, () => postLate(rows, stored, reason)) === undefined ? [stored.kind] : []
  })
}

type ReadBody =
  | { readonly problem: NotUnderstood; readonly fact?: undefined }
  | { readonly problem?: undefined; readonly fact: NewEntry }

/** The fact is the body as it was hashed, also where a schema knows less of it. */
function readBody({ body, id, kind }: Pick<ReceivedEntry, 'body' | 'id' | 'kind'>): ReadBody {
  const schema = Object.hasOwn(entryBodies, kind) ? entryBodies[kind as keyof typeof entryBodies] : undefined
  if (schema === undefined) return { problem: 'unknown_kind' }
  try {
    const said: unknown = JSON.parse(body)
    return schema.safeParse(said).success ? { fact: { id, kind, body: said } as NewEntry } : { problem: 'invalid' }
  } catch {
    return { problem: 'invalid' }
  }
}

/** What it names may not be here (a record of an entry kept aside): then none of its rows are written. */
function tryOut(db: Database.Database, rows: Ledger['rows'], act: () => void): NotUnderstood | undefined {
  db.exec('savepoint received')
  try {
    act()
    db.exec('release received')
    return undefined
  } catch (error) {
    db.exec('rollback to received; release received')
    rows.remembered.forgetAll()
    if (!isOfEntry(error)) throw error
    return `unfit: ${error instanceof Error ? error.message : String(error)}`
  }
}

function hopeFor(act: () => void): undefined {
  try {
    act()
    return undefined
  } catch (error) {
    throw isOfEntry(error) ? new EntryUnfit('an entry cannot be posted', { cause: error }) : error
  }
}

/** Neither that it does not follow its chain, nor trouble with the file. */
function isOfEntry(error: unknown): boolean {
  const isOfFile = error instanceof Database.SqliteError && !error.code.startsWith('SQLITE_CONSTRAINT')
  return !(error instanceof Refusal) && !isOfFile
}
