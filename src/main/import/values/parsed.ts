// A cell is read into a value or into a fault with its name; nothing is guessed in between.

import type { ImportProblemCode } from '../../../shared/contract/counter/import/import-report.ts'

export type FaultParams = Readonly<Record<string, string | number>>

export interface Fault {
  readonly code: ImportProblemCode
  readonly params: FaultParams
}

export type Parsed<T> = { readonly isOk: true; readonly value: T } | { readonly isOk: false; readonly fault: Fault }

export function parsed<T>(value: T): Parsed<T> {
  return { isOk: true, value }
}

export function faulty(code: ImportProblemCode, params: FaultParams = {}): Parsed<never> {
  return { isOk: false, fault: { code, params } }
}
