// A refusal is also a promise: nothing was written, not even an entry without rows.
import { expect } from 'vitest'
import type { RefusalCode } from '../../src/shared/kernel/refusal.ts'
import type { Dump } from '../support/dump-ledger.ts'

interface Dumped {
  dump(): Dump
}

/** `act` refuses with this code and, if given, details that match these; every row of the ledger stays as it was. */
export async function expectNoTrace(
  shop: Dumped,
  act: () => Promise<unknown>,
  code: RefusalCode,
  details?: Record<string, unknown>,
): Promise<void> {
  const before = shop.dump()
  await expect(act).toBeRefused(code, details)
  expect(shop.dump()).toEqual(before)
}
