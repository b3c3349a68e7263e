// Reads and writes lists brought in from files.

import type { Database } from 'better-sqlite3'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import type { ImportStep } from '../../../../shared/posting/posted-rows.ts'
import type { ImportKind, ImportRun } from '../../../../shared/records/import/import-run.ts'
import { importRun } from '../../schema/import-run.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { prepareInsert } from '../../statements/prepare-insert.ts'
import { prepareUsedRecordRows } from './used-record-rows.ts'

interface RunRow {
  readonly seq: number
  readonly id: Buffer
  readonly kind: string
  readonly fileName: string
  readonly rowCount: number
  readonly counterNo: number
  readonly startedAtMs: number
  readonly startedBy: string
  readonly finishedSeq: number | null
  readonly finishedAtMs: number | null
  readonly counts: string | null
  readonly undoingSeq: number | null
  readonly undoingBy: string | null
  readonly undoneAtMs: number | null
  readonly undoneBy: string | null
  readonly undoCounts: string | null
}

/** `state` never says `running`: that something runs is no fact. */
export interface StoredImport extends ImportRun {
  readonly seq: number
  readonly counterNo: number
  /** Null while it is not finished. */
  readonly finishedSeq: number | null
  /** Null until its undoing began. */
  readonly undoingSeq: number | null
  readonly undoingBy: string | null
}

const select = `select r.seq, s.id, r.kind, r.file_name as fileName, r.row_count as rowCount, s.counter_no as counterNo,
  s.at_ms as startedAtMs, s.by as startedBy, r.finished_seq as finishedSeq, f.at_ms as finishedAtMs, r.counts,
  r.undoing_seq as undoingSeq, b.by as undoingBy, u.at_ms as undoneAtMs, u.by as undoneBy, r.undo_counts as undoCounts
  from import_run r join entry s on s.seq = r.seq left join entry f on f.seq = r.finished_seq
  left join entry b on b.seq = r.undoing_seq left join entry u on u.seq = r.undone_seq`

export function prepareImportRows(db: Database) {
  const insert = prepareInsert(db, importRun)
  const finish = db.prepare<[number, string, Buffer]>(
    'update import_run set finished_seq = ?, counts = ? where seq = (select seq from entry where id = ?)',
  )
  const beginUndo = db.prepare<[number, Buffer]>(
    'update import_run set undoing_seq = ? where seq = (select seq from entry where id = ?)',
  )
  const undo = db.prepare<[number, string, Buffer]>(
    'update import_run set undone_seq = ?, undo_counts = ? where seq = (select seq from entry where id = ?)',
  )
  const byId = db.prepare<[Buffer], RunRow>(`${select} where r.seq = (select seq from entry where id = ?)`)
  const open = db.prepare<[number], RunRow>(
    `${select} where s.counter_no = ? and r.undone_seq is null and (r.finished_seq is null or r.undoing_seq is not null) order by r.seq`,
  )
  const ofFile = db.prepare<[ImportKind, string], RunRow>(
    `${select} where r.kind = ? and r.file_sha256 = ? and r.finished_seq is not null and r.undoing_seq is null limit 1`,
  )
  const page = db.prepare<[number, number], RunRow>(`${select} order by r.seq desc limit ? offset ?`)
  const count = db.prepare<[], number>('select count(*) from import_run').pluck()
  const takenIds = db.prepare<[], Buffer>('select record_id from taken_back').pluck()
  return {
    /** Whether what an import brought is referred to by anything else. */
    used: prepareUsedRecordRows(db),
    get(id: string): StoredImport | undefined {
      const row = byId.get(blobOfId(id))
      return row === undefined ? undefined : storedOf(row)
    },
    /** Those of the counter that were begun, or whose undoing was, and not brought to an end. */
    open: (counterNo: number): StoredImport[] => open.all(counterNo).map(storedOf),
    /** One that stands, of the very same file. */
    ofFile(kind: ImportKind, fileSha256: string): StoredImport | undefined {
      const row = ofFile.get(kind, fileSha256)
      return row === undefined ? undefined : storedOf(row)
    },
    /** The newest first. */
    find: ({ offset, limit }: { offset: number; limit: number }): { rows: StoredImport[]; total: number } => ({
      rows: page.all(limit, offset).map(storedOf),
      total: count.get() ?? 0,
    }),
    take(seq: number, step: ImportStep): void {
      if (step.step === 'finished') finish.run(seq, JSON.stringify(step.counts), blobOfId(step.id))
      else if (step.step === 'undo_started') beginUndo.run(seq, blobOfId(step.id))
      else if (step.step === 'undone') undo.run(seq, JSON.stringify(step.counts), blobOfId(step.id))
      else {
        const { kind, fileName, fileSha256, rowCount } = step
        const open = { finishedSeq: null, counts: null, undoingSeq: null, undoneSeq: null, undoCounts: null }
        insert({ seq, kind, fileName, fileSha256, rowCount, ...open })
      }
    },
    takeBack: prepareTakeBack(db),
    /** Records that went with an import; somebody may have made one active again. */
    takenBackIds: (): Set<string> => new Set(takenIds.all().map(idOfBlob)),
  }
}
/** Of two imports that took a record back the earlier counts, wherever it is heard first. */
function prepareTakeBack(db: Database): (entrySeq: number, id: string) => void {
  const insert = db.prepare<[Buffer, number]>(
    `insert into taken_back (record_id, entry_seq) values (?, ?) on conflict (record_id) do update set entry_seq = excluded.entry_seq
     where (select (e.at_ms, e.id) < (o.at_ms, o.id) from entry e, entry o
       where e.seq = excluded.entry_seq and o.seq = taken_back.entry_seq)`,
  )
  return (entrySeq, id) => void insert.run(blobOfId(id), entrySeq)
}
export type ImportRows = ReturnType<typeof prepareImportRows>

function storedOf(row: RunRow): StoredImport {
  const { finishedAtMs, undoneAtMs, counts, undoCounts } = row
  return {
    id: idOfBlob(row.id),
    seq: row.seq,
    counterNo: row.counterNo,
    finishedSeq: row.finishedSeq,
    undoingSeq: row.undoingSeq,
    undoingBy: row.undoingBy,
    kind: row.kind as ImportKind,
    fileName: row.fileName,
    rowCount: row.rowCount,
    state: stateOf(row),
    startedAt: instantOf(row.startedAtMs),
    startedBy: row.startedBy,
    finishedAt: finishedAtMs === null ? null : instantOf(finishedAtMs),
    counts: counts === null ? null : JSON.parse(counts),
    undoneAt: undoneAtMs === null ? null : instantOf(undoneAtMs),
    undoneBy: row.undoneBy,
    undoCounts: undoCounts === null ? null : JSON.parse(undoCounts),
  }
}

function stateOf({ finishedSeq, undoingSeq, undoneAtMs }: RunRow): ImportRun['state'] {
  if (undoneAtMs !== null) return 'undone'
  if (undoingSeq !== null) return 'undoing'
  return finishedSeq === null ? 'unfinished' : 'finished'
}
