// A shop whose people have names: an owner, a manager, a cashier, each with a window of his own to sign in at.
import type { Role } from '../../src/shared/records/person.ts'
import type { Counter, TestShop } from './open-test-shop.ts'

export const pins = { owner: '8204', manager: '5917', cashier: '3062' } as const

export interface People {
  readonly ids: Readonly<Record<Role, string>>
  /** A new window at which this one has signed in. */
  signIn(role: Role): Promise<Counter>
}

const names = { owner: 'Meera', manager: 'Anil', cashier: 'Sunita' } as const

/** At a window of a shop that has named nobody; the owner is signed in there afterwards. */
export async function namePeople(counter: Counter, newId: () => string): Promise<People['ids']> {
  const ids = { owner: newId(), manager: newId(), cashier: newId() }
  for (const role of ['owner', 'manager', 'cashier'] as const) {
    const fields = { name: names[role], role, isActive: true }
    await counter.person.save({ id: ids[role], fields, pin: pins[role] })
  }
  return ids
}

export async function addPeople(shop: TestShop): Promise<People> {
  const ids = await namePeople(shop.counter, shop.newId)
  return {
    ids,
    async signIn(role) {
      const counter = shop.openWindow()
      await counter.person.signIn({ personId: ids[role], pin: pins[role] })
      return counter
    },
  }
}
