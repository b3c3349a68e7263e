// How the financing protocol writes an invoice (protocols/financing-realtime, section 2).

import * as z from 'zod'
import { mediaTypes } from '../../../shared/domain/finance/document-kind.ts'
import { type FinancedState, financedStates } from '../../../shared/domain/finance/financed-states.ts'
import { fraudScore } from '../../../shared/domain/finance/fraud-flags.ts'
import { riskCategory } from '../../../shared/domain/finance/risk-score.ts'
import { type Day, daysBetween } from '../../../shared/kernel/calendar.ts'
import type { FinancedInvoice } from '../../store/market/financed-invoice-rows.ts'
import type { FinancedPart, PartState } from '../../store/market/financed-part-rows.ts'
import type { FinancedView } from '../../store/market/financed-view.ts'
import { objectIdOf } from '../object-id.ts'
import { rupeesOf } from '../rupees.ts'
import {
  shownCount,
  shownDay,
  shownFlag,
  shownId,
  shownMoment,
  shownPercentage,
  shownRupees,
  shownText,
} from '../shown-fields.ts'
import { ShownPricing, shownPricingOf } from './pricing.ts'
import { ShownReading, shownReadingOf } from './reading.ts'

export const FinancedStatus = z.enum(financedStates)
const InvestmentStatus = z.enum(['active', 'completed', 'defaulted', 'refunded'])
const CheckStatus = z.enum(['pending', 'passed', 'failed'])

export const Investment = z.object({
  id: shownId('Of the part'),
  investorId: shownId('Who funded it'),
  amount: shownRupees('What was paid'),
  expectedReturn: shownRupees('What is owed for it in the end'),
  actualReturn: shownRupees('What came back so far'),
  status: InvestmentStatus,
})

const moment = (what: string) => shownMoment(what).nullable()

export const FinancedInvoiceShape = z
  .object({
    _id: shownId('Of the invoice'),
    id: shownId('The same'),
    invoiceNumber: z.string(),
    sellerId: shownId('Who is owed'),
    buyerId: shownId('Who owes').nullable(),
    investorId: shownId('Who funded the first part').nullable(),
    seller: shownText('The seller’s company'),
    buyer: shownText('The buyer’s company'),
    buyerEmail: z.string(),
    details: z.object({
      amount: shownRupees('The face'),
      currency: z.literal('INR'),
      issueDate: shownDay('Of issue'),
      dueDate: shownDay('On which it is due'),
      description: z.string(),
      category: z.string(),
      items: z.array(
        z.object({
          description: z.string(),
          quantity: z.number(),
          rate: shownRupees('For one'),
          amount: shownRupees('For all'),
        }),
      ),
      taxes: z.object({
        cgst: shownRupees('CGST'),
        sgst: shownRupees('SGST'),
        igst: shownRupees('IGST'),
        total: shownRupees('All three'),
      }),
    }),
    amount: shownRupees('The face'),
    dueDate: shownDay('On which it is due'),
    status: FinancedStatus,
    workflow: z.object({
      createdAt: shownMoment('When it was offered'),
      buyerConfirmedAt: moment('When its buyer said yes'),
      listedAt: moment('When it came on the market'),
      fundedAt: moment('When the target was reached'),
      repaidAt: moment('When all of it was paid'),
      statusHistory: z.array(
        z.object({
          status: FinancedStatus,
          timestamp: shownMoment('When'),
          updatedBy: shownId('Whose doing; null: the platform’s').nullable(),
          notes: z.string(),
        }),
      ),
    }),
    financing: z.object({
      requestedAmount: shownRupees('The target: what investors have to bring together'),
      discountRate: shownPercentage('What is given up of the face'),
      fundedAmount: shownRupees('What they have brought so far'),
      expectedReturn: shownRupees('What they are owed in the end'),
      actualReturn: shownRupees('What the buyer has paid so far'),
      fees: z.object({ platform: shownRupees('Platform’s fee'), processing: shownRupees('Processing') }),
      pricing: ShownPricing,
    }),
    fundingProgress: shownPercentage('Funded of the target'),
    investments: z.array(Investment).describe('All parts; of an investor’s eyes only his own'),
    riskAssessment: z.object({
      score: shownCount('0 to 100: higher is safer'),
      category: z.enum(['low', 'medium', 'high']),
      factors: z.array(z.object({ factor: z.string(), weight: z.number(), score: z.number() })),
      assessedAt: shownMoment('When'),
    }),
    documents: z.array(
      z.object({
        type: z.string(),
        filename: z.string(),
        originalName: z.string(),
        url: z.string(),
        size: shownCount('In bytes'),
        uploadedAt: shownMoment('When'),
        uploadedBy: shownId('Who'),
        reading: ShownReading.nullable().describe('Null: nobody has looked yet'),
      }),
    ),
    verification: z.object({
      buyerConfirmed: shownFlag('Its buyer said yes'),
      buyerConfirmedAt: moment('When he did'),
      buyerNotes: z.string(),
      fraudCheck: z.object({
        status: CheckStatus,
        score: shownCount('100: nothing is odd'),
        checkedAt: shownMoment('When'),
        flags: z.array(
          z.object({ type: z.string(), severity: z.enum(['low', 'medium', 'high']), message: z.string() }),
        ),
      }),
      duplicateCheck: z.object({
        status: CheckStatus,
        checkedAt: shownMoment('When'),
        similarInvoices: z.array(shownId('Same seller, buyer, amount and date')),
      }),
      gstVerified: shownFlag('The buyer’s GSTIN has the right check digit'),
    }),
    communications: z.array(
      z.object({
        from: shownId('Who wrote'),
        to: shownId('To whom'),
        message: z.string(),
        type: z.string(),
        timestamp: shownMoment('When'),
      }),
    ),
    daysUntilDue: z.int().describe('Below zero once it was due'),
    createdAt: shownMoment('When it was offered'),
    updatedAt: shownMoment('When it was changed last'),
  })
  .meta({ id: 'FinancedInvoice', description: 'An invoice on the marketplace' })

export const Listing = z
  .object({
    _id: shownId('Of the invoice'),
    id: shownId('The same'),
    invoiceNumber: z.string(),
    amount: shownRupees('The face'),
    requestedAmount: shownRupees('The target'),
    discountedAmount: shownRupees('The target'),
    discountRate: shownPercentage('What is given up of the face'),
    dueDate: shownDay('On which it is due'),
    daysUntilDue: z.int(),
    riskScore: shownCount('0 to 100: higher is safer'),
    riskCategory: z.enum(['low', 'medium', 'high']),
    seller: z.string(),
    buyer: z.string(),
    description: z.string(),
    listedAt: moment('When it came on the market'),
    status: FinancedStatus,
    fundedAmount: shownRupees('Funded so far'),
    fundingProgress: shownPercentage('Funded of the target'),
    pricing: ShownPricing,
  })
  .meta({ id: 'Listing', description: 'An invoice that can be funded' })

const idOrNull = (id: string | null) => (id === null ? null : objectIdOf(id))
const textOrNull = (at: Date | null) => at?.toISOString() ?? null
const percent = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100

export function investmentOf(part: FinancedPart): z.output<typeof Investment> {
  return {
    id: objectIdOf(part.id),
    investorId: objectIdOf(part.investorId),
    amount: rupeesOf(part.paidPaise),
    expectedReturn: rupeesOf(part.expectedPaise),
    actualReturn: rupeesOf(part.returnedPaise),
    status: part.state satisfies PartState,
  }
}

export function financedInvoiceOf(view: FinancedView, today: Day): z.output<typeof FinancedInvoiceShape> {
  const { invoice, parts, steps, messages } = view
  const first = parts[0]
  return {
    ...{ _id: objectIdOf(invoice.id), id: objectIdOf(invoice.id), invoiceNumber: invoice.number },
    ...{ sellerId: objectIdOf(invoice.sellerId), buyerId: idOrNull(invoice.buyerId) },
    investorId: first === undefined ? null : objectIdOf(first.investorId),
    ...{ seller: invoice.sellerCompany, buyer: invoice.buyerName, buyerEmail: invoice.buyerEmail },
    details: detailsOf(invoice),
    ...{ amount: rupeesOf(invoice.facePaise), dueDate: invoice.dueOn, status: invoice.state },
    workflow: {
      createdAt: invoice.createdAt.toISOString(),
      buyerConfirmedAt: textOrNull(invoice.buyerConfirmedAt),
      listedAt: textOrNull(invoice.listedAt),
      fundedAt: textOrNull(invoice.fundedAt),
      repaidAt: textOrNull(invoice.repaidAt),
      statusHistory: steps.map(({ at, byId, notes, state }) => ({
        ...{ status: state, timestamp: at.toISOString(), updatedBy: idOrNull(byId), notes },
      })),
    },
    financing: {
      requestedAmount: rupeesOf(invoice.targetPaise),
      discountRate: invoice.discountBps / 100,
      fundedAmount: rupeesOf(invoice.fundedPaise),
      expectedReturn: rupeesOf(invoice.owedPaise + invoice.latePaise),
      actualReturn: rupeesOf(invoice.receivedPaise),
      fees: { platform: rupeesOf(view.feePaise), processing: 0 },
      pricing: shownPricingOf(invoice),
    },
    fundingProgress: percent(invoice.fundedPaise, invoice.targetPaise),
    investments: parts.map(investmentOf),
    ...judgedOf(invoice),
    documents: view.documents.map(({ at, byId, id, kind, mismatches, name, sizeBytes, source }) => ({
      ...{ type: mediaTypes[kind], filename: `${objectIdOf(id)}.${kind}`, originalName: name, size: sizeBytes },
      url: `/api/invoices/${objectIdOf(invoice.id)}/documents/${objectIdOf(id)}`,
      ...{ uploadedAt: at.toISOString(), uploadedBy: objectIdOf(byId) },
      reading: source === null ? null : shownReadingOf(source, mismatches ?? []),
    })),
    communications: messages.map(({ at, fromId, kind, message, toId }) => ({
      ...{ from: objectIdOf(fromId), to: objectIdOf(toId), message, type: kind, timestamp: at.toISOString() },
    })),
    daysUntilDue: daysBetween(today, invoice.dueOn),
    ...{ createdAt: invoice.createdAt.toISOString(), updatedAt: invoice.changedAt.toISOString() },
  }
}

function detailsOf(invoice: FinancedInvoice) {
  const { cgstPaise, igstPaise, sgstPaise } = invoice.taxes
  return {
    amount: rupeesOf(invoice.facePaise),
    currency: 'INR' as const,
    ...{ issueDate: invoice.issuedOn, dueDate: invoice.dueOn },
    ...{ description: invoice.description, category: invoice.category },
    items: invoice.items.map(({ amountPaise, description, quantity, ratePaise }) => ({
      ...{ description, quantity, rate: rupeesOf(ratePaise), amount: rupeesOf(amountPaise) },
    })),
    taxes: {
      ...{ cgst: rupeesOf(cgstPaise), sgst: rupeesOf(sgstPaise), igst: rupeesOf(igstPaise) },
      total: rupeesOf(cgstPaise + sgstPaise + igstPaise),
    },
  }
}

function judgedOf(invoice: FinancedInvoice) {
  const checkedAt = invoice.createdAt.toISOString()
  const { fraudFlags: flags, riskFactors, similarIds } = invoice
  const isOdd = flags.some(({ severity }) => severity === 'high')
  return {
    riskAssessment: {
      ...{ score: invoice.riskScore, category: riskCategory(invoice.riskScore), assessedAt: checkedAt },
      factors: [...riskFactors],
    },
    verification: {
      ...{ buyerConfirmed: invoice.buyerConfirmedAt !== null, buyerConfirmedAt: textOrNull(invoice.buyerConfirmedAt) },
      buyerNotes: invoice.buyerNotes,
      fraudCheck: {
        status: isOdd ? ('failed' as const) : ('passed' as const),
        ...{ score: fraudScore(flags), checkedAt, flags: [...flags] },
      },
      duplicateCheck: {
        status: similarIds.length > 0 ? ('failed' as const) : ('passed' as const),
        ...{ checkedAt, similarInvoices: similarIds.map(objectIdOf) },
      },
      gstVerified: invoice.isGstinSound,
    },
  }
}

export function listingOf(invoice: FinancedInvoice, today: Day): z.output<typeof Listing> {
  return {
    ...{ _id: objectIdOf(invoice.id), id: objectIdOf(invoice.id), invoiceNumber: invoice.number },
    amount: rupeesOf(invoice.facePaise),
    requestedAmount: rupeesOf(invoice.targetPaise),
    discountedAmount: rupeesOf(invoice.targetPaise),
    discountRate: invoice.discountBps / 100,
    ...{ dueDate: invoice.dueOn, daysUntilDue: daysBetween(today, invoice.dueOn) },
    ...{ riskScore: invoice.riskScore, riskCategory: riskCategory(invoice.riskScore) },
    ...{ seller: invoice.sellerCompany, buyer: invoice.buyerName, description: invoice.description },
    ...{ listedAt: textOrNull(invoice.listedAt), status: invoice.state satisfies FinancedState },
    fundedAmount: rupeesOf(invoice.fundedPaise),
    fundingProgress: percent(invoice.fundedPaise, invoice.targetPaise),
    pricing: shownPricingOf(invoice),
  }
}
