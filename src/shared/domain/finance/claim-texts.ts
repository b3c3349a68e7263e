// What tells one invoice from another, whoever offers it and however slightly it was altered (domain.md 1.4.3). The texts
// are fingerprinted with a key of the server before they are kept, so that nobody can try them out.

import type { Day } from '../../kernel/calendar.ts'
import type { Paise } from '../../kernel/money.ts'

export interface ClaimFacts {
  /** The GSTIN; of a seller without one, whatever names the seller for good. */
  readonly supplier: string
  /** The GSTIN or the e-mail address; undefined: nobody knows who he is. */
  readonly buyer: string | undefined
  readonly number: string
  readonly issuedOn: Day
  readonly facePaise: Paise
  /** Such as `26-27`. */
  readonly financialYear: string
}

export interface ClaimTexts {
  /** F1: the paper itself. Two of them are one invoice. */
  readonly exact: string
  /** F2: the same number, however its signs and zeros are written. */
  readonly loose: string
  /** F3: the same supplier, buyer, amount and date. */
  readonly content: string | undefined
  /** F4: the same buyer, amount and date, of whichever supplier. */
  readonly across: string | undefined
}

export function claimTexts(facts: ClaimFacts): ClaimTexts {
  const { buyer, facePaise, financialYear, issuedOn, number, supplier } = facts
  const paper = [supplier, financialYear, 'INV']
  const across = buyer === undefined ? undefined : [buyer, facePaise, issuedOn]
  return {
    exact: joined(['F1', ...paper, number.trim().toUpperCase()]),
    loose: joined(['F2', ...paper, looseNumber(number)]),
    content: across === undefined ? undefined : joined(['F3', supplier, ...across]),
    across: across === undefined ? undefined : joined(['F4', ...across]),
  }
}

/** Letters and digits alone, no run of digits beginning with a zero: `A1/26-27/00042` → `A1262742`. */
export function looseNumber(number: string): string {
  return number
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(?<![0-9])0+(?=[0-9])/g, '')
    .replaceAll(' ', '')
}

/** No part can be taken for two. */
const joined = (parts: readonly (string | number)[]): string => JSON.stringify(parts)
