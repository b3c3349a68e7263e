// A customer as it stands in a form. Pure.

import { checkGstin, type GstinError } from '../../../shared/domain/customer/gstin.ts'
import { formatPaise, parseRupees } from '../../../shared/kernel/money.ts'
import type { CustomerFields } from '../../../shared/records/customer.ts'
import type { ShopFields } from '../../../shared/records/shop.ts'

export interface CustomerDraft {
  readonly name: string
  readonly phone: string
  readonly gstin: string
  readonly line1: string
  readonly line2: string
  readonly city: string
  readonly pin: string
  readonly stateCode: string
  readonly isSez: boolean
  readonly email: string
  /** Rupees as typed; empty: no limit. */
  readonly creditLimit: string
  readonly note: string
  readonly isActive: boolean
}

export type CustomerProblem = 'required' | 'phone' | 'pin' | 'limit' | GstinError
export type CustomerProblems = Partial<Record<keyof CustomerDraft, CustomerProblem>>

export type ReadCustomer =
  | { readonly ok: true; readonly fields: CustomerFields }
  | { readonly ok: false; readonly problems: CustomerProblems }

/** What was typed in the box: digits are a phone number, anything else a name. */
export function customerDraftFrom(text: string): CustomerDraft {
  const digits = text.replace(/[\s-]/g, '')
  const isPhone = /^\+?\d{4,15}$/.test(digits)
  return {
    name: isPhone ? '' : text,
    phone: isPhone ? digits : '',
    gstin: '',
    line1: '',
    line2: '',
    city: '',
    pin: '',
    stateCode: '',
    isSez: false,
    email: '',
    creditLimit: '',
    note: '',
    isActive: true,
  }
}

export function customerDraftOf(customer: CustomerFields): CustomerDraft {
  return {
    name: customer.name,
    phone: customer.phone ?? '',
    gstin: customer.gstin ?? '',
    ...customer.address,
    stateCode: customer.stateCode ?? '',
    isSez: customer.isSez,
    email: customer.email,
    creditLimit: customer.creditLimitPaise === null ? '' : formatPaise(customer.creditLimitPaise).replaceAll(',', ''),
    note: customer.note,
    isActive: customer.isActive,
  }
}

/** A GSTIN that is right names the state as well. */
export function withGstin(draft: CustomerDraft, typed: string): CustomerDraft {
  const gstin = typed.toUpperCase().replace(/\s/g, '')
  const check = checkGstin(gstin)
  return { ...draft, gstin, stateCode: check.ok ? check.stateCode : draft.stateCode }
}

/** `required`: what this shop wants to know of everybody. */
export function readCustomerDraft(draft: CustomerDraft, required?: ShopFields['requiredCustomerFields']): ReadCustomer {
  const problems: CustomerProblems = missingFields(draft, required)
  const phone = draft.phone.replace(/[\s-]/g, '')
  if (draft.name.trim() === '') problems.name = 'required'
  if (phone !== '' && !/^\+?\d{10,15}$/.test(phone)) problems.phone = 'phone'
  if (!/^([1-9]\d{5})?$/.test(draft.pin.trim())) problems.pin = 'pin'
  const check = draft.gstin === '' ? null : checkGstin(draft.gstin)
  if (check?.ok === false) problems.gstin = check.error
  const creditLimitPaise = draft.creditLimit.trim() === '' ? null : parseRupees(draft.creditLimit)
  if (creditLimitPaise === undefined || (creditLimitPaise ?? 0) < 0) problems.creditLimit = 'limit'
  if (creditLimitPaise === undefined || Object.keys(problems).length > 0) return { ok: false, problems }
  const { line1, line2, city, pin } = draft
  const fields: CustomerFields = {
    name: draft.name.trim(),
    phone: phone || null,
    gstin: draft.gstin || null,
    address: { line1: line1.trim(), line2: line2.trim(), city: city.trim(), pin: pin.trim() },
    stateCode: draft.stateCode || null,
    isSez: draft.isSez,
    email: draft.email.trim(),
    creditLimitPaise,
    note: draft.note.trim(),
    isActive: draft.isActive,
  }
  return { ok: true, fields }
}

function missingFields(draft: CustomerDraft, required: ShopFields['requiredCustomerFields']): CustomerProblems {
  const problems: CustomerProblems = {}
  if (required?.address && draft.line1.trim() === '') problems.line1 = 'required'
  if (required?.gstin && draft.gstin === '') problems.gstin = 'required'
  if (required?.email && draft.email.trim() === '') problems.email = 'required'
  return problems
}
