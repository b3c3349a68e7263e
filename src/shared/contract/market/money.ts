// An account's own money on the marketplace: wallet, movements, and what an investor has out.

import * as z from 'zod'
import { amountPaiseField, dayField, instantField, paiseField, textField } from '../../records/fields.ts'
import { marketIdField, marketInvoiceFields } from './market-fields.ts'

export const MarketWallet = z.object({
  balancePaise: amountPaiseField,
  /** Held for offers that are not funded in full yet. */
  heldPaise: amountPaiseField,
})
export type MarketWallet = z.output<typeof MarketWallet>

/** To a bank account; it leaves the wallet at once, and comes back where the bank refuses it. */
export const WithdrawMoney = z.object({
  amountPaise: amountPaiseField.min(100),
  accountName: textField(120),
  accountNumber: z.string().regex(/^\d{6,18}$/),
  ifsc: z
    .string()
    .trim()
    .toUpperCase()
    .pipe(z.string().regex(/^[A-Z]{4}0[A-Z0-9]{6}$/)),
})
export type WithdrawMoney = z.output<typeof WithdrawMoney>

export const WalletMovement = z.object({
  id: marketIdField,
  kind: z.string(),
  /** Above zero: it came in. */
  amountPaise: paiseField,
  balancePaise: amountPaiseField,
  invoiceId: marketIdField.nullable(),
  invoiceNumber: z.string().nullable(),
  at: instantField,
})
export type WalletMovement = z.output<typeof WalletMovement>

export const FindMovements = z.object({
  after: marketIdField.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const MovementPage = z.object({ rows: z.array(WalletMovement), next: marketIdField.nullable() })
export type MovementPage = z.output<typeof MovementPage>

export const partStates = ['active', 'completed', 'defaulted', 'refunded'] as const

export const PortfolioPart = z.object({
  invoice: z.object(marketInvoiceFields),
  paidPaise: amountPaiseField,
  expectedPaise: amountPaiseField,
  returnedPaise: amountPaiseField,
  partState: z.enum(partStates),
  fundedAt: instantField,
})
export type PortfolioPart = z.output<typeof PortfolioPart>

export const Portfolio = z.object({
  asOf: dayField,
  /** Of all parts that were not given back. */
  investedPaise: amountPaiseField,
  /** Still out: what was paid for parts that have not come back. */
  outPaise: amountPaiseField,
  /** What those are owed still. */
  expectedPaise: amountPaiseField,
  /** What came back of all. */
  returnedPaise: amountPaiseField,
  /** Parts of invoices that were not paid: what is missing. */
  defaultedPaise: amountPaiseField,
  /** Yearly effective, in percent: of what has come back, and with all that is expected on its day; null: there is none. */
  xirrSoFar: z.number().nullable(),
  xirrExpected: z.number().nullable(),
  /** What is expected, by how long it is late: not due, up to 30 days, up to 60, longer. */
  agesPaise: z.array(amountPaiseField).length(4),
  /** What is expected, by month, from this one on; what is late is in the first. */
  months: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), expectedPaise: amountPaiseField })),
  parts: z.array(PortfolioPart),
})
export type Portfolio = z.output<typeof Portfolio>
