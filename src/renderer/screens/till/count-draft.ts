// A count of the drawer as it is typed: pieces by worth, and the rest as an amount. Pure.

import { cashWorthsPaise, countedCash } from '../../../shared/domain/till/drawer.ts'
import { parseRupees } from '../../../shared/kernel/money.ts'
import type { CashCount } from '../../../shared/records/shift.ts'

export interface CountDraft {
  /** What was typed, by worth in paise; missing where nothing was. */
  readonly pieces: Readonly<Record<number, string>>
  readonly loose: string
}

export const emptyCount: CountDraft = { pieces: {}, loose: '' }

export function isPieces(text: string): boolean {
  return /^\d{0,5}$/.test(text.trim())
}

export function isLoose(text: string): boolean {
  return text.trim() === '' || (parseRupees(text) ?? -1) >= 0
}

/** Undefined while something typed is no such number. */
export function readCount({ pieces, loose }: CountDraft): CashCount | undefined {
  const typed = cashWorthsPaise.map(worthPaise => ({ worthPaise, text: pieces[worthPaise]?.trim() ?? '' }))
  if (!isLoose(loose) || typed.some(({ text }) => !isPieces(text))) return undefined
  const notes = typed.flatMap(({ worthPaise, text }) => (text === '' ? [] : [{ worthPaise, pieces: Number(text) }]))
  return { notes, loosePaise: parseRupees(loose) ?? 0 }
}

/** What is typed so far comes to; wrong fields count as nothing. */
export function sumOfCount({ pieces, loose }: CountDraft): number {
  const right = Object.fromEntries(Object.entries(pieces).filter(([, text]) => isPieces(text)))
  const count = readCount({ pieces: right, loose: isLoose(loose) ? loose : '' })
  return count === undefined ? 0 : countedCash(count)
}
