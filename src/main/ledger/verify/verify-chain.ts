// Walks the chain of every counter and says where it first breaks. Entries are read in the order they lie in the file, and
// hashes come out of it as one block for many links: looked up one by one, they took several times what hashing them takes.

import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { chainStart, contentHexOf, linkHexOf } from '../../../chain/entry-hash.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { Mark } from '../mark-file.ts'
import { blobOfId, idOfHex } from '../statements/id-blob.ts'

interface ContentRow {
  readonly idHex: string
  readonly number: number
  readonly kind: string
  readonly atMs: number
  readonly by: string
  readonly body: string
  readonly contentHash: string
}
type TailRow = ContentRow & { readonly hash: string }
/** Of one counter: its entries in a block, and of each its content hash and its hash. */
type LinkBlock = [count: number, firstNumber: number, lastNumber: number, hashes: Buffer]

const firstPrevious = chainStart.toString('hex')
const hashLength = 32
const linksPerBlock = 1000
const contentColumns = `lower(hex(e.id)) as idHex, e.number, e.kind, e.at_ms as atMs, e.by, e.body,
  lower(hex(e.content_hash)) as contentHash`

/** Every link of every counter: numbers without gaps, each hash over the one before. Undefined when whole. */
export function verifyLinks(db: Database): string | undefined {
  const counters = db.prepare<[], number>('select distinct counter_no from entry order by counter_no').pluck().all()
  const lastSeq = db.prepare<[], number | null>('select max(seq) from entry').pluck().get() ?? 0
  const read = db
    .prepare<[number, number, number], LinkBlock>(
      `select count(*), min(number), max(number), unhex(group_concat(hex(content_hash) || hex(hash), ''))
       from (select number, content_hash, hash from entry not indexed
         where seq between ? and ? and counter_no = ? order by seq)`,
    )
    .raw()
  const heads = new Map(counters.map(counterNo => [counterNo, { number: 0, hash: chainStart }]))
  for (let first = 1; first <= lastSeq; first += linksPerBlock) {
    for (const [counterNo, head] of heads) {
      const [count, firstNumber, lastNumber, hashes] = read.get(
        first,
        first + linksPerBlock - 1,
        counterNo,
      ) as LinkBlock
      if (count === 0) continue
      const isGapless = firstNumber === head.number + 1 && lastNumber === head.number + count
      if (!isGapless) return `counter ${counterNo}: ${missingAfter(db, counterNo, head.number)}`
      const broken = brokenLink(head.hash, hashes, count)
      if (broken !== undefined) return `counter ${counterNo}: the chain breaks at entry ${firstNumber + broken}`
      heads.set(counterNo, { number: lastNumber, hash: hashes.subarray(-hashLength) })
    }
  }
  return undefined
}

/** Index of the first of so many links that does not follow. */
function brokenLink(previous: Buffer, hashes: Buffer, count: number): number | undefined {
  // So that the hash before and the content hash, which are hashed together, lie side by side.
  const bytes = Buffer.concat([previous, hashes])
  for (let index = 0; index < count; index += 1) {
    const start = index * 2 * hashLength
    const end = start + 2 * hashLength
    const linked = hash('sha256', bytes.subarray(start, end), 'binary')
    if (linked !== bytes.toString('binary', end, end + hashLength)) return index
  }
  return undefined
}

/** In the order of posting, which is that of the numbers. */
function missingAfter(db: Database, counterNo: number, number: number): string {
  const numbers = db
    .prepare<[number, number], number>('select number from entry where counter_no = ? and number > ? order by number')
    .pluck()
    .iterate(counterNo, number)
  let expected = number + 1
  for (const next of numbers) {
    if (next !== expected) break
    expected += 1
  }
  return `entry ${expected} is missing`
}

/** Every entry still says what was hashed. */
export function verifyContents(db: Database): string | undefined {
  const counterIds = counterIdsOf(db)
  const rows = db.prepare<[], ContentRow & { readonly counterNo: number }>(
    `select ${contentColumns}, e.counter_no as counterNo from entry e order by e.seq`,
  )
  for (const row of rows.iterate())
    if (!isContentWhole(row, counterIds.get(row.counterNo))) return `entry ${row.number} (${row.kind}) was altered`
  return undefined
}

/** The last links of each counter with their contents: cheap enough for every start. */
export function verifyChainTail(db: Database, length: number): string | undefined {
  const tail = db.prepare<[number, number], TailRow>(
    `select ${contentColumns}, lower(hex(e.hash)) as hash from entry e where e.counter_no = ? order by e.number desc limit ?`,
  )
  for (const [counterNo, counterId] of counterIdsOf(db)) {
    const rows = tail.all(counterNo, length + 1).reverse()
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as TailRow
      const before = rows[index - 1]
      if (!isContentWhole(row, counterId)) return `entry ${row.number} (${row.kind}) was altered`
      if (before === undefined && row.number > 1) continue
      const isLinked = linkHexOf(before?.hash ?? firstPrevious, row.contentHash) === row.hash
      if (!isLinked || row.number !== (before?.number ?? 0) + 1) return `the chain breaks at entry ${row.number}`
    }
  }
  return undefined
}

function counterIdsOf(db: Database): ReadonlyMap<number, string> {
  const counters = db.prepare<[], [number, string]>('select counter_no, lower(hex(id)) from counter').raw().all()
  return new Map(counters.map(([counterNo, idHex]) => [counterNo, idOfHex(idHex)]))
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

/** An entry of a counter there is not says nothing that could have been hashed. */
function isContentWhole(row: ContentRow, counterId: string | undefined): boolean {
  if (counterId === undefined) return false
  const said = contentHexOf({
    id: idOfHex(row.idHex),
    counterId,
    number: row.number,
    kind: row.kind,
    at: instantOf(row.atMs),
    by: row.by,
    body: row.body,
  })
  return said === row.contentHash
}
