// What the import session asks of a kind of file. To add a kind: its mapping in the contract, its folder in
// main/import/kinds, the work that joins it to the ledger here, and a line in import-kinds.ts.

import type { ImportMapping } from '../../../shared/contract/counter/import/import-mapping.ts'
import type { ImportProblem, ImportReport } from '../../../shared/contract/counter/import/import-report.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import type { EntryKind, NewEntry } from '../../../shared/records/entry.ts'
import type { Recognise } from '../../import/mapping/recognise-header.ts'
import type { SliceControl } from '../../import/slices.ts'
import type { Table } from '../../import/table.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'

type WithoutId<E> = E extends NewEntry ? Omit<E, 'id'> : never
/** An entry but for its id; its body names the import by `importId`. */
export type ImportedFact = WithoutId<NewEntry> & { readonly id?: string }

/** Facts that are posted together, in a millisecond or two; after them `doneCount` of the file's records are in the shop. */
export interface PostStep {
  readonly facts: readonly ImportedFact[]
  readonly doneCount: number
}

/** What a dry run came to. */
export interface Found {
  readonly report: ImportReport
  /** All of them; the report holds the first thousand. */
  readonly problems: readonly ImportProblem[]
  /** Records to be posted; with none nothing is posted at all. */
  readonly saveCount: number
  /** The same each time, but for the ids of facts. */
  steps(importId: string): Iterable<PostStep>
}

export interface KindCheck<M extends ImportMapping> extends SliceControl {
  readonly table: Table
  readonly mapping: M
  readonly ledger: Ledger
  /** For new records. */
  readonly newId: () => string
  readonly todayOn: Day
}

export interface KindWork<M extends ImportMapping = ImportMapping> {
  /** Facts that, posted after a check by somebody else, make it out of date. */
  readonly restsOn: ReadonlySet<EntryKind>
  /** Knows titles of such files: by them the row that names the columns is found. */
  readonly recognise: Recognise<string>
  suggestMapping(table: Table, todayOn: Day): M
  /** Refuses `import_mapping_incomplete` and `import_cancelled`. */
  check(input: KindCheck<M>): Promise<Found>
}
