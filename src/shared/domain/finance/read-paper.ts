// What can be read off the text of an invoice, and what of that is not as somebody typed it. Words that a machine read off a
// picture mistake O for 0 and I for 1, so what was typed is looked for, not the other way round.

import type { Day } from '../../kernel/calendar.ts'
import type { Paise } from '../../kernel/money.ts'
import { checkGstin } from '../customer/gstin.ts'
import { looseNumber } from './claim-texts.ts'

export interface PaperFacts {
  readonly number: string
  readonly facePaise: Paise
  readonly issuedOn: Day
  readonly dueOn: Day
  /** Empty: nobody said one. */
  readonly buyerGstin: string
  readonly sellerGstin: string
}

/** What a paper says; undefined: nothing of it was found. */
export type ReadFacts = { readonly [K in keyof PaperFacts]: PaperFacts[K] | undefined }
export type PaperMismatch = keyof PaperFacts

const numberLabel = /(?:invoice|bill)\s*(?:no\.?|number|#)\s*[:.]?\s*([A-Z0-9][A-Z0-9/-]{0,20})/i
const ownNumber = /(?:^|\n)\s*number\s*[:.]?\s*([A-Z0-9][A-Z0-9/-]{0,20})/i
const amountShape = /(?<![\d.,])(\d{1,3}(?:,\d{2,3})*|\d+)\.(\d{2})(?![\d.])/g
const gstinLength = /(?<![0-9A-Z])[0-9A-Z)\]|]{15}(?![0-9A-Z])/g
/** Where a GSTIN has digits (9) and letters (A); elsewhere either. */
const gstinShape = '99AAAAA9999A.A.'
const [asDigit, asLetter] = [
  { O: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8', '|': '1' } as Readonly<Record<string, string>>,
  { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 6: 'G', 8: 'B', ')': 'J', ']': 'J', '|': 'I' } as Readonly<Record<string, string>>,
]
const dayShape = /\b(\d{1,2})[\s./-](\d{1,2}|[A-Za-z]{3,9})[\s./-](\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b/g
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The seller stands first, then the buyer; the largest amount is the total, the first day that of issue. */
export function readPaperText(text: string): ReadFacts {
  const [sellerGstin, buyerGstin] = gstinsIn(text)
  const days = daysIn(text)
  const amounts = amountsIn(text)
  return {
    number: (numberLabel.exec(text) ?? ownNumber.exec(text))?.[1],
    facePaise: amounts.length === 0 ? undefined : Math.max(...amounts),
    issuedOn: days[0],
    dueOn: dayAfter(/due[^\n]{0,20}/i, text),
    ...{ sellerGstin, buyerGstin },
  }
}

/** What was typed and does not stand on a paper that says something of that kind. */
export function missingInText(typed: PaperFacts, text: string): PaperMismatch[] {
  const folded = folds(text)
  const amounts = amountsIn(text)
  const days = daysIn(text)
  const gstins = gstinsIn(text)
  const isMissing: Readonly<Record<PaperMismatch, boolean>> = {
    number: folded !== '' && !folded.includes(folds(typed.number)),
    facePaise: amounts.length > 0 && !amounts.includes(typed.facePaise),
    issuedOn: days.length > 0 && !days.includes(typed.issuedOn),
    // Many invoices do not say when they are due.
    dueOn: /\bdue\b/i.test(text) && days.length > 1 && !days.includes(typed.dueOn),
    buyerGstin: isOther(typed.buyerGstin, gstins, typed.sellerGstin),
    sellerGstin: isOther(typed.sellerGstin, gstins, typed.buyerGstin),
  }
  return fields.filter(field => isMissing[field])
}

/** What was typed and is not as the paper says of itself. */
export function differentFrom(typed: PaperFacts, read: ReadFacts): PaperMismatch[] {
  return fields.filter(field => {
    const [own, other] = [typed[field], read[field]]
    if (other === undefined || own === '') return false
    return field === 'number' ? looseNumber(String(own)) !== looseNumber(String(other)) : own !== other
  })
}

const fields: readonly PaperMismatch[] = ['number', 'facePaise', 'issuedOn', 'dueOn', 'buyerGstin', 'sellerGstin']

/** Somebody else's stands there in its place. */
function isOther(own: string, found: readonly string[], partner: string): boolean {
  return own !== '' && !found.includes(own) && found.some(each => each !== partner)
}

function amountsIn(text: string): Paise[] {
  return [...text.matchAll(amountShape)].flatMap(([, rupees = '', paise = '']) => {
    const amountPaise = Number(rupees.replaceAll(',', '') + paise)
    return Number.isSafeInteger(amountPaise) ? [amountPaise] : []
  })
}

/** A sign that was taken for another one shows by its place, and the check digit says whether it is right. */
function gstinsIn(text: string): string[] {
  const found = text.toUpperCase().match(gstinLength) ?? []
  return [...new Set(found.map(asGstin))].filter(gstin => checkGstin(gstin).ok)
}

function asGstin(read: string): string {
  const sign = (each: string, place: number) => {
    const kind = gstinShape[place]
    return (kind === '9' ? asDigit[each] : kind === 'A' ? asLetter[each] : undefined) ?? each
  }
  return [...read].map(sign).join('')
}

function daysIn(text: string): Day[] {
  return [...text.matchAll(dayShape)].flatMap(found => dayOf(found) ?? [])
}

function dayAfter(label: RegExp, text: string): Day | undefined {
  const found = label.exec(text)
  return found === null ? undefined : daysIn(text.slice(found.index, found.index + found[0].length + 20))[0]
}

function dayOf([, day, month = '', year, isoYear, isoMonth, isoDay]: RegExpExecArray): Day | undefined {
  if (isoYear !== undefined) return realDay(`${isoYear}-${isoMonth}-${isoDay}`)
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const number = named > 0 ? named : Number(month)
  return realDay(`${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

function realDay(day: string): Day | undefined {
  const ms = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day ? undefined : day
}

/** Signs that are taken for one another are one. */
function folds(text: string): string {
  return looseNumber(text.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll('S', '5'))
}
