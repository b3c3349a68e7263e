// An invoice or a credit note as the returns see it: who, where, when, and its lines with tax.

import type { Day } from '../../kernel/calendar.ts'
import type { CreditNote } from '../../records/credit-note.ts'
import type { Invoice, SupplyType } from '../../records/invoice.ts'
import { taxTermOfNote } from '../credit-note/tax-term.ts'

export interface ReturnLine {
  readonly itemId: string
  readonly name: string
  readonly hsn: string | null
  readonly uqc: string
  readonly quantityThousandths: number
  readonly taxRateBps: number
  readonly taxablePaise: number
  readonly cgstPaise: number
  readonly sgstPaise: number
  readonly igstPaise: number
  readonly totalPaise: number
}

export interface ReturnDocument {
  readonly kind: 'invoice' | 'credit_note'
  readonly id: string
  readonly number: string
  readonly series: string
  readonly financialYear: string
  readonly serial: number
  readonly issuedOn: Day
  /** Its number counts in table 13; nothing else of it does. */
  readonly isVoid: boolean
  readonly buyerGstin: string | null
  readonly isSez: boolean
  readonly placeOfSupply: string
  readonly supplyType: SupplyType
  readonly totalPaise: number
  /** Of a credit note: the invoice it is against, when that is known. */
  readonly against: { readonly totalPaise: number; readonly issuedOn: Day } | null
  readonly lines: readonly ReturnLine[]
}

export function documentOfInvoice(invoice: Invoice, isVoid: boolean): ReturnDocument {
  return { ...commonOf(invoice), kind: 'invoice', isVoid, against: null }
}

/** After its term a note lowers no tax: its taxed lines stay out of the tables, its number stays in table 13. */
export function documentOfCreditNote(note: CreditNote, against: ReturnDocument['against']): ReturnDocument {
  const lines = taxTermOfNote(note) === 'over' ? note.lines.filter(line => line.taxRateBps === 0) : note.lines
  return { ...commonOf(note), lines, kind: 'credit_note', isVoid: false, against }
}

function commonOf(document: Invoice | CreditNote): Omit<ReturnDocument, 'kind' | 'isVoid' | 'against'> {
  return {
    id: document.id,
    number: document.number,
    series: document.series,
    financialYear: document.financialYear,
    serial: document.serial,
    issuedOn: document.issuedOn,
    buyerGstin: document.buyer?.gstin ?? null,
    isSez: document.buyer?.isSez ?? false,
    placeOfSupply: document.placeOfSupply,
    supplyType: document.supplyType,
    totalPaise: document.totalPaise,
    lines: document.lines,
  }
}
