// Any failure of a call in words: a refusal by its code, a lost wire, a bug.

import { Refusal } from '../../shared/kernel/refusal.ts'
import { CallTimedOut, WireClosed } from '../../shared/rpc/client.ts'
import type { Words } from './words.ts'

export function errorWords(words: Words, error: unknown): string {
  if (error instanceof Refusal) return words.refusals[error.code]?.(error.details) ?? words.common.somethingFailed
  if (error instanceof WireClosed || error instanceof CallTimedOut) return words.common.notReachable
  return words.common.somethingFailed
}
