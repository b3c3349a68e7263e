// Walks the chain of every counter and says where it first breaks. Hashes are read as hex, for links many at a time: as
// buffers, and one by one, they took twice the time of everything else.

import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { chainStart, contentHexOf, linkHexOf } from '../chain/entry-hash.ts'
import type { Mark } from '../mark-file.ts'
import { blobOfId, idOfHex } from '../statements/id-blob.ts'

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
/** Digits of a hash; as many bytes as two of them. */
const hexLength = 64
const linksPerBlock = 1000
const contentColumns = `lower(hex(e.id)) as idHex, lower(hex(c.id)) as counterIdHex, e.number, e.kind, e.at_ms as atMs, e.by,
  e.body, lower(hex(e.content_hash)) as contentHash`

/** Every link of every counter: numbers without gaps, each hash over the one before. Undefined when whole. */
export function verifyLinks(db: Database): string | undefined {
  const counters = db.prepare<[], number>('select distinct counter_no from entry order by counter_no').pluck().all()
  const last = db.prepare<[number], number>('select max(number) from entry where counter_no = ?').pluck()
  const block = db
    .prepare<[number, number, number], [count: number, hashes: string]>(
      `select count(*), lower(group_concat(hex(content_hash) || hex(hash), '' order by number)) from entry
       where counter_no = ? and number between ? and ?`,
    )
    .raw()
  for (const counterNo of counters) {
    let previous = firstPrevious
    const lastNumber = last.get(counterNo) ?? 0
    for (let first = 1; first <= lastNumber; first += linksPerBlock) {
      const to = Math.min(first + linksPerBlock - 1, lastNumber)
      const [count, hashes] = block.get(counterNo, first, to) ?? [0, '']
      if (count !== to - first + 1) return `counter ${counterNo}: ${missingIn(db, counterNo, first, to)}`
      const broken = brokenLink(previous, hashes)
      if (broken !== undefined) return `counter ${counterNo}: the chain breaks at entry ${first + broken}`
      previous = hashes.slice(-hexLength)
    }
  }
  return undefined
}

/** Index of the first link in the block that does not follow. `hashes`: content hash and hash of each entry, in hex. */
function brokenLink(previous: string, hashes: string): number | undefined {
  // So that the hash before and the content hash, which are hashed together, lie side by side.
  const bytes = Buffer.from(previous + hashes, 'hex')
  const linkBytes = hexLength
  for (let start = 0; start + linkBytes < bytes.length; start += linkBytes) {
    const end = (start + linkBytes) * 2
    if (hash('sha256', bytes.subarray(start, start + linkBytes), 'hex') !== hashes.slice(end - hexLength, end))
      return start / linkBytes
  }
  return undefined
}

function missingIn(db: Database, counterNo: number, from: number, to: number): string {
  const numbers = db
    .prepare<[number, number, number], number>(
      'select number from entry where counter_no = ? and number between ? and ? order by number',
    )
    .pluck()
    .all(counterNo, from, to)
  const at = numbers.findIndex((number, index) => number !== from + index)
  return `entry ${from + (at === -1 ? numbers.length : at)} is missing`
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
