// What an invoice's PDF says of itself to a program: attached to the file, so that nobody has to read it off the page.

import * as z from 'zod'
import { dayField } from '../fields.ts'

/** The attachment's name. */
export const paperDataName = 'galla-invoice.json'

/** As JSON. Whoever reads it takes what it says for a claim, as what is printed. */
export const PaperData = z.object({
  sellerGstin: z.string().nullable(),
  buyerGstin: z.string().nullable(),
  number: z.string(),
  issuedOn: dayField,
  dueOn: dayField,
  totalPaise: z.int(),
})
export type PaperData = z.output<typeof PaperData>
