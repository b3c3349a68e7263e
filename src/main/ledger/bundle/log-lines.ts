// The log of entries as lines of JSON, each with its body exactly as it was hashed. The hashes of people's PINs stay at
// home: of four digits, a hash is soon guessed. Such an entry says so; its own hashes are there, so the chain still holds.

import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { EntryBody } from '../../../shared/records/entry.ts'
import { idOfBlob } from '../statements/id-blob.ts'
import { rowsIn, within } from './facts.ts'
import type { SheetSource } from './sheet.ts'

interface EntryRow {
  readonly seq: number
  readonly id: Buffer
  readonly counterId: Buffer
  readonly number: number
  readonly kind: string
  readonly atMs: number
  readonly by: string
  readonly body: string
  readonly contentHash: Buffer
  readonly hash: Buffer
}

/** What stands in the place of a PIN's hash. */
export const leftOutMark = '[left out]'

export function* logLines(source: SheetSource): Generator<string> {
  const rows = rowsIn<EntryRow>(
    source,
    `select e.seq, e.id, c.id as counterId, e.number, e.kind, e.at_ms as atMs, e.by, e.body, e.content_hash as contentHash, e.hash
     from entry e join counter c on c.counter_no = e.counter_no where ${within('e.at_ms')} order by e.seq`,
  )
  for (const row of rows) yield lineOf(row)
}

function lineOf({ seq, id, counterId, number, kind, atMs, by, body, contentHash, hash }: EntryRow): string {
  const told = kind === 'person.saved' ? withoutPin(body) : body
  return JSON.stringify({
    seq,
    id: idOfBlob(id),
    counterId: idOfBlob(counterId),
    number,
    kind,
    at: instantOf(atMs),
    by,
    body: told,
    isWhole: told === body,
    contentHash: contentHash.toString('hex'),
    hash: hash.toString('hex'),
  })
}

function withoutPin(body: string): string {
  const said = JSON.parse(body) as EntryBody<'person.saved'>
  if (said.fields.pinHash === undefined || said.fields.pinHash === '') return body
  return JSON.stringify({ ...said, fields: { ...said.fields, pinHash: leftOutMark } })
}
