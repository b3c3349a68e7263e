// What admins decided: added to by the transaction that does it, and never changed.

import type { DecisionKind } from '../../../../shared/contract/market/admin.ts'
import type { Tx } from '../../open-store.ts'

export interface DecisionRow {
  readonly id: string
  readonly decision: DecisionKind
  /** Whom or what it is about: an account, an invoice, a bank's reference. */
  readonly subjectId: string
  readonly subject: string
  readonly byId: string
  readonly why: string
  readonly at: Date
}

export interface ToldDecision extends DecisionRow {
  readonly byName: string
}

const columns = `d.id, d.decision, d.subject_id as "subjectId", d.subject, d.by_id as "byId", d.why, d.at,
  (a.profile->>'firstName') || ' ' || (a.profile->>'lastName') as "byName"`
const from = 'from market_decision d join financing_account a on a.id = d.by_id'

export function decisionRows(tx: Tx) {
  return {
    insert: ({ at, byId, decision, id, subject, subjectId, why }: DecisionRow) =>
      tx.run(
        `insert into market_decision (id, decision, subject_id, subject, by_id, why, at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, decision, subjectId, subject, byId, why, at],
      ),
    /** The last first. */
    last: (limit: number) => tx.rows<ToldDecision>(`select ${columns} ${from} order by d.id desc limit $1`, [limit]),
    byId: (id: string) => tx.row<ToldDecision>(`select ${columns} ${from} where d.id = $1`, [id]),
    /** The last one about this, of these kinds. */
    about: (subjectId: string, kinds: readonly DecisionKind[]) =>
      tx.row<ToldDecision>(
        `select ${columns} ${from} where d.subject_id = $1 and d.decision = any($2::text[]) order by d.id desc limit 1`,
        [subjectId, kinds],
      ),
  }
}
