// The dry run of a list of customers or dealers: who is new, what changes, and which openings come in. Nothing is posted.

import type { ImportProblem, ImportReport } from '../../../shared/contract/counter/import/import-report.ts'
import type { Particular } from '../../../shared/domain/customer/missing-fields.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { createRowReport, type RowReport } from '../report/row-report.ts'
import type { FaultAt, Readers } from '../rows/read-fields.ts'
import { readFields } from '../rows/read-fields.ts'
import { eachInSlices, type SliceControl } from '../slices.ts'
import type { Table } from '../table.ts'
import type { Side } from '../values/parse-party.ts'
import { createOpeningBook, type KnownOpening } from './opening-book.ts'
import {
  type OpeningSaid,
  openingSaid,
  type PartyFields,
  type PartyReading,
  type PartyValues,
  stateFaults,
} from './party-reading.ts'
import { createPartySlots, type KnownParty, type PartySlot } from './party-slots.ts'

export interface CheckPartiesInput<F extends PartyFields, V extends PartyValues> extends SliceControl {
  readonly table: Table
  readonly columns: Readonly<Partial<Record<keyof V & string, number>>>
  readonly balanceOn: Day
  readonly todayOn: Day
  /** Active ones. */
  readonly known: Iterable<KnownParty<F>>
  readonly standing: Iterable<KnownOpening>
  readonly newId: () => string
  /** What differs between customers and dealers. */
  readonly kind: {
    /** The side of an account on which it owes what `due` says. */
    readonly owes: Side
    readonly readers: Readers<V>
    readonly empty: F
    /** Particulars that the shop asks of everybody and that are not there. */
    readonly missing?: (fields: Partial<F>) => readonly Particular[]
    readonly saidFields: (values: Partial<V>, before: F) => Partial<F>
  }
}

/** Ready for a `…saved` entry and the entries of its openings. */
export interface PartySave<F extends PartyFields> {
  readonly id: string
  readonly isNew: boolean
  /** All of a new one; of a known one those that change, perhaps none. */
  readonly fields: Partial<F>
  /** With everything the file says, as it will stand. */
  readonly party: F
  readonly openings: readonly OpeningSaid[]
}

export interface CheckedParties<F extends PartyFields> {
  readonly saves: readonly PartySave<F>[]
  readonly report: ImportReport
  readonly problems: readonly ImportProblem[]
}

/** Refuses `import_mapping_incomplete` and `import_cancelled`. */
export async function checkParties<F extends PartyFields, V extends PartyValues>(
  input: CheckPartiesInput<F, V>,
): Promise<CheckedParties<F>> {
  refuseBadColumns(input.columns, input.table, ['name'])
  const book = createRowReport<keyof PartyValues & string>(input.table, input.columns as PartyColumns)
  const slots = createPartySlots<F>(input.known)
  const openings = createOpeningBook(input.standing)
  const drafts = new Map<PartySlot<F>, Draft<F>>()
  await eachInSlices(
    input.table.rows,
    row => {
      const reading = readFields<V>(row, input.table, input.columns, input.kind.readers) as unknown as PartyReading
      const faults = takeRow(reading)
      if (faults.length > 0) book.refuse(reading, faults)
    },
    input,
  )
  const saves = [...drafts].flatMap(([slot, draft]) => saveOf(slot, draft, input))
  return { saves, ...book.close() }

  function takeRow(reading: PartyReading): readonly FaultAt<keyof PartyValues>[] {
    if (reading.faults.length > 0) return reading.faults
    if (reading.values.name === undefined) return [{ field: 'name', fault: { code: 'name_missing', params: {} } }]
    const said = openingSaid(reading, input.kind.owes, input)
    if (said.faults.length > 0) return said.faults
    const slot = slots.slotOf(reading)
    if ('code' in slot) return [{ field: 'name', fault: slot }]
    const isFirst = !drafts.has(slot)
    if (!isFirst && !slots.merge(slot, reading))
      return [{ field: null, fault: { code: 'party_contradicts', params: { line: slot.firstLine } } }]
    const fields = input.kind.saidFields(reading.values as Partial<V>, slot.known ?? input.kind.empty)
    const wrong = stateFaults({ ...(slot.known ?? {}), ...fields })
    if (wrong.length > 0) return wrong
    const isSaved = isFirst && (slot.known === null || hasChange(fields, slot.known))
    const missing = isSaved ? (input.kind.missing?.({ ...(slot.known ?? {}), ...fields } as Partial<F>) ?? []) : []
    if (missing.length > 0)
      return missing.map(field => ({ field, fault: { code: missingCodes[field], params: {} } as const }))
    const verdict =
      said.opening === undefined ? undefined : openings(slot, slot.known?.id ?? null, said.opening, reading.line)
    if (verdict?.kind === 'refused') return [{ field: 'due', fault: verdict.fault }]
    const draft = drafts.get(slot) ?? { openings: [] }
    drafts.set(slot, draft)
    const isNewOpening = said.opening !== undefined && verdict?.kind === 'new'
    if (isNewOpening) draft.openings.push(said.opening)
    countRow(book, said.opening, {
      isFirst,
      isNewOpening,
      isKnown: slot.known !== null,
      isChange: hasChange(fields, slot.known),
    })
    return []
  }
}

const missingCodes = { address: 'address_missing', gstin: 'gstin_missing', email: 'email_missing' } as const

interface Draft<_F> {
  readonly openings: OpeningSaid[]
}
type PartyColumns = Readonly<Partial<Record<keyof PartyValues & string, number>>>

function countRow(
  book: RowReport<keyof PartyValues & string>,
  opening: OpeningSaid | undefined,
  row: { isFirst: boolean; isNewOpening: boolean; isKnown: boolean; isChange: boolean },
): void {
  if (row.isNewOpening && opening !== undefined) {
    book.add('openings', 1)
    book.add(opening.amountPaise > 0 ? 'due_paise' : 'advance_paise', Math.abs(opening.amountPaise))
  }
  if (row.isFirst && !row.isKnown) book.count('create')
  else if (row.isNewOpening || (row.isFirst && row.isChange)) book.count('update')
  else {
    book.count('unchanged')
    if (!row.isFirst) book.note('repeated_rows')
  }
}

function saveOf<F extends PartyFields, V extends PartyValues>(
  { known, values }: PartySlot<F>,
  { openings }: Draft<F>,
  { kind, newId }: CheckPartiesInput<F, V>,
): PartySave<F>[] {
  const before = known ?? kind.empty
  const said = kind.saidFields(values as Partial<V>, before)
  const party = { ...before, ...said }
  if (known === null) return [{ id: newId(), isNew: true, fields: party, party, openings }]
  const fields = changesOf(said, known)
  if (Object.keys(fields).length === 0 && openings.length === 0) return []
  return [{ id: known.id, isNew: false, fields, party, openings }]
}

/** A name that differs only in its writing is the shop's own. */
function changesOf<F extends PartyFields>(said: Partial<F>, known: F): Partial<F> {
  const entries = Object.entries(said).filter(([field, value]) => {
    const before = known[field as keyof F]
    if (field === 'name') return String(value).toLowerCase() !== String(before).toLowerCase()
    return JSON.stringify(value) !== JSON.stringify(before)
  })
  return Object.fromEntries(entries) as Partial<F>
}

function hasChange<F extends PartyFields>(said: Partial<F>, known: F | null): boolean {
  return known !== null && Object.keys(changesOf(said, known)).length > 0
}

/** Refuses `import_mapping_incomplete` with `{missing}` or `{field, column}`. */
export function refuseBadColumns(
  columns: Readonly<Partial<Record<string, number>>>,
  table: Pick<Table, 'columns'>,
  needed: readonly string[],
): void {
  for (const field of needed)
    if (columns[field] === undefined) throw new Refusal('import_mapping_incomplete', { missing: field })
  for (const [field, column = 0] of Object.entries(columns))
    if (column >= table.columns.length) throw new Refusal('import_mapping_incomplete', { field, column })
}
