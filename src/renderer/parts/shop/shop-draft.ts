// What a shop says of itself, as it stands in a form. Pure. Used at the first run and in Settings.

import { checkGstin, type GstinError } from '../../../shared/domain/customer/gstin.ts'
import type { Shop, ShopFields, TaxScheme } from '../../../shared/records/shop.ts'

export interface ShopDraft {
  readonly name: string
  readonly legalName: string
  readonly ownerName: string
  readonly scheme: TaxScheme
  readonly gstin: string
  readonly stateCode: string
  readonly line1: string
  readonly line2: string
  readonly city: string
  readonly pin: string
  readonly phone: string
  readonly email: string
  readonly upiId: string
  readonly logo: string | null
}

export type ShopProblem = 'required' | 'gstinMissing' | 'pin' | 'phone' | 'upi' | GstinError
export type ShopProblems = Partial<Record<keyof ShopDraft, ShopProblem>>

export const emptyShopDraft: ShopDraft = {
  name: '',
  legalName: '',
  ownerName: '',
  scheme: 'regular',
  gstin: '',
  stateCode: '',
  line1: '',
  line2: '',
  city: '',
  pin: '',
  phone: '',
  email: '',
  upiId: '',
  logo: null,
}

export function shopDraftOf(shop: Shop): ShopDraft {
  const { name, legalName, ownerName = '', scheme, gstin, stateCode, address, phone, email, upiId, logo } = shop
  return { name, legalName, ownerName, scheme, gstin: gstin ?? '', stateCode, ...address, phone, email, upiId, logo }
}

/** A GSTIN that is right names the state as well. */
export function withShopGstin(draft: ShopDraft, typed: string): ShopDraft {
  const gstin = typed.toUpperCase().replace(/\s/g, '')
  const check = checkGstin(gstin)
  return { ...draft, gstin, stateCode: check.ok ? check.stateCode : draft.stateCode }
}

export type ShopSays = Omit<ShopFields, 'footer' | 'roundsToRupee' | 'dueDays' | 'customerFields' | 'weightBarcode'>
export type ReadShop =
  | { readonly ok: true; readonly fields: ShopSays }
  | { readonly ok: false; readonly problems: ShopProblems }

export function readShopDraft(draft: ShopDraft): ReadShop {
  const problems: ShopProblems = {}
  const isRegistered = draft.scheme !== 'unregistered'
  const check = checkGstin(draft.gstin)
  if (draft.name.trim() === '') problems.name = 'required'
  if (isRegistered && draft.gstin === '') problems.gstin = 'gstinMissing'
  else if (isRegistered && !check.ok) problems.gstin = check.error
  if (draft.stateCode === '') problems.stateCode = 'required'
  if (!/^([1-9]\d{5})?$/.test(draft.pin.trim())) problems.pin = 'pin'
  if (!/^(\+?[\d -]{6,20})?$/.test(draft.phone.trim())) problems.phone = 'phone'
  if (!/^([\w.-]{2,64}@[A-Za-z][\w.-]{1,63})?$/.test(draft.upiId.trim())) problems.upiId = 'upi'
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const { scheme, stateCode, logo, line1, line2, city, pin } = draft
  return {
    ok: true,
    fields: {
      name: draft.name.trim(),
      legalName: draft.legalName.trim(),
      ownerName: draft.ownerName.trim(),
      gstin: isRegistered ? draft.gstin : null,
      scheme,
      stateCode,
      address: { line1: line1.trim(), line2: line2.trim(), city: city.trim(), pin: pin.trim() },
      phone: draft.phone.trim(),
      email: draft.email.trim(),
      upiId: draft.upiId.trim(),
      logo,
    },
  }
}
