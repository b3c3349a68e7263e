// Two counters that take each other's owner out at once: the shop always has one who can sign in, the same at every counter.
import { expect, test, vi } from 'vitest'
import { attentionIn } from '../../support/ledger/attention-in.ts'
import { hear, openCounters } from '../../support/merging/counters.ts'

// Each sign-in hashes a PIN as slowly as it is meant to.
vi.setConfig({ testTimeout: 120_000 })

const pins = { Asha: '4821', Bela: '7395' } as const

/** Asha's counter and Bela's, both of them owners. */
async function openTwo() {
  const [one, other] = await openCounters(2, [0])
  if (one === undefined || other === undefined) throw new Error('two counters were opened')
  const asha = one.newId()
  await one.counter.person.save({ id: asha, fields: { name: 'Asha', role: 'owner' }, pin: pins.Asha })
  const bela = one.newId()
  await one.counter.person.save({ id: bela, fields: { name: 'Bela', role: 'owner' }, pin: pins.Bela })
  await other.reopen(() => void hear(other, one.file))
  await other.counter.person.signIn({ personId: bela, pin: pins.Bela })
  // Opened anew, as whoever was signed in has to do it again.
  const tell = async () => {
    for (const [to, from] of [
      [other, one],
      [one, other],
    ] as const)
      await to.reopen(() => void hear(to, from.file))
  }
  const ownersAt = async ({ counter }: typeof one) =>
    (await counter.person.find({})).filter(({ isActive, role }) => isActive && role === 'owner').map(({ name }) => name)
  return { one, other, asha, bela, tell, ownersAt }
}

test.each([
  ['both are switched off', { isActive: false }, { isActive: false }],
  ['both are made cashiers', { role: 'cashier' }, { role: 'cashier' }],
  ['one is switched off, one is made a manager', { isActive: false }, { role: 'manager' }],
] as const)('%s: who was taken out last stands, is told, and can say who it is', async (_, ofBela, ofAsha) => {
  const { one, other, asha, bela, tell, ownersAt } = await openTwo()
  await one.counter.person.save({ id: bela, fields: ofBela })
  other.clock.advance(60_000)
  await other.counter.person.save({ id: asha, fields: ofAsha })
  await tell()
  for (const each of [one, other]) {
    expect(await ownersAt(each)).toEqual(['Asha'])
    await each.counter.person.signIn({ personId: asha, pin: pins.Asha })
    expect(attentionIn(each.file)).toMatchObject([{ kind: 'no_owner', about: 'Asha', ids: [asha] }])
  }
  await other.counter.person.save({ id: bela, fields: { role: 'owner', isActive: true } })
  await tell()
  for (const each of [one, other]) {
    expect(await ownersAt(each)).toEqual(['Asha', 'Bela'])
    await each.counter.person.signIn({ personId: asha, pin: pins.Asha })
    expect(attentionIn(each.file)).toEqual([])
    expect(each.verify()).toMatchObject({ isWhole: true })
  }
})

test('who was no owner does not become one, however late he was changed', async () => {
  const { one, other, asha, bela, tell, ownersAt } = await openTwo()
  const carla = one.newId()
  await one.counter.person.save({ id: carla, fields: { name: 'Carla', role: 'cashier' }, pin: '6150' })
  await tell()
  await one.counter.person.signIn({ personId: asha, pin: pins.Asha })
  await other.counter.person.signIn({ personId: bela, pin: pins.Bela })
  await one.counter.person.save({ id: bela, fields: { isActive: false } })
  await other.counter.person.save({ id: asha, fields: { isActive: false } })
  other.clock.advance(60_000)
  await other.counter.person.save({ id: carla, fields: { role: 'manager' } })
  await tell()
  expect(await ownersAt(one)).toEqual(await ownersAt(other))
  expect(await ownersAt(one)).not.toContain('Carla')
  expect(await ownersAt(one)).toHaveLength(1)
})
