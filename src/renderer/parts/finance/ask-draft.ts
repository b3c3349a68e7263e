// What is typed into *Get paid now*, and what it asks for.

import { usualAsk, usualOpenHours } from '../../../shared/domain/finance/quote-listing.ts'
import { formatBps, parsePercent } from '../../../shared/kernel/rate.ts'
import type { AskedPricing } from '../../../shared/records/listing.ts'

export interface AskDraft {
  readonly way: AskedPricing['mode']
  readonly rate: string
  readonly advance: string
  readonly hours: string
}

export type AskProblem = 'rateProblem' | 'advanceProblem' | 'hoursProblem'

export const firstDraft: AskDraft = {
  way: usualAsk.mode,
  rate: formatBps(usualAsk.mode === 'rate' ? usualAsk.rateBps : usualAsk.maxRateBps),
  advance: formatBps(usualAsk.advanceBps),
  hours: String(usualOpenHours),
}

const mostRateBps = 6_000
const leastAdvanceBps = 1_000
const mostHours = 14 * 24

export function readAsk({ advance, hours, rate, way }: AskDraft): AskedPricing | AskProblem {
  const rateBps = parsePercent(rate) ?? 0
  const advanceBps = parsePercent(advance) ?? 0
  const openHours = /^\d{1,3}$/.test(hours.trim()) ? Number(hours) : 0
  if (rateBps < 1 || rateBps > mostRateBps) return 'rateProblem'
  if (advanceBps < leastAdvanceBps || advanceBps > 10_000) return 'advanceProblem'
  if (way === 'rate') return { mode: 'rate', advanceBps, rateBps }
  if (openHours < 1 || openHours > mostHours) return 'hoursProblem'
  return { mode: 'auction', advanceBps, maxRateBps: rateBps, openHours, takesPart: true }
}
