// The keys of the payment sheet. Letters are never part of an amount, so they choose; digits type.

import type { SellActions } from '../sell-store.ts'
import { leftPaise, type Means, type PaymentSheet } from './payment-sheet.ts'
import { quickNotes } from './quick-notes.ts'

export const meansKeys: readonly (readonly [key: string, means: Means])[] = [
  ['C', 'cash'],
  ['U', 'upi'],
  ['D', 'card'],
  ['B', 'bank'],
  ['O', 'other'],
  ['K', 'credit'],
]
/** His own money. */
const creditKey = 'A'
export const noteKeys = ['Q', 'W', 'E', 'R'] as const

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'target'>

/** What this key does on the sheet; null: it is typing, or somebody else's. */
export function paymentKey(press: Press, sheet: PaymentSheet, act: SellActions, creditPaise = 0): (() => void) | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  const isOnButton = press.target instanceof HTMLElement && press.target.tagName === 'BUTTON'
  if (press.key === 'Escape') return act.closePayment
  if (press.key === 'Enter') return isOnButton ? null : press.repeat ? () => undefined : () => void act.confirmTender()
  if (press.key === 'Backspace' && sheet.typed.text === '' && sheet.kept.length > 0) return act.takeBackTender
  const letter = letterOf(press)
  if (letter === null) return null
  const means = meansKeys.find(([key]) => key === letter)?.[1]
  if (means !== undefined) return () => act.chooseMeans(means)
  if (letter === creditKey) return () => (creditPaise > 0 ? act.toggleCredit(creditPaise) : undefined)
  const note = quickNotes(leftPaise(sheet))[noteKeys.indexOf(letter as (typeof noteKeys)[number])]
  if (note !== undefined && sheet.typed.means === 'cash') return () => act.typeAmount(String(note / 100))
  // No other letter belongs into an amount.
  return () => undefined
}

/** By the place on the keyboard where the layout types another script. */
function letterOf({ key, code }: Press): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  return place !== undefined && [...key].length === 1 && !/[\d.,]/.test(key) ? place : null
}
