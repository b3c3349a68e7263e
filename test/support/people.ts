// A shop whose people have names: an owner, a manager, a cashier, each with a window of his own to sign in at.
import type { Role } from '../../src/shared/records/person.ts'
import type { Counter, TestShop } from './open-test-shop.ts'

export const pins = { owner: '8204', manager: '5917', cashier: '3062' } as const

export interface People {
  readonly ids: Readonly<Record<Role, string>>
  /** A new window at which this one has signed in. */
  signIn(role: Role): Promise<Counter>
}

export async function addPeople(shop: TestShop): Promise<People> {
  const ids = { owner: shop.newId(), manager: shop.newId(), cashier: shop.newId() }
  const names = { owner: 'Meera', manager: 'Anil', cashier: 'Sunita' }
  for (const role of ['owner', 'manager', 'cashier'] as const) {
    const fields = { name: names[role], role, isActive: true }
    await shop.counter.person.save({ id: ids[role], fields, pin: pins[role] })
  }
  return {
    ids,
    async signIn(role) {
      const counter = shop.openWindow()
      await counter.person.signIn({ personId: ids[role], pin: pins[role] })
      return counter
    },
  }
}
