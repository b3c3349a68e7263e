// The openings of parties: those that stand in the shop's books, and those the file brings. None comes in twice.

import type { Fault } from '../values/parsed.ts'
import type { OpeningSaid } from './party-reading.ts'

export interface KnownOpening {
  readonly partyId: string
  readonly reference: string
  readonly amountPaise: number
}

export type OpeningVerdict = { readonly kind: 'new' | 'repeated' } | { readonly kind: 'refused'; readonly fault: Fault }

interface Held {
  readonly amountPaise: number
  /** Null: in the shop's books already. */
  readonly line: number | null
}

/** `party`: anything that is one for all rows of a party. */
export function createOpeningBook(standing: Iterable<KnownOpening>) {
  const known = new Map<string, Held>()
  for (const { partyId, reference, amountPaise } of standing)
    known.set(`${partyId} ${keyOf(reference)}`, { amountPaise, line: null })
  const ofFile = new Map<object, Map<string, Held>>()
  return (
    party: object,
    knownId: string | null,
    { reference, amountPaise }: OpeningSaid,
    line: number,
  ): OpeningVerdict => {
    const key = keyOf(reference)
    const held = ofFile.get(party) ?? new Map<string, Held>()
    ofFile.set(party, held)
    const before = held.get(key) ?? (knownId === null ? undefined : known.get(`${knownId} ${key}`))
    if (before === undefined) {
      held.set(key, { amountPaise, line })
      return { kind: 'new' }
    }
    // Two sums without a number may be two bills or one written twice; nobody can say which.
    const isSame = before.amountPaise === amountPaise && (reference !== '' || before.line === null)
    return isSame ? { kind: 'repeated' } : { kind: 'refused', fault: faultOf(before, reference) }
  }
}

function faultOf({ amountPaise, line }: Held, reference: string): Fault {
  if (line === null) return { code: 'opening_known', params: { amountPaise: Math.abs(amountPaise) } }
  return { code: reference === '' ? 'balance_twice' : 'bill_twice', params: { line } }
}

function keyOf(reference: string): string {
  return reference.toLowerCase()
}
