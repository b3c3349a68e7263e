// One try of a PIN: counted before it is checked, so that tries at once are no way around the wait.

import { afterWrongPin, noTries, type PinTries, triesLeft } from '../../shared/domain/people/pin-rules.ts'
import { instantOf } from '../../shared/kernel/calendar.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { LedgerRows } from '../ledger/rows/ledger-rows.ts'
import type { StoredPerson } from '../ledger/rows/person/person-rows.ts'
import { transact } from '../ledger/transact.ts'
import type { Deps } from './deps.ts'

/** Refuses `not_found`, `pin_locked` and `pin_wrong`. */
export async function requirePin(deps: Deps, personId: string, pin: string): Promise<StoredPerson> {
  const { ledger, clock, pins } = deps
  const person = ledger.rows.people.all().find(each => each.id === personId && each.isActive)
  if (person === undefined) throw new Refusal('not_found', { record: 'person', id: personId })
  const tried = transact(ledger, tx => {
    const tries = triesOf(tx.rows, personId)
    const nowMs = clock.nowMs()
    if (tries.lockedUntilMs > nowMs) throw new Refusal('pin_locked', { lockedUntil: instantOf(tries.lockedUntilMs) })
    const next = afterWrongPin(tries, nowMs)
    saveTries(tx.rows, personId, next)
    return next
  })
  if (!(await pins.verify(person.pinHash, pin))) {
    const lockedUntil = tried.lockedUntilMs === 0 ? null : instantOf(tried.lockedUntilMs)
    throw new Refusal('pin_wrong', { triesLeft: triesLeft(tried), lockedUntil })
  }
  // Asked for again: the file may have been closed while the PIN was checked.
  transact(deps.ledger, tx => saveTries(tx.rows, personId, noTries))
  return person
}

export function lockedUntilOf(rows: LedgerRows, personId: string, nowMs: number): string | null {
  const { lockedUntilMs } = triesOf(rows, personId)
  return lockedUntilMs > nowMs ? instantOf(lockedUntilMs) : null
}

/** Kept on this machine, so that starting again does not give new tries. */
const settingName = 'pin_tries'

function triesOf(rows: LedgerRows, personId: string): PinTries {
  const kept = rows.local.jsonSetting(settingName) as Record<string, PinTries> | undefined
  return kept?.[personId] ?? noTries
}

function saveTries(rows: LedgerRows, personId: string, tries: PinTries): void {
  const kept = rows.local.jsonSetting(settingName) as Record<string, PinTries> | undefined
  rows.local.saveSetting(settingName, JSON.stringify({ ...kept, [personId]: tries }))
}
