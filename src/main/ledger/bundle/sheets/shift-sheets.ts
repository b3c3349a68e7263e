// Shifts of the drawer, from float to count, and cash moved by hand.

import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { EntryBody } from '../../../../shared/records/entry.ts'
import { CashReason } from '../../../../shared/records/shift.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { type Fact, factsOf, oneOf, rowsIn, within } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

interface ShiftRow {
  readonly id: Buffer
  readonly counter: string
  readonly openedAtMs: number
  readonly openedBy: string
  readonly floatPaise: number
  readonly closedAtMs: number | null
  readonly closedBy: string | null
  readonly closed: EntryBody<'shift.closed'> | null
}

const shift = columnsOf<ShiftRow>()

function countedText({ closed }: ShiftRow): string | undefined {
  if (closed === null) return undefined
  const { notes, loosePaise } = closed.closing.count
  const counted = notes
    .filter(({ pieces }) => pieces > 0)
    .map(({ worthPaise, pieces }) => `${pieces} x ${formatRupees(worthPaise)}`)
  return [...counted, ...(loosePaise > 0 ? [`loose ${formatRupees(loosePaise)}`] : [])].join('; ')
}

export const shiftsSheet = sheet<ShiftRow>({
  file: 'shifts.csv',
  about: 'Shifts of the drawers. One that was still open has no number yet.',
  carries: ['shift', 'shift_closing'],
  columns: [
    shift.text('number', 'Number of the Z report', row => row.closed?.closing.number),
    shift.text('counter', 'Code of the counter', row => row.counter),
    shift.time('opened', 'When it was opened', row => row.openedAtMs),
    shift.text('opened_by', 'Who opened it', row => row.openedBy),
    shift.money('float', 'Cash it began with', row => row.floatPaise),
    shift.time('closed', 'When it was closed', row => row.closedAtMs),
    shift.text('closed_by', 'Who closed it', row => row.closedBy),
    shift.whole('bills', 'Bills of the shift', row => row.closed?.report.billCount),
    shift.money('total', 'Their totals', row => row.closed?.report.totalPaise),
    shift.money('expected', 'Cash that should be there', row => row.closed?.closing.expectedPaise),
    shift.money('counted', 'Cash that was counted', row => row.closed?.closing.countedPaise),
    shift.money('difference', 'Counted less expected', row => row.closed?.closing.differencePaise),
    shift.text('count', 'Notes and coins as they were counted', countedText),
    shift.text('note', 'Note', row => row.closed?.closing.note),
    shift.id('shift_id', 'Id of the shift', row => idOfBlob(row.id)),
  ],
  *read(source) {
    const sql = `select e.id, c.code as counter, e.at_ms as openedAtMs, e.by as openedBy, s.float_paise as floatPaise,
        ce.at_ms as closedAtMs, ce.by as closedBy, ce.body as closed
      from shift s cross join entry e on e.seq = s.seq join counter c on c.counter_no = e.counter_no
        left join shift_closing k on k.shift_seq = s.seq left join entry ce on ce.seq = k.seq
      where ${within('e.at_ms')} order by s.seq`
    for (const { closed, ...row } of rowsIn<Omit<ShiftRow, 'closed'> & { closed: string | null }>(source, sql))
      yield { ...row, closed: closed === null ? null : (JSON.parse(closed) as EntryBody<'shift.closed'>) }
  },
})

const move = columnsOf<Fact<'cash.moved'>>()

export const cashMovesSheet = sheet<Fact<'cash.moved'>>({
  file: 'cash-moves.csv',
  about: 'Cash put into a drawer or taken out by hand.',
  carries: ['cash_move'],
  columns: [
    move.time('time', 'When', row => row.atMs),
    move.text('counter', 'Code of the counter', row => row.counter),
    move.text('by', 'Who', row => row.by),
    move.text('direction', 'in or out', row => row.body.direction),
    move.money('amount', 'How much', row => row.body.amountPaise),
    move.text('reason', oneOf(CashReason.options), row => row.body.reason),
    move.text('note', 'Note', row => row.body.note),
    move.id('entry_id', 'Id of its entry', row => row.id),
  ],
  read: source => factsOf(source, 'cash.moved'),
})
