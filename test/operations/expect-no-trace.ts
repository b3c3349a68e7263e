// A refusal is also a promise: nothing was written, not even an entry without rows.
import { expect } from 'vitest'
import type { RefusalCode } from '../../src/shared/kernel/refusal.ts'
import type { Dump } from '../support/ledger/dump-ledger.ts'

interface Dumped {
  dump(): Dump
}

/** Whatever `act` tries and is refused: every row of the ledger stays as it was. */
export async function expectUnchanged(shop: Dumped, act: () => Promise<unknown>): Promise<void> {
  const before = shop.dump()
  await act()
  expect(shop.dump()).toEqual(before)
}

/** `act` refuses with this code and, if given, details that match these; nothing was written. */
export async function expectNoTrace(
  shop: Dumped,
  act: () => Promise<unknown>,
  code: RefusalCode,
  details?: Record<string, unknown>,
): Promise<void> {
  await expectUnchanged(shop, () => expect(act).toBeRefused(code, details))
}
