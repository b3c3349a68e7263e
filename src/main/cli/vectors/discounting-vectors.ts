// Worked invoices that were sold before they were due (rules F1 to F13) against our own.

import * as z from 'zod'
import { clearAuction } from '../../../shared/domain/finance/clear-auction.ts'
import { priceAdvance } from '../../../shared/domain/finance/price-advance.ts'
import { type BuyerReceipt, lateCharge, shareReceipts } from '../../../shared/domain/finance/share-receipts.ts'
import { annualSimplePercent, roiPercent, xirrPercent } from '../../../shared/domain/finance/yields.ts'
import { daysBetween } from '../../../shared/kernel/calendar.ts'
import { differenceOf, type VectorKind } from './vector-file.ts'

const input = z.object({
  face_paise: z.int(),
  advance_bp: z.int(),
  rate_bp: z.int().default(0),
  fee_bp: z.int().default(0),
  late_bp: z.int().default(0),
  funding_date: z.string(),
  due_date: z.string(),
  /** The whole face on one day; else `receipts`. */
  paid_date: z.string().optional(),
  receipts: z.array(z.object({ date: z.string(), amount_paise: z.int() })).optional(),
  write_off_date: z.string().optional(),
  contributions_paise: z.array(z.int()).optional(),
  bids: z.array(z.object({ rate_bp: z.int(), amount_paise: z.int(), time: z.string().default('') })).optional(),
})
type Input = z.output<typeof input>

export const discountingVectors: VectorKind = {
  name: 'discounting',
  fits: sample => 'input' in sample && typeof sample.input === 'object' && 'face_paise' in (sample.input as object),
  compare: (vector, index) => ({
    id: String(vector.id ?? index + 1),
    problem: differenceOf(vector.expected, worked(input.parse(vector.input))),
  }),
}

function worked(given: Input) {
  const price = priceAdvance({
    facePaise: given.face_paise,
    advanceBps: given.advance_bp,
    rateBps: given.rate_bp,
    feeBps: given.fee_bp,
    fundedOn: given.funding_date,
    dueOn: given.due_date,
  })
  const won = clearAuction(
    (given.bids ?? []).map(({ rate_bp, amount_paise, time }, index) => ({
      ...{ id: String(index), rateBps: rate_bp, slicePaise: amount_paise, placedAt: time },
    })),
    price.advancePaise,
    price.days,
  )
  return {
    days: price.days,
    advance_paise: price.advancePaise,
    discount_paise: price.discountPaise,
    purchase_price_paise: price.pricePaise,
    fee_paise: price.feePaise,
    fee_gst_paise: price.feeGstPaise,
    seller_gets_at_settlement_paise: price.settlementPaise,
    reserve_paise: price.reservePaise,
    slices: won.map(slice => ({
      bid: Number(slice.bidId),
      rate_bp: slice.rateBps,
      slice_paise: slice.slicePaise,
      discount_paise: slice.discountPaise,
      price_paise: slice.pricePaise,
    })),
    ...paidBack(given, price.advancePaise, price.reservePaise, price.pricePaise),
  }
}

function paidBack(given: Input, advancePaise: number, reservePaise: number, pricePaise: number) {
  const contributionsPaise = given.contributions_paise ?? [pricePaise]
  const terms = { advancePaise, reservePaise, dueOn: given.due_date, lateBps: given.late_bp, contributionsPaise }
  const receipts = receiptsOf(given)
  const shares = shareReceipts(terms, receipts)
  const investors = contributionsPaise.map((contributed, index) => {
    const flows = shares.map(({ investorsPaise, latePaise }, at) => ({
      on: receipts[at]?.on ?? given.due_date,
      amountPaise: (investorsPaise[index] ?? 0) + (latePaise[index] ?? 0),
    }))
    const received = sumOf(flows.map(({ amountPaise }) => amountPaise))
    const daysHeld = daysBetween(given.funding_date, receipts.at(-1)?.on ?? given.due_date)
    return {
      contributed_paise: contributed,
      received_paise: received,
      gain_paise: received - contributed,
      roi_pct: roiPercent(contributed, received),
      annual_simple_pct: annualSimplePercent(contributed, received, daysHeld),
      xirr_pct: xirrPercent([{ on: given.funding_date, amountPaise: -contributed }, ...flows]),
    }
  })
  const toInvestors = sumOf(shares.flatMap(({ investorsPaise }) => investorsPaise))
  return {
    late_charge_paise: given.paid_date === undefined ? undefined : lateCharge(terms, given.paid_date),
    shortfall_to_investors_paise: advancePaise - toInvestors,
    to_seller_paise: sumOf(shares.map(({ sellerPaise }) => sellerPaise)),
    surplus_paise: sumOf(shares.map(({ surplusPaise }) => surplusPaise)),
    investors,
  }
}

function receiptsOf({ receipts, paid_date, face_paise }: Input): BuyerReceipt[] {
  if (receipts !== undefined) return receipts.map(({ date, amount_paise }) => ({ on: date, amountPaise: amount_paise }))
  return paid_date === undefined ? [] : [{ on: paid_date, amountPaise: face_paise }]
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)
