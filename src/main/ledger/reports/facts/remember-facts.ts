// What the reports' thread has read of the ledger it remembers, and reads on from there. Every fact comes from final rows of
// an entry, and entries are only added; so what was read is right for as long as the entry it ended with is the same, and
// those set aside are. Where they are not (another file lies in this place, an earlier word was heard later), everything is
// forgotten and read anew.

import type { Database } from 'better-sqlite3'
import type { StockValuation } from '../../../../shared/records/shop.ts'
import type { Ledger } from '../../open-ledger.ts'
import { type CostFacts, createCostFacts } from './cost-facts.ts'
import type { FactStore, Posted } from './fact-store.ts'
import {
  type BillFacts,
  createBills,
  createLines,
  createTenders,
  type LineFacts,
  type TenderFacts,
} from './fact-stores.ts'
import { type PastFacts, readPast } from './past-facts.ts'
import { standingSql } from './past-sources.ts'

export interface Facts {
  readonly bills: () => BillFacts
  readonly lines: () => LineFacts
  readonly tenders: () => TenderFacts
  readonly costs: (valuation: StockValuation) => CostFacts
  readonly past: () => PastFacts
}

/** To be asked within a read transaction, so that all facts are of one moment. */
export function rememberFacts({ db, rows }: Ledger): Facts {
  const headSeq = db.prepare<[], number>('select coalesce(max(seq), 0) from entry').pluck()
  const endsSql = `select group_concat(end) from (select hex((select e.hash from entry e
      where e.counter_no = c.counter_no and e.seq <= ? order by e.number desc limit 1)) as end
    from counter c order by c.counter_no) where end <> ''`
  // Entries aside have no rows, or no longer; those understood late have them by now.
  const asideSql = `select (select count(*) || ' ' || total(seq) from entry_aside where seq <= :upTo) || ' '
    || (select count(*) from entry_late where seq <= :upTo)`
  const endOf = db.prepare<[number], string | null>(endsSql).pluck()
  const asides = db.prepare<[{ upTo: number }], string>(asideSql).pluck()
  const endsAt = (upTo: number) => `${endOf.get(upTo)} ${asides.get({ upTo })}`
  const kept = <T>(make: () => FactStore<T>) => {
    let known = { store: undefined as FactStore<T> | undefined, upTo: 0, ends: null as string | null }
    return (isForgotten = false): T => {
      const upTo = headSeq.get() ?? 0
      if (isForgotten || upTo < known.upTo || endsAt(known.upTo) !== known.ends)
        known = { store: undefined, upTo: 0, ends: null }
      const store = known.store ?? make()
      const counters = rows.shops.counters()
      const onlyCounterNo = counters.length === 1 ? (counters[0]?.counterNo ?? null) : null
      const onlyStand = rows.shops.stands.only()
      if (upTo > known.upTo) store.take({ after: known.upTo, upTo, onlyCounterNo, onlyStand })
      known = { store, upTo, ends: endsAt(upTo) }
      return store.value
    }
  }
  const read = (sql: string, posted: Posted) => db.prepare(sql).raw().iterate(posted) as Iterable<never>
  const valued = { by: undefined as StockValuation | undefined }
  const costs = kept<CostFacts>(() => {
    const { table, take } = createCostFacts(db, valued.by ?? 'average')
    return { value: table, take }
  })
  return {
    bills: kept(() => createBills(read)),
    lines: kept(() => createLines(read)),
    tenders: kept(() => createTenders(read)),
    costs(valuation) {
      const isOther = valued.by !== valuation
      valued.by = valuation
      return costs(isOther)
    },
    past: keptPast(db),
  }
}

function keptPast(db: Database): () => PastFacts {
  const standing = db.prepare<[], string | null>(standingSql).pluck()
  let known: { readonly of: string | null; readonly facts: PastFacts } | undefined
  return () => {
    const of = standing.get() ?? null
    if (known?.of !== of || known === undefined) known = { of, facts: readPast(db) }
    return known.facts
  }
}
