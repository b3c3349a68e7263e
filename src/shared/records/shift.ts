// A drawer from its opening float to its closing count, and what moved in between.

import * as z from 'zod'
import { amountPaiseField, idField, instantField, looseTextField } from './fields.ts'
import { Tender } from './payment.ts'

/** What a shop wants of its drawer; one that never said so sells without a shift and counts with open eyes. */
export const ShiftRules = z.object({
  /** Nothing is sold or taken before a shift is open. */
  mustBeOpen: z.boolean(),
  /** Who counts is not shown what should be there. */
  countsBlind: z.boolean(),
})
export type ShiftRules = z.output<typeof ShiftRules>
export const usualShiftRules: ShiftRules = { mustBeOpen: false, countsBlind: false }

export const CashDirection = z.enum(['in', 'out'])
export type CashDirection = z.output<typeof CashDirection>

/** Why cash went in or out by hand. */
export const CashReason = z.enum(['change', 'expense', 'wages', 'bank', 'owner', 'other'])
export type CashReason = z.output<typeof CashReason>

export const CashMove = z.object({
  direction: CashDirection,
  amountPaise: amountPaiseField.min(1),
  reason: CashReason,
  note: looseTextField(200),
})
export type CashMove = z.output<typeof CashMove>

/** Notes and coins of one worth, counted. */
export const CountedNotes = z.object({
  worthPaise: z.int().min(100).max(2_000_00),
  pieces: z.int().min(0).max(100_000),
})
export type CountedNotes = z.output<typeof CountedNotes>

export const CashCount = z.object({
  notes: z.array(CountedNotes).max(20),
  /** Counted as an amount: a bag of coins, or the whole drawer. */
  loosePaise: amountPaiseField,
})
export type CashCount = z.output<typeof CashCount>

/** Where money of a shift came from or went to. */
export const FlowKind = z.enum(['sale', 'payment', 'cash_in', 'cash_out', 'refund', 'dealer_payment'])
export type FlowKind = z.output<typeof FlowKind>

/** All that moved in one kind and by one means. The amount is never negative; the kind says which way it went. */
export const DrawerFlow = z.object({ kind: FlowKind, tender: Tender, count: z.int(), amountPaise: z.int() })
export type DrawerFlow = z.output<typeof DrawerFlow>

/** Bills of one series, from the first number to the last. */
export const NumberRun = z.object({ first: z.string(), last: z.string(), count: z.int(), totalPaise: z.int() })
export type NumberRun = z.output<typeof NumberRun>

export const RateSum = z.object({
  taxRateBps: z.int(),
  taxablePaise: z.int(),
  cgstPaise: z.int(),
  sgstPaise: z.int(),
  igstPaise: z.int(),
})
export type RateSum = z.output<typeof RateSum>

/** Sales that came back in a shift, whenever they were made. */
export const TakenBack = z.object({ count: z.int(), totalPaise: z.int() })
export type TakenBack = z.output<typeof TakenBack>

/**
 * What happened in a shift, in sums.
 *
 * 1. total = before discounts − discounts + round-off; also taxable + tax + round-off.
 * 2. total = what sales brought + credit given.
 * 3. Cash expected = float + cash that came in − cash that went out.
 */
export const ShiftReport = z.object({
  cashiers: z.array(z.string()),
  bills: z.array(NumberRun),
  billCount: z.int(),
  beforeDiscountPaise: z.int(),
  discountPaise: z.int(),
  taxablePaise: z.int(),
  cgstPaise: z.int(),
  sgstPaise: z.int(),
  igstPaise: z.int(),
  roundOffPaise: z.int(),
  totalPaise: z.int(),
  creditPaise: z.int(),
  /** Credit notes, and bills voided; neither is taken off the sums above. */
  returns: TakenBack,
  voids: TakenBack,
  rates: z.array(RateSum),
  /** Of what came back, by credit notes and voids; not taken off `rates`. Reports posted without it do not know it. */
  ratesBack: z.array(RateSum).optional(),
  flows: z.array(DrawerFlow),
  cashMoves: z.array(CashMove.extend({ at: instantField, by: z.string() })),
  expectedPaise: z.int(),
})
export type ShiftReport = z.output<typeof ShiftReport>

export const Shift = z.object({
  id: idField,
  counterId: idField,
  counterCode: z.string(),
  openedAt: instantField,
  openedBy: z.string(),
  floatPaise: amountPaiseField,
})
export type Shift = z.output<typeof Shift>

/** The count that ended a shift, beside what should have been there. */
export const ShiftClosing = z.object({
  number: z.string(),
  count: CashCount,
  countedPaise: z.int(),
  expectedPaise: z.int(),
  /** Counted less expected: short when negative. */
  differencePaise: z.int(),
  note: z.string(),
})
export type ShiftClosing = z.output<typeof ShiftClosing>

/** The X report of an open shift, the Z report of a closed one. */
export const ShiftView = z.object({
  shift: Shift,
  closing: ShiftClosing.extend({ closedAt: instantField, closedBy: z.string() }).nullable(),
  /** When these sums were made. */
  asOf: instantField,
  report: ShiftReport,
})
export type ShiftView = z.output<typeof ShiftView>

/** One row of the list of shifts. */
export const ShiftSummary = Shift.extend({
  closing: z
    .object({
      number: z.string(),
      closedAt: instantField,
      closedBy: z.string(),
      countedPaise: z.int(),
      expectedPaise: z.int(),
      differencePaise: z.int(),
    })
    .nullable(),
})
export type ShiftSummary = z.output<typeof ShiftSummary>
