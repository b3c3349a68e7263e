// What the server does not have, and what was kept aside, as text to take away: entries as they would travel, so that
// whoever mends it has all of them. Made in short turns, since after a month without a network it is a large file.

import { SyncChange } from '../../../shared/contract/sync/sync-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import type { ApplyPace } from '../../sync/apply-changes.ts'
import { travelling } from '../../sync/push-entries.ts'

/** Read in one go: below a millisecond. */
const sliceLength = 50
const everyEntry = 1_000_000_000

/** `rows`: of the file that is open at that moment. JSON, in base64. */
export async function unsentBase64(rows: () => LedgerRows, pace: ApplyPace): Promise<string> {
  const { shops } = rows()
  const about = { shop: shops.shop()?.name ?? '', counter: shops.thisCounter()?.code ?? '' }
  const file = createBase64()
  pace.begun()
  const addAll = async (lines: Iterable<object>): Promise<void> => {
    let isFirst = true
    for (const line of lines) {
      file.add(`${isFirst ? '' : ','}\n  ${JSON.stringify(line)}`)
      isFirst = false
      if (pace.mayGoOn()) continue
      await pace.rest()
      pace.begun()
    }
  }
  file.add(`{\n "shop": ${JSON.stringify(about.shop)},\n "counter": ${JSON.stringify(about.counter)},\n "waiting": [`)
  await addAll(waitingOf(rows))
  file.add('],\n "kept": [')
  await addAll(keptOf(rows))
  file.add(']\n}\n')
  // Putting the pieces together is a turn of its own.
  await pace.rest()
  return file.text()
}

function* waitingOf(rows: () => LedgerRows): Iterable<object> {
  const { shops, sync } = rows()
  const counter = shops.thisCounter()
  let after = sync.place()?.acknowledged ?? 0
  while (counter !== undefined) {
    const slice = rows().sync.entriesOf(counter.counterNo, after, sliceLength)
    yield* slice.map(travelling)
    after = slice.at(-1)?.number ?? after
    if (slice.length < sliceLength) return
  }
}

function* keptOf(rows: () => LedgerRows): Iterable<object> {
  for (const { code, content, id, reason } of rows().sync.kept(everyEntry)) {
    const entry = content === null ? storedAs(rows(), id) : SyncChange.parse(JSON.parse(content))
    yield { reason, code, entry }
  }
  for (const { id, reason } of rows().asides.notUnderstood(everyEntry))
    yield { reason: 'not_applied', code: reason, entry: storedAs(rows(), id) }
}

function storedAs(rows: LedgerRows, id: string) {
  const stored = rows.entries.byId(id)
  return stored === undefined ? null : travelling(stored)
}

/** Base64 of a text that comes piece by piece: whole groups of three bytes at a time. */
function createBase64() {
  const groups = 3
  const pieceBytes = 48 * 1024
  const pieces: string[] = []
  const now = { waiting: [] as Buffer[], bytes: 0 }
  const flush = (isLast: boolean): void => {
    const all = Buffer.concat(now.waiting)
    const whole = isLast ? all.length : all.length - (all.length % groups)
    pieces.push(all.toString('base64', 0, whole))
    now.waiting = [all.subarray(whole)]
    now.bytes = all.length - whole
  }
  return {
    add(text: string): void {
      const bytes = Buffer.from(text)
      now.waiting.push(bytes)
      now.bytes += bytes.length
      if (now.bytes >= pieceBytes) flush(false)
    },
    text(): string {
      flush(true)
      return pieces.join('')
    },
  }
}
