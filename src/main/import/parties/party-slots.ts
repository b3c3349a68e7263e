// Whom each row is about. A customer or dealer may stand in several rows, one for each of his bills; rows find each other
// by phone, by GSTIN, and by name alone where nothing else tells two namesakes apart.

import { textKeyOf } from '../values/clean-text.ts'
import type { Fault } from '../values/parsed.ts'
import type { PartyFields, PartyReading, PartyValues } from './party-reading.ts'

export type KnownParty<F extends PartyFields> = F & { readonly id: string }

/** Everything the file says of one party. */
export interface PartySlot<F extends PartyFields> {
  readonly known: KnownParty<F> | null
  readonly firstLine: number
  /** Of all his rows so far. */
  values: Partial<PartyValues>
}

type Claimed = Pick<PartyFields, 'name' | 'phone' | 'gstin'>

/** Found by what names a party; `add` again when he is known by more. */
function createBook<T>(claimsOf: (thing: T) => Claimed) {
  const byPhone = new Map<string, T>()
  const byGstin = new Map<string, T>()
  const byName = new Map<string, Set<T>>()
  return {
    add(thing: T): void {
      const { name, phone, gstin } = claimsOf(thing)
      if (phone && !byPhone.has(phone)) byPhone.set(phone, thing)
      if (gstin && !byGstin.has(gstin)) byGstin.set(gstin, thing)
      const key = textKeyOf(name)
      const namesakes = byName.get(key)
      if (namesakes === undefined) byName.set(key, new Set([thing]))
      else namesakes.add(thing)
    },
    /** Two at most by phone and GSTIN; else the namesakes that nothing speaks against. */
    find({ name, phone, gstin }: Claimed): T[] {
      const sure = [phone ? byPhone.get(phone) : undefined, gstin ? byGstin.get(gstin) : undefined]
      const found = new Set(sure.filter(thing => thing !== undefined))
      if (found.size > 0) return [...found]
      return [...(byName.get(textKeyOf(name)) ?? [])].filter(thing => {
        const other = claimsOf(thing)
        return (!phone || !other.phone) && (!gstin || !other.gstin)
      })
    },
  }
}

export function createPartySlots<F extends PartyFields>(parties: Iterable<KnownParty<F>>) {
  const known = createBook<KnownParty<F>>(party => party)
  for (const party of parties) known.add(party)
  const slots = createBook<PartySlot<F>>(({ values }) => claimedBy(values))
  const slotOfKnown = new Map<string, PartySlot<F>>()
  return {
    /** The slot of the row's party, or why nobody can say whose it is. */
    slotOf(reading: PartyReading): PartySlot<F> | Fault {
      const claimed = claimedBy(reading.values)
      const [party, otherParty] = known.find(claimed)
      if (party !== undefined && otherParty !== undefined) return severalOf(party.name, otherParty.name)
      const [found, otherFound] = slots.find(claimed)
      const slot = (party === undefined ? undefined : slotOfKnown.get(party.id)) ?? found
      if (otherFound !== undefined) return severalOf(found?.values.name ?? '', otherFound.values.name ?? '')
      if (slot !== undefined && party !== undefined && slot.known?.id !== party.id)
        return severalOf(slot.values.name ?? '', party.name)
      return slot ?? open(reading, party)
    },
    /** What a later row adds to its party; undefined when it contradicts what an earlier one said. */
    merge(slot: PartySlot<F>, reading: PartyReading): boolean {
      if (masterFields.some(field => contradicts(slot.values[field], reading.values[field], field))) return false
      slot.values = { ...reading.values, ...slot.values }
      slots.add(slot)
      return true
    },
  }

  function open(reading: PartyReading, party: KnownParty<F> | undefined): PartySlot<F> {
    const slot = { known: party ?? null, firstLine: reading.line, values: reading.values }
    slots.add(slot)
    if (party !== undefined) slotOfKnown.set(party.id, slot)
    return slot
  }
}

const masterFields = [
  ...(['name', 'phone', 'gstin', 'address', 'address2', 'city', 'pin', 'state', 'email', 'note'] as const),
]

function contradicts(before: unknown, after: unknown, field: keyof PartyValues): boolean {
  if (before === undefined || after === undefined || before === after) return false
  return field !== 'name' || textKeyOf(String(before)) !== textKeyOf(String(after))
}

function claimedBy({ name, phone, gstin }: Partial<PartyValues>): Claimed {
  return { name: name ?? '', phone: phone ?? null, gstin: gstin ?? null }
}

function severalOf(first: string, second: string): Fault {
  return { code: 'several_parties', params: { first, second } }
}
