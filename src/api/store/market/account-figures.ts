// What accounts of the marketplace have done, in sums.

import type { Statement, Tx } from '../open-store.ts'

export interface AccountStatistics {
  readonly count: number
  readonly amountPaise: number
  /** Came to a good end. */
  readonly goodCount: number
}

export interface InvoiceFigures {
  readonly count: number
  readonly pendingCount: number
  /** Confirmed, on offer. */
  readonly openCount: number
  readonly fundedCount: number
  readonly repaidCount: number
  readonly endedCount: number
  readonly totalPaise: number
  readonly pendingPaise: number
  /** Faces of those that are funded and not yet repaid. */
  readonly upcomingPaise: number
  /** What investors brought. */
  readonly broughtPaise: number
  readonly receivedPaise: number
  /** From listing to the target; null: none was funded. */
  readonly fundingHours: number | null
}

export interface PartFigures {
  readonly count: number
  readonly activeCount: number
  readonly completedCount: number
  readonly paidPaise: number
  readonly returnedPaise: number
  /** Of what is still out. */
  readonly activePaise: number
  readonly expectedPaise: number
  /** Of those that came back. */
  readonly completedPaise: number
  readonly riskScore: number | null
}

const numbers = <T extends object>(row: object | undefined): T =>
  Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [name, value === null ? null : Number(value)]),
  ) as T

const partFigures: Statement = {
  name: 'part-figures',
  text: `select count(*) as count, count(*) filter (where p.state = 'active') as "activeCount",
           count(*) filter (where p.state = 'completed') as "completedCount",
           coalesce(sum(p.paid_paise), 0) as "paidPaise", coalesce(sum(p.returned_paise), 0) as "returnedPaise",
           coalesce(sum(p.paid_paise) filter (where p.state = 'active'), 0) as "activePaise",
           coalesce(sum(p.expected_paise) filter (where p.state = 'active'), 0) as "expectedPaise",
           coalesce(sum(p.paid_paise) filter (where p.state = 'completed'), 0) as "completedPaise",
           avg(p.risk_score) as "riskScore"
         from financed_part p
         where p.investor_id = $1 and p.state <> 'refunded'`,
}

export function accountFigures(tx: Tx) {
  return {
    async statistics(id: string): Promise<AccountStatistics> {
      const row = await tx.row(
        `select count(*) as count, coalesce(sum(paise), 0) as "amountPaise", count(*) filter (where is_good) as "goodCount"
         from (select face_paise as paise, state = 'repaid' as is_good from financed_invoice where $1 in (seller_id, buyer_id)
           union all select paid_paise, state = 'completed' from financed_part where investor_id = $1) t`,
        [id],
      )
      return numbers(row)
    },
    /** `side`: whose invoices they are. */
    async ofInvoices(side: 'seller' | 'buyer', id: string): Promise<InvoiceFigures> {
      const row = await tx.row(
        `select count(*) as count,
           count(*) filter (where state = 'pending_buyer_confirmation') as "pendingCount",
           count(*) filter (where state in ('confirmed', 'listed')) as "openCount",
           count(*) filter (where state in ('funded', 'overdue', 'disputed')) as "fundedCount",
           count(*) filter (where state = 'repaid') as "repaidCount",
           count(*) filter (where state in ('repaid', 'defaulted', 'cancelled', 'expired', 'refunded', 'written_off')) as "endedCount",
           coalesce(sum(face_paise), 0) as "totalPaise",
           coalesce(sum(face_paise) filter (where state = 'pending_buyer_confirmation'), 0) as "pendingPaise",
           coalesce(sum(face_paise - received_paise) filter (where state in ('funded', 'overdue', 'disputed')), 0) as "upcomingPaise",
           coalesce(sum(funded_paise), 0) as "broughtPaise",
           coalesce(sum(received_paise), 0) as "receivedPaise",
           avg(extract(epoch from funded_at - coalesce(listed_at, created_at)) / 3600) as "fundingHours"
         from financed_invoice where ${side}_id = $1`,
        [id],
      )
      return numbers(row)
    },
    async ofParts(investorId: string): Promise<PartFigures> {
      const row = await tx.row(partFigures, [investorId])
      return numbers(row)
    },
    async openOffers(): Promise<number> {
      const row = await tx.row<{ count: number }>(
        `select count(*)::int as count from financed_invoice
         where state in ('confirmed', 'listed') and funded_paise < target_paise`,
      )
      return row?.count ?? 0
    },
  }
}
