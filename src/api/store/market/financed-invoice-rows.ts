// Invoices on the marketplace.

import type { FinancedState } from '../../../shared/domain/finance/financed-states.ts'
import type { FraudFlag } from '../../../shared/domain/finance/fraud-flags.ts'
import type { Pricing } from '../../../shared/domain/finance/pricing.ts'
import type { RiskFactor } from '../../../shared/domain/finance/risk-score.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import type { Statement, Tx } from '../open-store.ts'

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

/** What it costs and what is owed for it, as of a day. */
export interface FinancedTerms {
  readonly facePaise: number
  readonly targetPaise: number
  /** What is given up of the face. */
  readonly discountBps: number
  readonly pricing: Pricing
  /** From this day discount is reckoned. */
  readonly pricedOn: Day
  /** Of an auction, as late bids have moved it. */
  readonly closesAt: Date | null
  /** What investors are owed in the end, but for being late. */
  readonly owedPaise: number
  /** The seller's, beyond that. */
  readonly reservePaise: number
}

export interface NewFinancedInvoice extends FinancedTerms {
  readonly id: string
  readonly sellerId: string
  readonly number: string
  readonly buyerId: string | null
  readonly buyerName: string
  readonly buyerEmail: string
  readonly buyerGstin: string
  /** The shop and the bill it came from; null: from no counter. */
  readonly shopId: string | null
  readonly shopInvoiceId: string | null
  /** The request of its counter. */
  readonly shopListingId: string | null
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
  /** So much of that was handed on. */
  readonly sharedPaise: number
  /** What investors are owed for being late, out of the reserve; known once the rest is theirs. */
  readonly latePaise: number
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

/** Of an invoice `i` of a seller `s`. */
export const invoiceColumns = `i.id, i.seller_id as "sellerId", i.number, i.buyer_id as "buyerId", i.buyer_name as "buyerName",
  i.buyer_email as "buyerEmail", i.buyer_gstin as "buyerGstin", i.state, i.face_paise as "facePaise",
  i.target_paise as "targetPaise", i.discount_bps as "discountBps", i.funded_paise as "fundedPaise",
  i.received_paise as "receivedPaise", i.pricing, i.priced_on::text as "pricedOn", i.closes_at as "closesAt",
  i.owed_paise as "owedPaise", i.reserve_paise as "reservePaise", i.late_paise as "latePaise",
  i.shared_paise as "sharedPaise", i.shop_id as "shopId", i.shop_invoice_id as "shopInvoiceId",
  i.shop_listing_id as "shopListingId", i.issued_on::text as "issuedOn", i.due_on::text as "dueOn", i.description,
  i.category, i.items, i.taxes, i.buyer_notes as "buyerNotes", i.buyer_confirmed_at as "buyerConfirmedAt",
  i.risk_score as "riskScore", i.risk_factors as "riskFactors", i.fraud_flags as "fraudFlags",
  i.similar_ids as "similarIds", i.is_gstin_sound as "isGstinSound", i.created_at as "createdAt",
  i.listed_at as "listedAt", i.funded_at as "fundedAt", i.repaid_at as "repaidAt", i.changed_at as "changedAt",
  s.profile->>'company' as "sellerCompany"`
export const fromInvoices = 'from financed_invoice i join financing_account s on s.id = i.seller_id'
/** The moments that are kept with the state that begins at them. */
const momentOf: Partial<Record<FinancedState, string>> = {
  confirmed: 'buyer_confirmed_at',
  listed: 'listed_at',
  funded: 'funded_at',
  repaid: 'repaid_at',
}
const invoiceToChange: Statement = {
  name: 'financed-invoice-to-change',
  text: `select ${invoiceColumns} ${fromInvoices} where i.id = $1 for update of i`,
}

const addFunded: Statement = {
  name: 'add-funded',
  text: 'update financed_invoice set funded_paise = funded_paise + $2 where id = $1',
}

export function financedInvoiceRows(tx: Tx) {
  return {
    /** False: this seller has one of that number on offer, or financed. */
    async insert(made: NewFinancedInvoice, state: FinancedState, now: Date): Promise<boolean> {
      const written = await tx.run(
        `insert into financed_invoice (id, seller_id, number, number_key, buyer_id, buyer_name, buyer_email, buyer_gstin,
           state, face_paise, target_paise, discount_bps, issued_on, due_on, description, category, items, taxes,
           risk_score, risk_factors, fraud_flags, similar_ids, is_gstin_sound, created_at, changed_at, pricing, priced_on,
           closes_at, owed_paise, reserve_paise, shop_id, shop_invoice_id, shop_listing_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
           $24, $24, $25, $26, $27, $28, $29, $30, $31, $32)
         on conflict (seller_id, number_key) where state not in ('cancelled', 'expired') do nothing`,
        [
          ...[made.id, made.sellerId, made.number, made.number.toUpperCase(), made.buyerId, made.buyerName],
          ...[made.buyerEmail, made.buyerGstin, state, made.facePaise, made.targetPaise, made.discountBps],
          ...[made.issuedOn, made.dueOn, made.description, made.category, JSON.stringify(made.items)],
          ...[JSON.stringify(made.taxes), made.riskScore, JSON.stringify(made.riskFactors)],
          ...[JSON.stringify(made.fraudFlags), JSON.stringify(made.similarIds), made.isGstinSound, now],
          ...[JSON.stringify(made.pricing), made.pricedOn, made.closesAt, made.owedPaise, made.reservePaise],
          ...[made.shopId, made.shopInvoiceId, made.shopListingId],
        ],
      )
      return written === 1
    },
    async byId(id: string): Promise<FinancedInvoice | undefined> {
      const row = await tx.row<FinancedInvoice>(`select ${invoiceColumns} ${fromInvoices} where i.id = $1`, [id])
      return row === undefined ? undefined : readInvoice(row)
    },
    /** Locked until the transaction ends: whoever changes it or puts money in comes here first. */
    async toChange(id: string): Promise<FinancedInvoice | undefined> {
      const row = await tx.row<FinancedInvoice>(invoiceToChange, [id])
      return row === undefined ? undefined : readInvoice(row)
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
    /** `flags`: what is odd about it. */
    saveBuyerWord: (id: string, notes: string, flags: readonly FraudFlag[]) =>
      tx.run('update financed_invoice set buyer_notes = $2, fraud_flags = fraud_flags || $3::jsonb where id = $1', [
        ...[id, notes, JSON.stringify(flags)],
      ]),
  }
}

/** Its price and its sums; it is locked. */
export function financedSums(tx: Tx) {
  return {
    /** Priced anew: on another day, or because less of it is left to pay. */
    saveTerms: (id: string, terms: FinancedTerms) =>
      tx.run(
        `update financed_invoice set face_paise = $2, target_paise = $3, discount_bps = $4, pricing = $5, priced_on = $6,
           closes_at = $7, owed_paise = $8, reserve_paise = $9 where id = $1`,
        [
          ...[id, terms.facePaise, terms.targetPaise, terms.discountBps, JSON.stringify(terms.pricing)],
          ...[terms.pricedOn, terms.closesAt, terms.owedPaise, terms.reservePaise],
        ],
      ),
    /** A late bid moves the close. */
    saveClose: (id: string, closesAt: Date) =>
      tx.run('update financed_invoice set closes_at = $2 where id = $1', [id, closesAt]),
    saveOwed: (id: string, owed: Pick<FinancedInvoice, 'owedPaise' | 'reservePaise' | 'latePaise'>) =>
      tx.run('update financed_invoice set owed_paise = $2, reserve_paise = $3, late_paise = $4 where id = $1', [
        ...[id, owed.owedPaise, owed.reservePaise, owed.latePaise],
      ]),
    addFunded: (id: string, amountPaise: number): void => tx.send(addFunded, [id, amountPaise]),
    addReceived: (id: string, amountPaise: number) =>
      tx.run('update financed_invoice set received_paise = received_paise + $2 where id = $1', [id, amountPaise]),
    /** What was handed on, and what being late costs by then. */
    addShared: (id: string, amountPaise: number, latePaise: number) =>
      tx.run('update financed_invoice set shared_paise = shared_paise + $2, late_paise = $3 where id = $1', [
        ...[id, amountPaise, latePaise],
      ]),
  }
}

export function readInvoice(row: FinancedInvoice): FinancedInvoice {
  return {
    ...row,
    facePaise: Number(row.facePaise),
    targetPaise: Number(row.targetPaise),
    fundedPaise: Number(row.fundedPaise),
    receivedPaise: Number(row.receivedPaise),
    owedPaise: Number(row.owedPaise),
    reservePaise: Number(row.reservePaise),
    latePaise: Number(row.latePaise),
    sharedPaise: Number(row.sharedPaise),
  }
}
