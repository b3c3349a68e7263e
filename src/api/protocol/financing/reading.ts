// What a machine read off a document of an invoice, and what of it is not as it was typed.

import * as z from 'zod'
import type { PaperMismatch, ReadFacts } from '../../../shared/domain/finance/read-paper.ts'
import { rupeesOf } from '../rupees.ts'
import { shownDay, shownRupees } from '../shown-fields.ts'

const source = z
  .enum(['attached', 'text', 'picture', 'none'])
  .describe('Data attached to it, its text, the words of its picture; none: nothing could be read')
const fieldOf = {
  ...{ number: 'invoiceNumber', facePaise: 'amount', issuedOn: 'issueDate', dueOn: 'dueDate' },
  ...{ buyerGstin: 'buyerGst', sellerGstin: 'sellerGst' },
} as const satisfies Record<PaperMismatch, string>

export const ShownReading = z.object({
  source,
  mismatches: z.array(z.enum(Object.values(fieldOf))).describe('What was typed and does not stand on it'),
})

export function shownReadingOf(
  read: z.output<typeof source>,
  mismatches: readonly PaperMismatch[],
): z.output<typeof ShownReading> {
  return { source: read, mismatches: mismatches.map(each => fieldOf[each]) }
}

/** For a form that is to be filled in. */
export const ReadPaper = z.object({
  source,
  invoiceNumber: z.string().optional(),
  amount: shownRupees('The largest amount on it').optional(),
  issueDate: shownDay('Its first day').optional(),
  dueDate: shownDay('When it is due').optional(),
  sellerGst: z.string().optional(),
  buyerGst: z.string().optional(),
})

export function readPaperOf(read: z.output<typeof source>, facts: Partial<ReadFacts>): z.output<typeof ReadPaper> {
  const { buyerGstin, dueOn, facePaise, issuedOn, number, sellerGstin } = facts
  const amount = facePaise === undefined ? undefined : rupeesOf(facePaise)
  const found = {
    ...{ invoiceNumber: number, amount, issueDate: issuedOn, dueDate: dueOn },
    ...{ sellerGst: sellerGstin, buyerGst: buyerGstin },
  }
  return { source: read, ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) }
}
