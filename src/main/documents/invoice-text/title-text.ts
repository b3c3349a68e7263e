// What the paper is called, what the law makes it say, and its facts: number, dates, place of supply, reverse charge.

import { dayInIndia, timeInIndia } from '../../../shared/kernel/calendar.ts'
import { compositionDeclaration, sezWithoutTax, sezWithTax } from '../text/law.ts'
import { formatDay } from '../text/words-for.ts'
import type { CreditPaper, InvoicePaper } from './paper-input.ts'
import { placeText } from './party-text.ts'

export interface Fact {
  readonly label: string
  readonly value: string
}

export function titleText({ view: { invoice, shop }, words, credit }: InvoicePaper): string {
  if (credit !== undefined) return credit.words.title
  if (shop.scheme === 'unregistered') return words.title.invoice
  return invoice.documentType === 'tax_invoice' ? words.title.taxInvoice : words.title.billOfSupply
}

/** What the law wants said; and, first of all, that a bill holds no more. */
export function declarations(paper: InvoicePaper): string[] {
  const { view, words, credit } = paper
  const taken = credit === undefined ? view.aftermath.void : null
  const law = lawOf(paper)
  return taken === null ? law : [words.takenBack(formatDay(dayInIndia(Date.parse(taken.voidedAt)), words)), ...law]
}

function lawOf({ view: { invoice, shop } }: InvoicePaper): string[] {
  if (shop.scheme === 'composition') return [compositionDeclaration]
  if (invoice.buyer?.isSez === true) return [invoice.igstPaise > 0 ? sezWithTax : sezWithoutTax]
  return []
}

export function facts(paper: InvoicePaper): Fact[] {
  return paper.credit === undefined ? factsOfInvoice(paper) : factsOfNote(paper, paper.credit)
}

/** Rule 53: the note's own number and date, and those of the invoice it is against. */
function factsOfNote(
  { view: { invoice }, words, stateNames }: InvoicePaper,
  { note, words: says }: CreditPaper,
): Fact[] {
  const { against } = note
  const all: (Fact | false)[] = [
    { label: words.facts.number, value: note.number },
    { label: words.facts.date, value: `${formatDay(note.issuedOn, words)}, ${timeInIndia(Date.parse(note.issuedAt))}` },
    against !== null && { label: says.against, value: against.number },
    against !== null && { label: says.ofDay, value: formatDay(against.issuedOn, words) },
    note.documentType === 'tax_invoice' &&
      (note.supplyType === 'inter' || note.buyer?.gstin != null) && {
        label: words.facts.placeOfSupply,
        value: placeText(invoice.placeOfSupply, stateNames),
      },
    { label: says.reason, value: says.reasons[note.reason] },
    { label: says.issuedBy, value: note.issuedBy },
  ]
  return all.filter(fact => fact !== false)
}

function factsOfInvoice(paper: InvoicePaper): Fact[] {
  const { view, words, stateNames } = paper
  const { invoice, duePaise } = view
  const isTaxInvoice = invoice.documentType === 'tax_invoice'
  const showsPlace = isTaxInvoice && (invoice.supplyType === 'inter' || invoice.buyer?.gstin != null)
  const all: (Fact | false)[] = [
    { label: words.facts.number, value: invoice.number },
    {
      label: words.facts.date,
      value: `${formatDay(invoice.issuedOn, words)}, ${timeInIndia(Date.parse(invoice.issuedAt))}`,
    },
    duePaise > 0 && { label: words.facts.dueOn, value: formatDay(invoice.dueOn, words) },
    showsPlace && { label: words.facts.placeOfSupply, value: placeText(invoice.placeOfSupply, stateNames) },
    isTaxInvoice && { label: words.facts.reverseCharge, value: words.facts.no },
    { label: words.facts.soldBy, value: invoice.soldBy },
  ]
  return all.filter(fact => fact !== false)
}
