// A bank to try things out with. What it says follows from the order alone, so that it says the same after a restart:
// accounts that end in 0000 are unknown to it, those in 1111 are paid a minute later, all others at once; those in 2222 are
// somebody else's, all others his who is named.

import type { Clock } from '../../shared/kernel/calendar.ts'
import type { BankPort } from './bank-port.ts'

const laterMs = 60_000

const unknown = { kind: 'refused', reason: 'The bank knows no such account.' } as const

export function simulatedBank({ clock }: { readonly clock: Clock }): BankPort {
  return {
    async holder({ account: { name, number } }) {
      if (number.endsWith('0000')) return unknown
      return { kind: 'held', name: number.endsWith('2222') ? 'SOMEBODY ELSE' : name.toUpperCase() }
    },
    async pay({ orderedAt, reference, to }) {
      if (to.number.endsWith('0000')) return unknown
      if (to.number.endsWith('1111') && clock.nowMs() - orderedAt.getTime() < laterMs) return { kind: 'later' }
      return { kind: 'paid', bankReference: `SIM${reference.replaceAll('-', '').slice(-16).toUpperCase()}` }
    },
  }
}
