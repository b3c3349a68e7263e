// A row about a customer or a dealer: who he is, and what stood open between him and the shop.

import type { Day } from '../../../shared/kernel/calendar.ts'
import type { Address } from '../../../shared/records/shop.ts'
import { type FaultAt, type Readers, type Reading, textUpTo } from '../rows/read-fields.ts'
import { parseAmount } from '../values/parse-amount.ts'
import { parseDay } from '../values/parse-day.ts'
import {
  type Balance,
  parseBalance,
  parseGstin,
  parsePhone,
  parsePin,
  parseSide,
  parseState,
  type Side,
} from '../values/parse-party.ts'

/** By the names of the mapping's fields. */
export interface PartyValues {
  name: string
  phone: string
  gstin: string | null
  address: string
  address2: string
  city: string
  pin: string
  state: string
  email: string
  note: string
  due: Balance
  advance: number
  side: Side
  bill: string
  billed_on: Day
  due_on: Day
}
export type PartyReading = Reading<PartyValues>

export const partyReaders: Readers<PartyValues> = {
  name: textUpTo(120),
  phone: parsePhone,
  gstin: parseGstin,
  address: textUpTo(120),
  address2: textUpTo(120),
  city: textUpTo(60),
  pin: parsePin,
  state: parseState,
  email: textUpTo(120),
  note: textUpTo(500),
  due: parseBalance,
  advance: parseAmount,
  side: parseSide,
  bill: textUpTo(40),
  billed_on: parseDay,
  due_on: parseDay,
}

/** What customers and dealers have alike. */
export interface PartyFields {
  readonly name: string
  readonly phone: string | null
  readonly gstin: string | null
  readonly stateCode: string | null
  readonly address: Address
  readonly email: string
  readonly note: string
  readonly isActive: boolean
}

/** The fields the row says; parts of an address that it leaves out stay as they are. */
export function saidFields(values: Partial<PartyValues>, before: Address): Partial<PartyFields> {
  const { name, phone, gstin, email, note } = values
  const state = values.state ?? (gstin ? gstin.slice(0, 2) : undefined)
  const address = {
    line1: values.address ?? before.line1,
    line2: values.address2 ?? before.line2,
    city: values.city ?? before.city,
    pin: values.pin ?? before.pin,
  }
  const saysAddress = [values.address, values.address2, values.city, values.pin].some(part => part !== undefined)
  return {
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(gstin === undefined ? {} : { gstin }),
    ...(state === undefined ? {} : { stateCode: state }),
    ...(saysAddress ? { address } : {}),
    ...(email === undefined ? {} : { email }),
    ...(note === undefined ? {} : { note }),
  }
}

/** What stood open, above zero where the party's own kind of account owes: a customer us, we a dealer. */
export interface OpeningSaid {
  readonly reference: string
  readonly billedOn: Day
  /** Null: as the shop's, or the dealer's, days to pay say. */
  readonly dueOn: Day | null
  readonly amountPaise: number
}

/** `owes`: the side on which such an account grows. Undefined when the row names no sum. */
export function openingSaid(
  { values }: PartyReading,
  owes: Side,
  defaults: { readonly balanceOn: Day; readonly todayOn: Day },
): { readonly opening?: OpeningSaid; readonly faults: readonly FaultAt<keyof PartyValues>[] } {
  const { due, advance = 0, side, bill = '', billed_on: billedOn = defaults.balanceOn, due_on: dueOn = null } = values
  const faults: FaultAt<keyof PartyValues>[] = []
  const duePaise = due === undefined ? 0 : onSide(due, side, owes)
  if (duePaise !== 0 && advance !== 0) faults.push({ field: 'advance', fault: { code: 'balance_both', params: {} } })
  if (billedOn > defaults.todayOn) faults.push({ field: 'billed_on', fault: { code: 'day_ahead', params: {} } })
  if (dueOn !== null && dueOn < billedOn)
    faults.push({ field: 'due_on', fault: { code: 'due_before_bill', params: {} } })
  const amountPaise = duePaise === 0 ? -advance : duePaise
  if (faults.length > 0) return { faults }
  return amountPaise === 0 ? { faults } : { opening: { reference: bill, billedOn, dueOn, amountPaise }, faults }
}

function onSide({ paise, side }: Balance, column: Side | undefined, owes: Side): number {
  const said = side ?? column
  return said === undefined || said === owes ? paise : -paise
}

/** Refuses a state that is not the GSTIN's. 97 and 99 stand in no state. */
export function stateFaults({ gstin, stateCode }: Partial<PartyFields>): FaultAt<keyof PartyValues>[] {
  if (!gstin || !stateCode) return []
  const code = gstin.slice(0, 2)
  if (code === stateCode || code === '97' || code === '99') return []
  return [{ field: 'gstin', fault: { code: 'gstin_other_state', params: { code } } }]
}
