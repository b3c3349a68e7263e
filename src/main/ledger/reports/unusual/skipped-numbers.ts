// Numbers that are never given out, each run with the papers it lies between; it leads to the one before, else to the one after.

import type { Database } from 'better-sqlite3'
import { formatDocumentNumber } from '../../../../shared/domain/invoice/document-type.ts'
import { all, type Question, type RecordName, standIs } from '../report-parts.ts'
import { noRecord, type UnusualThing } from './unusual-thing.ts'

const sql = `select s.entry_seq as seq, e.at_ms as atMs, 'skipped' as what, s.series, s.financial_year as financialYear,
    s.from_serial as serial, '' as reference, null as party, ${noRecord}, s.to_serial as lastSerial, e.by,
    s.to_serial - s.from_serial + 1 as count, null as amount
  from skipped_number s cross join entry e on e.seq = s.entry_seq
  where e.at_ms >= :fromMs and e.at_ms < :beforeMs and ${standIs('s.entry_seq')}`

const besideSql = (beside: string, order: string) => `select record, id, serial from (
    select 'invoices' as record, e.id, v.serial from invoice v join entry e on e.seq = v.seq
    where v.series = :series and v.financial_year = :financialYear and v.serial ${beside}
    union all
    select 'credit-notes', e.id, c.serial from credit_note c join entry e on e.seq = c.seq
    where c.series = :series and c.financial_year = :financialYear and c.serial ${beside}
  ) order by serial ${order} limit 1`

interface Beside {
  readonly record: RecordName
  readonly id: Buffer
  readonly serial: number
}
type Run = UnusualThing & { readonly series: string; readonly lastSerial: number }

export function skippedNumbers(db: Database, { bound }: Question): UnusualThing[] {
  const before = db.prepare<Run, Beside>(besideSql('< :serial', 'desc'))
  const after = db.prepare<Run, Beside>(besideSql('> :lastSerial', 'asc'))
  return all<Run>(db, sql, bound).map(run => {
    const numberOf = (serial: number) => formatDocumentNumber(run.series, run.financialYear, serial)
    const papers = [before.get(run), after.get(run)]
    const [beside] = papers.filter(paper => paper !== undefined)
    const ends = papers.map(paper => (paper === undefined ? '' : numberOf(paper.serial)))
    const { lastSerial, ...thing } = run
    const own = lastSerial === run.serial ? null : `… ${numberOf(lastSerial)}`
    const detail = beside === undefined ? own : ends.join(' … ').trim()
    return { ...thing, detail, record: beside?.record ?? null, recordId: beside?.id ?? null }
  })
}
