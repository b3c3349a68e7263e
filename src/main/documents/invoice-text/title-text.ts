// What the paper is called, what the law makes it say, and its facts: number, dates, place of supply, reverse charge.

import { timeInIndia } from '../../../shared/kernel/calendar.ts'
import { compositionDeclaration, sezWithoutTax, sezWithTax } from '../text/law.ts'
import { formatDay } from '../text/words-for.ts'
import type { InvoicePaper } from './paper-input.ts'
import { placeText } from './party-text.ts'

export interface Fact {
  readonly label: string
  readonly value: string
}

export function titleText({ view: { invoice, shop }, words }: InvoicePaper): string {
  if (shop.scheme === 'unregistered') return words.title.invoice
  return invoice.documentType === 'tax_invoice' ? words.title.taxInvoice : words.title.billOfSupply
}

export function declarations({ view: { invoice, shop } }: InvoicePaper): string[] {
  if (shop.scheme === 'composition') return [compositionDeclaration]
  if (invoice.buyer?.isSez === true) return [invoice.igstPaise > 0 ? sezWithTax : sezWithoutTax]
  return []
}

export function facts(paper: InvoicePaper): Fact[] {
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
