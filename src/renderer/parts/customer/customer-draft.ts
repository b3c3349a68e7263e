// A customer as it stands in a form. Pure.

import { checkGstin, type GstinError } from '../../../shared/domain/customer/gstin.ts'
import type { CustomerFields } from '../../../shared/records/customer.ts'

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
  readonly isActive: boolean
}

export type CustomerProblem = 'required' | 'phone' | 'pin' | GstinError
export type CustomerProblems = Partial<Record<keyof CustomerDraft, CustomerProblem>>

/** What the form asks for; the others stay as they are. */
export type TypedCustomer = Omit<CustomerFields, 'creditLimitPaise' | 'note'>

export type ReadCustomer =
  | { readonly ok: true; readonly fields: TypedCustomer }
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
    isActive: customer.isActive,
  }
}

/** A GSTIN that is right names the state as well. */
export function withGstin(draft: CustomerDraft, typed: string): CustomerDraft {
  const gstin = typed.toUpperCase().replace(/\s/g, '')
  const check = checkGstin(gstin)
  return { ...draft, gstin, stateCode: check.ok ? check.stateCode : draft.stateCode }
}

export function readCustomerDraft(draft: CustomerDraft): ReadCustomer {
  const problems: CustomerProblems = {}
  const phone = draft.phone.replace(/[\s-]/g, '')
  if (draft.name.trim() === '') problems.name = 'required'
  if (phone !== '' && !/^\+?\d{10,15}$/.test(phone)) problems.phone = 'phone'
  if (!/^([1-9]\d{5})?$/.test(draft.pin.trim())) problems.pin = 'pin'
  const check = draft.gstin === '' ? null : checkGstin(draft.gstin)
  if (check?.ok === false) problems.gstin = check.error
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const { line1, line2, city, pin } = draft
  const fields: TypedCustomer = {
    name: draft.name.trim(),
    phone: phone || null,
    gstin: draft.gstin || null,
    address: { line1: line1.trim(), line2: line2.trim(), city: city.trim(), pin: pin.trim() },
    stateCode: draft.stateCode || null,
    isSez: draft.isSez,
    email: draft.email.trim(),
    isActive: draft.isActive,
  }
  return { ok: true, fields }
}
