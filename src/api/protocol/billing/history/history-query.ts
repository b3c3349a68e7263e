// What a phone asks of histories: of which time, how far paid, how much of the list (protocols/viveka-billing, section 13).

import * as z from 'zod'
import { addDays, startOfDayInIndia } from '../../../../shared/kernel/calendar.ts'

/** A day is the whole day in India; a moment with its offset is itself. */
const edgeField = (atEnd: boolean) =>
  z.union([z.iso.date(), z.iso.datetime({ offset: true })], { error: 'is not a date' }).transform(text => {
    if (text.length > 10) return new Date(text)
    const end = new Date(Date.parse(startOfDayInIndia(addDays(text, 1))) - 1)
    return atEnd ? end : new Date(startOfDayInIndia(text))
  })

export const HistoryQuery = z
  .object({
    startDate: edgeField(false).optional(),
    endDate: edgeField(true).optional(),
    status: z.enum(['all', 'finalized', 'pending']).default('all'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    offset: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
  })
  .refine(({ endDate, startDate }) => startDate === undefined || endDate === undefined || startDate <= endDate, {
    message: 'is after endDate',
    path: ['startDate'],
  })
export type HistoryQuery = z.output<typeof HistoryQuery>
