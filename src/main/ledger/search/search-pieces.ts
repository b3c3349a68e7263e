// Every commit that changes the search index leaves a piece of its own, and a question reads all pieces. FTS5 would join
// them in the middle of such a commit, up to a tenth of a second long, so that is off; the upkeep thread does it in steps.

import { type Database, SqliteError } from 'better-sqlite3'

/** About ten milliseconds of work. */
const pagesPerStep = 64

/** Joins pieces of like size, or goes on with that. True while there is more to do. */
export function joinSearchPieces(db: Database): boolean {
  return merge(db, pagesPerStep)
}

/** Begins to join all pieces into one; `joinSearchPieces` goes on with that. */
export function joinAllSearchPieces(db: Database): boolean {
  return merge(db, -pagesPerStep)
}

function merge(db: Database, pages: number): boolean {
  const changes = db.prepare<[], number>('select total_changes()').pluck()
  const before = changes.get() ?? 0
  try {
    db.prepare<[number]>(`insert into item_search (item_search, rank) values ('merge', ?)`).run(pages)
  } catch (error) {
    // A long import holds the file; there is another round after it.
    if (error instanceof SqliteError && error.code === 'SQLITE_BUSY') return false
    throw error
  }
  // As FTS5 says it: fewer than two changed rows mean that nothing was left to merge.
  return (changes.get() ?? 0) - before >= 2
}
