// What is typed to sign in or to register, and whether it can be sent.

import type { RegisterAtMarket, SignInToMarket } from '../../../shared/contract/counter/market/market-calls.ts'

export interface EntryDraft {
  readonly way: 'signIn' | 'register'
  readonly address: string
  readonly email: string
  readonly password: string
  readonly role: RegisterAtMarket['role']
  readonly firstName: string
  readonly lastName: string
  readonly phone: string
  readonly company: string
}

export type EntryProblems = { readonly [K in keyof EntryDraft]?: 'missing' | 'address' | 'phone' }

export const emptyEntry: EntryDraft = {
  ...{ way: 'signIn', address: '', email: '', password: '', role: 'investor' },
  ...{ firstName: '', lastName: '', phone: '', company: '' },
}

type ReadEntry =
  | { readonly way: 'signIn'; readonly input: SignInToMarket; readonly problems: EntryProblems }
  | { readonly way: 'register'; readonly input: RegisterAtMarket; readonly problems: EntryProblems }
  | { readonly way: undefined; readonly problems: EntryProblems }

const always = ['address', 'email', 'password'] as const
const toRegister = ['firstName', 'lastName', 'phone', 'company'] as const
const usableAddress = /^(https:\/\/\S+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/?)$/

export function readEntry(draft: EntryDraft): ReadEntry {
  const { password, role, way } = draft
  const asked = way === 'signIn' ? always : [...always, ...toRegister]
  const missing = asked.filter(name => draft[name].trim() === '').map(name => [name, 'missing'] as const)
  const problems: EntryProblems = {
    ...(usableAddress.test(draft.address.trim()) ? {} : { address: 'address' }),
    ...(way === 'register' && !/^\d{10}$/.test(draft.phone.trim()) ? { phone: 'phone' } : {}),
    ...Object.fromEntries(missing),
  }
  if (Object.keys(problems).length > 0) return { way: undefined, problems }
  const credentials = { address: draft.address.trim(), email: draft.email.trim(), password }
  if (way === 'signIn') return { way, input: credentials, problems }
  const names = { firstName: draft.firstName.trim(), lastName: draft.lastName.trim(), company: draft.company.trim() }
  return { way, input: { ...credentials, ...names, role, phone: draft.phone.trim() }, problems }
}
