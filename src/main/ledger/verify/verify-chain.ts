// Walks the chain of every counter and says where it first breaks. Hashes are read as hex: as buffers they took twice the
// time of everything else.

import type { Database } from 'better-sqlite3'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { chainStart, contentHexOf, linkHexOf } from '../chain/entry-hash.ts'
import type { Mark } from '../mark-file.ts'
import { blobOfId, idOfHex } from '../statements/id-blob.ts'

type LinkRow = readonly [counterNo: number, number: number, contentHash: string, hash: string]
interface ContentRow {
  readonly idHex: string
  readonly counterIdHex: string
  readonly number: number
  readonly kind: string
  readonly atMs: number
  readonly by: string
  readonly body: string
  readonly contentHash: string
}
type TailRow = ContentRow & { readonly hash: string }

const firstPrevious = chainStart.toString('hex')
const contentColumns = `lower(hex(e.id)) as idHex, lower(hex(c.id)) as counterIdHex, e.number, e.kind, e.at_ms as atMs, e.by,
  e.body, lower(hex(e.content_hash)) as contentHash`

/** Every link of every counter: numbers without gaps, each hash over the one before. Undefined when whole. */
export function verifyLinks(db: Database): string | undefined {
  const links = db
    .prepare<[], LinkRow>(
      `select counter_no, number, hex(content_hash), lower(hex(hash)) from entry order by counter_no, number`,
    )
    .raw()
  let counterNo = 0
  let number = 0
  let previous = firstPrevious
  for (const [rowCounterNo, rowNumber, contentHash, hash] of links.iterate() as IterableIterator<LinkRow>) {
    if (rowCounterNo !== counterNo) {
      counterNo = rowCounterNo
      number = 0
      previous = firstPrevious
    }
    number += 1
    if (rowNumber !== number) return `counter ${counterNo}: entry ${number} is missing`
    if (linkHexOf(previous, contentHash) !== hash) return `counter ${counterNo}: the chain breaks at entry ${number}`
    previous = hash
  }
  return undefined
}

/** Every entry still says what was hashed. */
export function verifyContents(db: Database): string | undefined {
  const rows = db.prepare<[], ContentRow>(
    `select ${contentColumns} from entry e join counter c on c.counter_no = e.counter_no order by e.seq`,
  )
  for (const row of rows.iterate()) if (!isContentWhole(row)) return `entry ${row.number} (${row.kind}) was altered`
  return undefined
}

/** The last links of each counter with their contents: cheap enough for every start. */
export function verifyChainTail(db: Database, length: number): string | undefined {
  const counters = db.prepare<[], number>('select counter_no from counter').pluck().all()
  const tail = db.prepare<[number, number], TailRow>(
    `select ${contentColumns}, lower(hex(e.hash)) as hash from entry e join counter c on c.counter_no = e.counter_no
     where e.counter_no = ? order by e.number desc limit ?`,
  )
  for (const counterNo of counters) {
    const rows = tail.all(counterNo, length + 1).reverse()
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as TailRow
      const before = rows[index - 1]
      if (!isContentWhole(row)) return `entry ${row.number} (${row.kind}) was altered`
      if (before === undefined && row.number > 1) continue
      const isLinked = linkHexOf(before?.hash ?? firstPrevious, row.contentHash) === row.hash
      if (!isLinked || row.number !== (before?.number ?? 0) + 1) return `the chain breaks at entry ${row.number}`
    }
  }
  return undefined
}

/** What was posted after the end of this file, as the mark knows it. Another shop's mark says nothing. */
export function verifyEnd(db: Database, mark: Mark | undefined): string | undefined {
  if (mark === undefined) return undefined
  const counters = db.prepare<[Buffer], number>('select counter_no from counter where id = ?').pluck()
  const counterNo = counters.get(blobOfId(mark.counterId))
  if (counterNo === undefined) return undefined
  const hashes = db
    .prepare<[number, number], Buffer>('select hash from entry where counter_no = ? and number = ?')
    .pluck()
  const isThere = hashes.get(counterNo, mark.number)?.toString('hex') === mark.hash
  return isThere ? undefined : `entry ${mark.number} was posted and is missing`
}

function isContentWhole(row: ContentRow): boolean {
  const said = contentHexOf({
    id: idOfHex(row.idHex),
    counterId: idOfHex(row.counterIdHex),
    number: row.number,
    kind: row.kind,
    at: instantOf(row.atMs),
    by: row.by,
    body: row.body,
  })
  return said === row.contentHash
}
