// One's own PIN, against the one that holds now.

import { isEasyPin } from '../../../shared/domain/people/pin-rules.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { PersonView } from '../../../shared/records/person.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import { transact } from '../../ledger/transact.ts'
import type { Deps } from '../deps.ts'
import { viewOfPerson } from '../person-state.ts'
import { requirePin } from '../pin-guard.ts'
import { requirePerson } from '../session.ts'
import { requireShop } from '../shop-state.ts'

export async function changePinPerson(deps: Deps, input: { pin: string; newPin: string }): Promise<PersonView> {
  const { ledger, clock, newId, pins, session } = deps
  const signedIn = requirePerson(ledger.rows.people, session)
  if (signedIn === undefined) throw new Refusal('not_signed_in')
  if (isEasyPin(input.newPin)) throw new Refusal('pin_too_easy')
  const { id } = await requirePin(deps, signedIn.id, input.pin)
  const pinHash = await pins.hash(input.newPin)
  return transact(deps.ledger, tx => {
    const { poster } = requireShop(tx.rows, session)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    tx.post(poster, { id: newId(), kind: 'person.saved', body: { id, fields: { pinHash } } }, atMs)
    tx.changed('person', id)
    return viewOfPerson(
      present(
        tx.rows.people.all().find(each => each.id === id),
        'person',
      ),
    )
  })
}
