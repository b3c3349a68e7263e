// A dealer as he stands in a form. Pure.

import { checkGstin, type GstinError } from '../../../shared/domain/customer/gstin.ts'
import type { DealerFields } from '../../../shared/records/dealer/dealer.ts'

export interface DealerDraft {
  readonly name: string
  readonly contactPerson: string
  readonly phone: string
  readonly email: string
  readonly gstin: string
  readonly line1: string
  readonly line2: string
  readonly city: string
  readonly pin: string
  readonly stateCode: string
  readonly paymentDays: string
  readonly note: string
  readonly isActive: boolean
}

export type DealerProblem = 'required' | 'phone' | 'pin' | 'days' | GstinError
export type DealerProblems = Partial<Record<keyof DealerDraft, DealerProblem>>
export type ReadDealer =
  | { readonly ok: true; readonly fields: DealerFields }
  | { readonly ok: false; readonly problems: DealerProblems }

export const emptyDealerDraft: DealerDraft = {
  name: '',
  contactPerson: '',
  phone: '',
  email: '',
  gstin: '',
  line1: '',
  line2: '',
  city: '',
  pin: '',
  stateCode: '',
  paymentDays: '30',
  note: '',
  isActive: true,
}

export function dealerDraftOf(dealer: DealerFields): DealerDraft {
  const { name, contactPerson, phone, email, gstin, address, stateCode, paymentDays, note, isActive } = dealer
  return {
    name,
    contactPerson,
    phone: phone ?? '',
    email,
    gstin: gstin ?? '',
    ...address,
    stateCode: stateCode ?? '',
    paymentDays: String(paymentDays),
    note,
    isActive,
  }
}

/** A GSTIN that is right names the state as well. */
export function withGstin(draft: DealerDraft, typed: string): DealerDraft {
  const gstin = typed.toUpperCase().replace(/\s/g, '')
  const check = checkGstin(gstin)
  return { ...draft, gstin, stateCode: check.ok ? check.stateCode : draft.stateCode }
}

export function readDealerDraft(draft: DealerDraft): ReadDealer {
  const problems: DealerProblems = {}
  const phone = draft.phone.replace(/[\s-]/g, '')
  const days = draft.paymentDays.trim()
  if (draft.name.trim() === '') problems.name = 'required'
  if (phone !== '' && !/^\+?\d{10,15}$/.test(phone)) problems.phone = 'phone'
  if (!/^([1-9]\d{5})?$/.test(draft.pin.trim())) problems.pin = 'pin'
  if (!/^\d{1,3}$/.test(days) || Number(days) > 365) problems.paymentDays = 'days'
  const check = draft.gstin === '' ? null : checkGstin(draft.gstin)
  if (check?.ok === false) problems.gstin = check.error
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const { line1, line2, city, pin } = draft
  const fields: DealerFields = {
    name: draft.name.trim(),
    contactPerson: draft.contactPerson.trim(),
    phone: phone || null,
    email: draft.email.trim(),
    address: { line1: line1.trim(), line2: line2.trim(), city: city.trim(), pin: pin.trim() },
    gstin: draft.gstin || null,
    stateCode: draft.stateCode || null,
    paymentDays: Number(days),
    note: draft.note.trim(),
    isActive: draft.isActive,
  }
  return { ok: true, fields }
}
