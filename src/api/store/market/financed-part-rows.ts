// The parts of invoices that investors took.

import type { Statement, Tx } from '../open-store.ts'

export const partStates = ['active', 'completed', 'defaulted', 'refunded'] as const
export type PartState = (typeof partStates)[number]

export interface FinancedPart {
  readonly id: string
  readonly invoiceId: string
  readonly investorId: string
  readonly paidPaise: number
  readonly expectedPaise: number
  readonly returnedPaise: number
  readonly state: PartState
  readonly fundedAt: Date
}

interface PartsAsked {
  readonly state?: PartState | undefined
  readonly skip: number
  readonly limit: number
}

const columns = `id, invoice_id as "invoiceId", investor_id as "investorId", paid_paise as "paidPaise",
  expected_paise as "expectedPaise", returned_paise as "returnedPaise", state, funded_at as "fundedAt"`

const insertPart: Statement = {
  name: 'insert-financed-part',
  text: `insert into financed_part (id, invoice_id, investor_id, place, paid_paise, expected_paise, funded_at, risk_score)
    select $1, i.id, $3, coalesce((select max(place) + 1 from financed_part where invoice_id = $2), 0), $4, $5, $6, i.risk_score
    from financed_invoice i where i.id = $2`,
}

export function financedPartRows(tx: Tx) {
  return {
    /** Behind those that are there; its invoice is locked. */
    insert: (part: Omit<FinancedPart, 'returnedPaise' | 'state'>): void =>
      tx.send(insertPart, [
        part.id,
        part.invoiceId,
        part.investorId,
        part.paidPaise,
        part.expectedPaise,
        part.fundedAt,
      ]),
    /** In the order in which they were taken. */
    async ofInvoices(invoiceIds: readonly string[]): Promise<FinancedPart[]> {
      const rows = await tx.rows<FinancedPart>(
        `select ${columns} from financed_part where invoice_id = any($1::uuid[]) order by invoice_id, place`,
        [invoiceIds],
      )
      return rows.map(readPart)
    },
    /** Of one investor; in the order in which they were taken. */
    async ofInvoiceBy(invoiceId: string, investorId: string): Promise<FinancedPart[]> {
      const rows = await tx.rows<FinancedPart>(
        `select ${columns} from financed_part where invoice_id = $1 and investor_id = $2 order by place`,
        [invoiceId, investorId],
      )
      return rows.map(readPart)
    },
    /** The last first. */
    async ofInvestor(investorId: string, asked: PartsAsked): Promise<FinancedPart[]> {
      const rows = await tx.rows<FinancedPart>(
        `select ${columns} from financed_part where investor_id = $1 and ($2::text is null or state = $2)
         order by funded_at desc, id desc limit $3 offset $4`,
        [investorId, asked.state ?? null, asked.limit, asked.skip],
      )
      return rows.map(readPart)
    },
    async countOf(investorId: string, state?: PartState): Promise<number> {
      const row = await tx.row<{ count: number }>(
        `select count(*)::int as count from financed_part where investor_id = $1 and ($2::text is null or state = $2)`,
        [investorId, state ?? null],
      )
      return row?.count ?? 0
    },
    saveExpected: (parts: readonly Pick<FinancedPart, 'id' | 'expectedPaise'>[]) =>
      tx.run(
        `update financed_part p set expected_paise = e.paise
         from unnest($1::uuid[], $2::bigint[]) as e (id, paise) where p.id = e.id`,
        [parts.map(({ id }) => id), parts.map(({ expectedPaise }) => expectedPaise)],
      ),
    /** Adds what came back. */
    addReturned: (id: string, amountPaise: number, state: PartState) =>
      tx.run('update financed_part set returned_paise = returned_paise + $2, state = $3 where id = $1', [
        id,
        amountPaise,
        state,
      ]),
  }
}

function readPart(row: FinancedPart): FinancedPart {
  return {
    ...row,
    paidPaise: Number(row.paidPaise),
    expectedPaise: Number(row.expectedPaise),
    returnedPaise: Number(row.returnedPaise),
  }
}
