// A branch as it stands in a form. Pure.

import { type Branch, BranchFields } from '../../../../shared/records/shop.ts'

export interface BranchDraft {
  readonly name: string
  readonly line1: string
  readonly line2: string
  readonly city: string
  readonly pin: string
  readonly phone: string
}

export type BranchProblems = Partial<Record<keyof BranchDraft, 'required' | 'pin' | 'phone'>>
export type ReadBranch =
  | { readonly ok: true; readonly fields: BranchFields }
  | { readonly ok: false; readonly problems: BranchProblems }

export function branchDraftOf(branch: Branch | null): BranchDraft {
  const { address, name = '', phone = '' } = branch ?? {}
  return { name, phone, line1: '', line2: '', city: '', pin: '', ...address }
}

export function readBranchDraft({ name, phone, ...address }: BranchDraft): ReadBranch {
  const { shape } = BranchFields
  const problems: BranchProblems = {
    ...(name.trim() === '' ? { name: 'required' } : {}),
    ...(shape.address.safeParse({ ...address, pin: address.pin.trim() }).success ? {} : { pin: 'pin' }),
    ...(shape.phone.safeParse(phone).success ? {} : { phone: 'phone' }),
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  return { ok: true, fields: BranchFields.parse({ name, phone, address: { ...address, pin: address.pin.trim() } }) }
}
