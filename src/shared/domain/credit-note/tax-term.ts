// Until when a credit note lowers the tax of its sale: CGST Act s.34(2), as amended by the Finance Act 2022 s.102 from
// 1-10-2022. It must be declared by 30 November after the end of the financial year of the supply, or with that year's
// annual return if that is filed earlier (which only the accountant knows).

import { type Day, financialYearOf } from '../../kernel/calendar.ts'
import type { CreditNote } from '../../records/credit-note.ts'

/** `counts`; `ends_soon`: November, whose own return is filed after the 30th; `over`: goods and money go back, the tax stays. */
export type TaxTerm = 'counts' | 'ends_soon' | 'over'

/** 30 November after the financial year in which the goods were sold. */
export function lastDayOfTaxTerm(suppliedOn: Day): Day {
  const startYear = Number(`20${financialYearOf(suppliedOn).slice(0, 2)}`)
  return `${startYear + 1}-11-30`
}

/** Of a credit note made on `notedOn` for goods sold on `suppliedOn`. */
export function taxTermOf(suppliedOn: Day, notedOn: Day): TaxTerm {
  const last = lastDayOfTaxTerm(suppliedOn)
  if (notedOn > last) return 'over'
  return notedOn.slice(0, 7) === last.slice(0, 7) ? 'ends_soon' : 'counts'
}

type Note = Pick<CreditNote, 'against' | 'issuedOn' | 'cgstPaise' | 'sgstPaise' | 'igstPaise'>

/** Goods without their bill have no known day of sale, and where no tax was charged none can end. */
export function taxTermOfNote({ against, issuedOn, cgstPaise, sgstPaise, igstPaise }: Note): TaxTerm {
  if (against === null || cgstPaise + sgstPaise + igstPaise === 0) return 'counts'
  return taxTermOf(against.issuedOn, issuedOn)
}
