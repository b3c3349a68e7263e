// What a person types to join a shop, and what the core is asked with it.

import { serverAddressField } from '../../../shared/contract/counter/sync/sync-calls.ts'
import { readJoinText } from '../../../shared/domain/sync/join-text.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { InputAt } from '../../core/ask.ts'

export interface JoinDraft {
  readonly address: string
  readonly way: 'phone' | 'code'
  readonly phone: string
  readonly otp: string
  readonly code: string
  readonly counterName: string
  /** Null where whoever sits here has a name already. */
  readonly cashier: string | null
}

export type JoinField = Exclude<keyof JoinDraft, 'way'>
export type JoinProblem = 'missing' | 'badAddress' | 'badPhone'
export type JoinProblems = Partial<Record<JoinField, JoinProblem>>

/** What the fields of a form are given. */
export interface JoinFieldsProps {
  readonly draft: JoinDraft
  readonly errorOf: (field: JoinField) => string | undefined
  readonly onChange: (changed: Partial<JoinDraft>) => void
}

/** `galla.example.com` is meant with https. Undefined when it is no address that may be used. */
export function readAddress(typed: string): string | undefined {
  const text = typed.trim()
  const isHere = /^(localhost|127\.0\.0\.1)(:|\/|$)/.test(text)
  const whole = text.includes('://') ? text : `${isHere ? 'http' : 'https'}://${text}`
  const read = serverAddressField.safeParse(whole)
  return text !== '' && read.success ? read.data : undefined
}

export function readPhone(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s-]/g, '').replace(/^(\+91|0)(?=\d{10}$)/, '')
  return /^\d{10}$/.test(digits) ? digits : undefined
}

/** A scanned picture says the address, too. */
export function withCode(draft: JoinDraft, typed: string): JoinDraft {
  const scanned = readJoinText(typed)
  return scanned === undefined ? { ...draft, code: typed } : { ...draft, ...scanned }
}

/** Before a one-time code can be sent. */
export function problemsOfPhone({ address, phone }: JoinDraft): JoinProblems {
  return {
    ...problem('address', address, readAddress(address) === undefined ? 'badAddress' : undefined),
    ...problem('phone', phone, readPhone(phone) === undefined ? 'badPhone' : undefined),
  }
}

export function problemsOf(draft: JoinDraft): JoinProblems {
  const { address, cashier, code, counterName, otp, way } = draft
  return {
    ...problem('address', address, readAddress(address) === undefined ? 'badAddress' : undefined),
    ...(way === 'code' ? problem('code', code) : { ...problemsOfPhone(draft), ...problem('otp', otp) }),
    ...problem('counterName', counterName),
    ...(cashier === null ? {} : problem('cashier', cashier)),
  }
}

function problem(field: JoinField, typed: string, wrong?: JoinProblem): JoinProblems {
  if (typed.trim() === '') return { [field]: 'missing' }
  return wrong === undefined ? {} : { [field]: wrong }
}

/** Of a draft without problems. */
export function enrolInput(draft: JoinDraft): InputAt<'sync.enrol'> {
  const { address, cashier, code, counterName, otp, phone, way } = draft
  return {
    address: readAddress(address) ?? '',
    by: way === 'code' ? { code: code.trim() } : { phoneNumber: readPhone(phone) ?? '', otp: otp.trim() },
    counterName: counterName.trim(),
    ...(cashier === null ? {} : { cashierName: cashier.trim() }),
  }
}

/** The field that a refusal is about; null: none of them. */
export function fieldOfRefusal(error: Error | null, way: JoinDraft['way']): JoinField | null {
  if (!(error instanceof Refusal)) return null
  if (error.code === 'sync_unreachable') return 'address'
  if (error.code === 'sync_code_wrong') return way === 'code' ? 'code' : 'otp'
  return null
}
