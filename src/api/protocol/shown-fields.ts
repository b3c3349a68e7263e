// The small fields that answers are made of; each says what it holds, in which unit, and looks like what it holds.

import * as z from 'zod'
import { objectIdField } from './object-id.ts'

const shown = <T extends z.ZodType>(field: T, description: string, example: unknown): T =>
  field.meta({ description, examples: [example] })

/** As JSON holds it: exact in two decimals. */
export const shownRupees = (what: string) => shown(z.number(), `${what}, in rupees with at most two decimals`, 249.5)
export const shownMoment = (what: string) => shown(z.iso.datetime(), `${what}, in UTC`, '2026-11-21T06:00:00.000Z')
export const shownDay = (what: string) => shown(z.iso.date(), `${what}, a day in India`, '2026-11-21')
export const shownMonth = (what: string) =>
  shown(z.string().regex(/^\d{4}-\d{2}$/), `${what}, a month in India`, '2026-11')
export const shownId = (what: string) => shown(objectIdField, what, '01a20051037474ac454b2109')
export const shownText = (what: string) => z.string().describe(what)
export const shownFlag = (what: string) => z.boolean().describe(what)
export const shownCount = (what: string) => shown(z.int().min(0), what, 3)
/** Of goods. Counters sell by weight and length, so it may have decimals. */
export const shownQuantity = (what: string) =>
  shown(z.number(), `${what}, in the item’s unit with at most three decimals`, 2)
export const shownDays = (what: string) => shown(z.number().min(0), `${what}, in days`, 4)
/** 0.25 is a quarter. */
export const shownShare = (what: string) => shown(z.number(), `${what}, as a share of 1`, 0.25)
export const shownPercentage = (what: string) => shown(z.number(), `${what}, in per cent`, 25)

export const shownClientId = shownId('Whose it is: the shop')
export const shownCreatedAt = shownMoment('When it was made')
export const shownUpdatedAt = shownMoment('When it was changed last')
