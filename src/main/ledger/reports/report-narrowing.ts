// What a report is narrowed to: the row whose documents are asked for, a group, a customer, a branch, a counter; and how each is called.

import { reportShapes } from '../../../shared/domain/reports/report-shapes.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ReportAsked, ReportCell, ReportNarrowing } from '../../../shared/records/report.ts'
import type { Ledger } from '../open-ledger.ts'
import { blobOfId } from '../statements/id-blob.ts'
import { askedCounter } from './asked-stands.ts'
import { oldPrefix } from './facts/past-sources.ts'
import type { Question, RowKey } from './report-parts.ts'
import { reportSources } from './report-sources.ts'

const named = {
  itemGroup: {
    number: 'select group_no from item_group where id = ?',
    name: 'select name from item_group where group_no = ?',
  },
  customer: {
    number: 'select customer_no from customer where id = ?',
    name: 'select name from customer where customer_no = ?',
  },
  item: { number: 'select item_no from item where id = ?', name: 'select name from item where item_no = ?' },
  dealer: { number: 'select dealer_no from dealer where id = ?', name: 'select name from dealer where dealer_no = ?' },
} as const
type Named = keyof typeof named

const namedKeys: ReadonlySet<RowKey> = new Set(['item', 'customer', 'dealer'])

/** Refuses `not_found`. */
export function numberOf({ db }: Ledger, record: Named, id: string): number {
  const number = db.prepare<[Buffer], number>(named[record].number).pluck().get(blobOfId(id))
  if (number === undefined) throw new Refusal('not_found', { record, id })
  return number
}

const wholeNumber = /^\d{1,9}$/

/** The row's key as its statement takes it; an empty one is the row without a customer. Refuses `not_found`. */
export function rowKeyOf(ledger: Ledger, { behind, report }: ReportAsked): string | number | null {
  const key = reportSources[report].behind?.key
  if (behind === null || key === undefined) return null
  if (key === 'number') {
    if (!wholeNumber.test(behind)) throw new Refusal('not_found', { report, behind })
    return Number(behind)
  }
  if (key === 'span' || key === 'text' || behind.startsWith(oldPrefix)) return behind
  return behind === '' ? null : numberOf(ledger, key, behind)
}

/** For the screen's and the paper's head. */
export function narrowingOf(ledger: Ledger, { asked, bound, past, places }: Question): ReportNarrowing[] {
  const { behind, branchId, customerId, groupId, report } = asked
  const counter = askedCounter(ledger, asked)
  const branchName = () => places().branches.find(({ id }) => id === branchId)?.name ?? null
  return [
    ...(behind === null ? [] : rowNarrowing(ledger, report, bound.key)),
    ...(groupId === null ? [] : [nameCell('group', nameOf(ledger, 'itemGroup', bound.groupNo))]),
    ...(customerId === null ? [] : [nameCell('customer', nameOf(ledger, 'customer', bound.customerNo))]),
    ...(past === null ? [] : [{ key: 'past', kind: 'word' as const, cell: 'with_past' }]),
    ...(branchId === null ? [] : [{ key: 'branch', kind: 'branch' as const, cell: branchName() }]),
    ...(counter === null ? [] : [{ key: 'counter', kind: 'text' as const, cell: counter.code }]),
  ]
}

/** The days of a span are the period itself. */
function rowNarrowing(ledger: Ledger, report: ReportAsked['report'], key: string | number | null): ReportNarrowing[] {
  const kind = reportSources[report].behind?.key
  const column = reportShapes[report].columns[0]
  if (kind === undefined || kind === 'span' || column === undefined) return []
  const cell = namedKeys.has(kind) ? nameOf(ledger, kind as Named, key) : key
  return [{ key: column.key, kind: column.kind, cell }]
}

function nameCell(key: string, cell: ReportCell): ReportNarrowing {
  return { key, kind: 'name', cell }
}

function nameOf({ db }: Ledger, record: Named, number: string | number | null): string | null {
  if (number === null) return null
  if (typeof number === 'string' && number.startsWith(oldPrefix)) return number.split(':').slice(2).join(':')
  return db.prepare<[string | number], string>(named[record].name).pluck().get(number) ?? null
}
