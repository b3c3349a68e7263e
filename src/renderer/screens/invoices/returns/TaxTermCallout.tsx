// Says when goods come back too late for their tax to be taken off. They come back all the same.

import { lastDayOfTaxTerm, taxTermOf } from '../../../../shared/domain/credit-note/tax-term.ts'
import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import type { Invoice } from '../../../../shared/records/invoice.ts'
import { useCore } from '../../../core/core-context.tsx'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import { Callout } from '../../../widgets/Callout.tsx'

export function TaxTermCallout({ invoice }: { invoice: Invoice }) {
  const { returns: w } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const { cgstPaise, sgstPaise, igstPaise, issuedOn } = invoice
  const term = taxTermOf(issuedOn, dayInIndia(nowMs()))
  if (term === 'counts' || cgstPaise + sgstPaise + igstPaise === 0) return null
  const day = showDay(language, lastDayOfTaxTerm(issuedOn))
  return <Callout kind="look">{term === 'over' ? w.taxOver(day) : w.taxEnds(day)}</Callout>
}
