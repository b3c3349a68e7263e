// Invoices on the marketplace.

import type { FinancedState } from '../../shared/domain/finance/financed-states.ts'
import type { FraudFlag, OfferFacts } from '../../shared/domain/finance/fraud-flags.ts'
import type { RiskFactor } from '../../shared/domain/finance/risk-score.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import type { Tx } from './open-store.ts'

export interface FinancedItem {
  readonly description: string
  readonly quantity: number
  readonly ratePaise: number
  readonly amountPaise: number
}

export interface FinancedTaxes {
  readonly cgstPaise: number
  readonly sgstPaise: number
  readonly igstPaise: number
}

export interface NewFinancedInvoice {
  readonly id: string
  readonly sellerId: string
  readonly number: string
  readonly buyerId: string | null
  readonly buyerName: string
  readonly buyerEmail: string
  readonly buyerGstin: string
  readonly facePaise: number
  readonly targetPaise: number
  readonly discountBps: number
  readonly issuedOn: Day
  readonly dueOn: Day
  readonly description: string
  readonly category: string
  readonly items: readonly FinancedItem[]
  readonly taxes: FinancedTaxes
  readonly riskScore: number
  readonly riskFactors: readonly RiskFactor[]
  readonly fraudFlags: readonly FraudFlag[]
  readonly similarIds: readonly string[]
  readonly isGstinSound: boolean
}

export interface FinancedInvoice extends NewFinancedInvoice {
  readonly sellerCompany: string
  readonly state: FinancedState
  readonly fundedPaise: number
  readonly receivedPaise: number
  readonly buyerNotes: string
  readonly buyerConfirmedAt: Date | null
  readonly createdAt: Date
  readonly listedAt: Date | null
  readonly fundedAt: Date | null
  readonly repaidAt: Date | null
  readonly changedAt: Date
}

export interface FinancedStep {
  readonly state: FinancedState
  readonly at: Date
  readonly byId: string | null
  readonly notes: string
}

export interface InvoiceSearch {
  readonly sellerId?: string | undefined
  readonly buyerId?: string | undefined
  readonly investorId?: string | undefined
  readonly states?: readonly FinancedState[] | undefined
  readonly text?: string | undefined
  readonly minPaise?: number | undefined
  readonly maxPaise?: number | undefined
  /** Score at least. */
  readonly minScore?: number | undefined
  readonly dueBefore?: Day | undefined
  /** Not yet funded in full. */
  readonly isOpen?: boolean | undefined
  readonly sortBy: 'createdAt' | 'dueDate' | 'amount' | 'riskScore' | 'listedAt'
  readonly isDescending: boolean
  readonly skip: number
  readonly limit: number
}

const columns = `i.id, i.seller_id as "sellerId", i.number, i.buyer_id as "buyerId", i.buyer_name as "buyerName",
  i.buyer_email as "buyerEmail", i.buyer_gstin as "buyerGstin", i.state, i.face_paise as "facePaise",
  i.target_paise as "targetPaise", i.discount_bps as "discountBps", i.funded_paise as "fundedPaise",
  i.received_paise as "receivedPaise", i.issued_on::text as "issuedOn", i.due_on::text as "dueOn", i.description,
  i.category, i.items, i.taxes, i.buyer_notes as "buyerNotes", i.buyer_confirmed_at as "buyerConfirmedAt",
  i.risk_score as "riskScore", i.risk_factors as "riskFactors", i.fraud_flags as "fraudFlags",
  i.similar_ids as "similarIds", i.is_gstin_sound as "isGstinSound", i.created_at as "createdAt",
  i.listed_at as "listedAt", i.funded_at as "fundedAt", i.repaid_at as "repaidAt", i.changed_at as "changedAt",
  s.profile->>'company' as "sellerCompany"`
const from = 'from financed_invoice i join financing_account s on s.id = i.seller_id'
const order = {
  createdAt: 'i.created_at',
  dueDate: 'i.due_on',
  amount: 'i.face_paise',
  riskScore: 'i.risk_score',
  listedAt: 'i.listed_at',
} as const
/** The moments that are kept with the state that begins at them. */
const momentOf: Partial<Record<FinancedState, string>> = {
  confirmed: 'buyer_confirmed_at',
  listed: 'listed_at',
  funded: 'funded_at',
  repaid: 'repaid_at',
}
const likeText = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

export function financedInvoiceRows(tx: Tx) {
  const search = (asked: Partial<InvoiceSearch>) => {
    const values: unknown[] = []
    const where: string[] = []
    const and = (sql: (place: string) => string, value: unknown) => {
      if (value === undefined) return
      values.push(value)
      where.push(sql(`$${values.length}`))
    }
    and(at => `i.seller_id = ${at}`, asked.sellerId)
    and(at => `i.buyer_id = ${at}`, asked.buyerId)
    and(
      at => `exists (select from financed_part p where p.invoice_id = i.id and p.investor_id = ${at})`,
      asked.investorId,
    )
    and(at => `i.state = any(${at}::text[])`, asked.states)
    and(
      at => `(i.number ilike ${at} or i.description ilike ${at})`,
      asked.text === undefined ? undefined : likeText(asked.text),
    )
    and(at => `i.face_paise >= ${at}`, asked.minPaise)
    and(at => `i.face_paise <= ${at}`, asked.maxPaise)
    and(at => `i.risk_score >= ${at}`, asked.minScore)
    and(at => `i.due_on <= ${at}`, asked.dueBefore)
    if (asked.isOpen === true) where.push('i.funded_paise < i.target_paise')
    return { values, where: where.length === 0 ? '' : `where ${where.join(' and ')}` }
  }
  return {
    /** False: this seller has one of that number. */
    async insert(made: NewFinancedInvoice, state: FinancedState, now: Date): Promise<boolean> {
      const written = await tx.run(
        `insert into financed_invoice (id, seller_id, number, number_key, buyer_id, buyer_name, buyer_email, buyer_gstin,
           state, face_paise, target_paise, discount_bps, issued_on, due_on, description, category, items, taxes,
           risk_score, risk_factors, fraud_flags, similar_ids, is_gstin_sound, created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
           $24, $24) on conflict (seller_id, number_key) do nothing`,
        [
          ...[made.id, made.sellerId, made.number, made.number.toUpperCase(), made.buyerId, made.buyerName],
          ...[made.buyerEmail, made.buyerGstin, state, made.facePaise, made.targetPaise, made.discountBps],
          ...[made.issuedOn, made.dueOn, made.description, made.category, JSON.stringify(made.items)],
          ...[JSON.stringify(made.taxes), made.riskScore, JSON.stringify(made.riskFactors)],
          ...[JSON.stringify(made.fraudFlags), JSON.stringify(made.similarIds), made.isGstinSound, now],
        ],
      )
      return written === 1
    },
    async byId(id: string): Promise<FinancedInvoice | undefined> {
      return readInvoice(await tx.row<FinancedInvoice>(`select ${columns} ${from} where i.id = $1`, [id]))
    },
    /** Locked until the transaction ends: whoever changes it or puts money in comes here first. */
    async toChange(id: string): Promise<FinancedInvoice | undefined> {
      return readInvoice(
        await tx.row<FinancedInvoice>(`select ${columns} ${from} where i.id = $1 for update of i`, [id]),
      )
    },
    async between(bounds: { from: string; to: string }): Promise<string[]> {
      const rows = await tx.rows<{ id: string }>('select id from financed_invoice where id between $1 and $2', [
        bounds.from,
        bounds.to,
      ])
      return rows.map(({ id }) => id)
    },
    async find(asked: InvoiceSearch): Promise<{ rows: FinancedInvoice[]; total: number }> {
      const { values, where } = search(asked)
      const direction = asked.isDescending ? 'desc' : 'asc'
      const rows = await tx.rows<FinancedInvoice>(
        `select ${columns} ${from} ${where} order by ${order[asked.sortBy]} ${direction} nulls last, i.id ${direction}
         limit $${values.length + 1} offset $${values.length + 2}`,
        [...values, asked.limit, asked.skip],
      )
      const count = await tx.row<{ total: number }>(`select count(*)::int as total ${from} ${where}`, values)
      return { rows: rows.map(row => readInvoice(row) as FinancedInvoice), total: count?.total ?? 0 }
    },
    async saveState(id: string, state: FinancedState, { at, byId, notes }: Omit<FinancedStep, 'state'>): Promise<void> {
      const moment = momentOf[state]
      await tx.run(
        `update financed_invoice set state = $2, changed_at = $3 ${moment === undefined ? '' : `, ${moment} = $3`} where id = $1`,
        [id, state, at],
      )
      await tx.run(
        `insert into financed_step (invoice_id, step, state, at, by_id, notes)
         select $1, count(*), $2, $3, $4, $5 from financed_step where invoice_id = $1`,
        [id, state, at, byId, notes],
      )
    },
    steps: (id: string) =>
      tx.rows<FinancedStep>(
        `select state, at, by_id as "byId", notes from financed_step where invoice_id = $1 order by step`,
        [id],
      ),
    saveBuyerWord: (id: string, notes: string) =>
      tx.run('update financed_invoice set buyer_notes = $2 where id = $1', [id, notes]),
    addFunded: (id: string, amountPaise: number) =>
      tx.run('update financed_invoice set funded_paise = funded_paise + $2 where id = $1', [id, amountPaise]),
    addReceived: (id: string, amountPaise: number) =>
      tx.run('update financed_invoice set received_paise = received_paise + $2 where id = $1', [id, amountPaise]),
    /** Ids of invoices of the same seller, buyer, amount and date. */
    async similar(
      made: Pick<NewFinancedInvoice, 'sellerId' | 'buyerEmail' | 'facePaise' | 'issuedOn'>,
    ): Promise<string[]> {
      const rows = await tx.rows<{ id: string }>(
        `select id from financed_invoice where seller_id = $1 and buyer_email = $2 and face_paise = $3 and issued_on = $4
         order by id limit 20`,
        [made.sellerId, made.buyerEmail, made.facePaise, made.issuedOn],
      )
      return rows.map(({ id }) => id)
    },
    /** What the seller did so far, for what is odd about his next. */
    async sellerFacts(
      sellerId: string,
      now: Date,
    ): Promise<Omit<OfferFacts, 'amountPaise' | 'issuedOn' | 'dueOn' | 'today' | 'similarCount'>> {
      const row = await tx.row<Record<string, string | null>>(
        `select count(*) filter (where i.state in ('confirmed', 'listed', 'funded', 'repaid')) as count,
           avg(face_paise) filter (where i.state in ('confirmed', 'listed', 'funded', 'repaid')) as average,
           min(face_paise) filter (where i.state in ('confirmed', 'listed', 'funded', 'repaid')) as min,
           max(face_paise) filter (where i.state in ('confirmed', 'listed', 'funded', 'repaid')) as max,
           count(*) filter (where i.created_at > $2::timestamptz - interval '1 hour') as hour,
           count(*) filter (where i.created_at > $2::timestamptz - interval '1 day') as day,
           count(*) filter (where i.state in ('repaid', 'defaulted', 'cancelled')) as ended,
           count(*) filter (where i.state = 'repaid') as good
         from financed_invoice i where seller_id = $1`,
        [sellerId, now],
      )
      const of = (name: string) => Number(row?.[name] ?? 0)
      return {
        earlier: { count: of('count'), averagePaise: of('average'), minPaise: of('min'), maxPaise: of('max') },
        madeInHour: of('hour') + 1,
        madeInDay: of('day') + 1,
        ended: { count: of('ended'), goodCount: of('good') },
      }
    },
    /** How money came back so far: of the seller's invoices, and of the buyer's. */
    async repayments(sellerId: string, buyerId: string | null) {
      const row = await tx.row<Record<string, number>>(
        `select count(*) filter (where seller_id = $1 and state = 'repaid')::int as repaid,
           count(*) filter (where seller_id = $1 and state = 'defaulted')::int as defaulted,
           count(*) filter (where buyer_id = $2 and repaid_at is not null and repaid_at::date > due_on)::int as late
         from financed_invoice where seller_id = $1 or buyer_id = $2`,
        [sellerId, buyerId],
      )
      return {
        sellerRepayments: row?.repaid ?? 0,
        sellerDefaults: row?.defaulted ?? 0,
        buyerLatePayments: row?.late ?? 0,
      }
    },
    /** How often the buyer said yes so far. */
    async confirmedBy(buyerId: string): Promise<number> {
      const row = await tx.row<{ count: number }>(
        'select count(*)::int as count from financed_invoice where buyer_id = $1 and buyer_confirmed_at is not null',
        [buyerId],
      )
      return row?.count ?? 0
    },
    addFlag: (
      id: string,
      flag: FraudFlag | { readonly type: string; readonly severity: string; readonly message: string },
    ) =>
      tx.run('update financed_invoice set fraud_flags = fraud_flags || $2::jsonb where id = $1', [
        id,
        JSON.stringify([flag]),
      ]),
  }
}

function readInvoice(row: FinancedInvoice | undefined): FinancedInvoice | undefined {
  if (row === undefined) return undefined
  return {
    ...row,
    facePaise: Number(row.facePaise),
    targetPaise: Number(row.targetPaise),
    fundedPaise: Number(row.fundedPaise),
    receivedPaise: Number(row.receivedPaise),
  }
}
