// Adds somebody or changes who he is. There is always an owner who can sign in.

import type { SavePerson } from '../../../shared/contract/counter/person-calls.ts'
import { isEasyPin } from '../../../shared/domain/people/pin-rules.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { PersonFields, PersonView } from '../../../shared/records/person.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { StoredPerson } from '../../ledger/rows/person/person-rows.ts'
import { transact } from '../../ledger/transact.ts'
import { definedFields } from '../defined-fields.ts'
import type { Deps } from '../deps.ts'
import { viewOfPerson } from '../person-state.ts'
import { requirePerson } from '../session.ts'
import { requireShop } from '../shop-state.ts'

export async function savePerson(deps: Deps, input: SavePerson): Promise<PersonView> {
  const { clock, newId, pins, session } = deps
  if (input.pin !== undefined && isEasyPin(input.pin)) throw new Refusal('pin_too_easy')
  const pinHash = input.pin === undefined ? undefined : await pins.hash(input.pin)
  return transact(deps.ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    const all = tx.rows.people.all()
    requireOwner(all, requirePerson(tx.rows.people, session), input)
    const fields = { ...definedFields<PersonFields>(input.fields), ...(pinHash === undefined ? {} : { pinHash }) }
    checkPerson(all, input.id, fields)
    const isFirst = all.length === 0
    const by = isFirst ? present(fields.name, 'name') : poster.by
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    // Who stands in as the owner is saved as that, before somebody else becomes one or he is changed himself.
    for (const { id } of all.filter(({ standsIn }) => standsIn === true)) {
      tx.post(
        poster,
        { id: newId(), kind: 'person.saved', body: { id, fields: { role: 'owner', isActive: true } } },
        atMs,
      )
      tx.changed('person', id)
    }
    tx.post({ ...poster, by }, { id: newId(), kind: 'person.saved', body: { id: input.id, fields } }, atMs)
    if (isFirst) session.personId = input.id
    tx.changed('person', input.id)
    return viewOfPerson(present(personOf(tx.rows.people.all(), input.id), 'person just saved'))
  })
}

/** Who manages people without being an owner can neither become one nor take an owner's PIN. */
function requireOwner(all: readonly StoredPerson[], by: StoredPerson | undefined, { id, fields }: SavePerson): void {
  const isAboutOwner = personOf(all, id)?.role === 'owner' || fields.role === 'owner'
  if (isAboutOwner && by !== undefined && by.role !== 'owner') throw new Refusal('owner_only')
}

function checkPerson(all: readonly StoredPerson[], id: string, fields: Partial<PersonFields>): void {
  const before = personOf(all, id)
  const after = { name: '', role: 'cashier', isActive: true, pinHash: '', ...before, ...fields }
  if (after.pinHash === '') throw new Refusal('pin_missing')
  if (after.name === '') throw new Refusal('invalid_input', { issues: [{ path: 'fields.name', message: 'missing' }] })
  // Entries say who by name: two of one name could not be told apart, today or later.
  const isTaken = all.some(each => each.id !== id && each.name.toLowerCase() === after.name.toLowerCase())
  if (isTaken) throw new Refusal('person_name_taken', { name: after.name })
  const others = all.filter(each => each.id !== id)
  const isOwner = (each: { role: string; isActive: boolean }) => each.role === 'owner' && each.isActive
  if (![...others, after].some(isOwner)) throw new Refusal('owner_needed')
}

function personOf(all: readonly StoredPerson[], id: string): StoredPerson | undefined {
  return all.find(each => each.id === id)
}
