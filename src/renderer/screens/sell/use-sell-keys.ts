// The keyboard of the Sell screen: scans first, then the screen's keys; what is neither goes to the box as typing.

import { type RefObject, useEffect } from 'react'
import { isTextField } from './box/field-text.ts'
import { listenToWedge } from './box/listen-to-wedge.ts'
import { moveChoice } from './cart/cart-edits.ts'
import { useSell } from './sell-context.tsx'
import { type KeyPlace, type SellAct, sellAct } from './sell-keys.ts'
import { activeCart } from './sell-state.ts'
import type { SellStore } from './sell-store.ts'

export function useSellKeys(box: RefObject<HTMLInputElement | null>): void {
  const sell = useSell()
  useEffect(() => {
    const wedge = listenToWedge(code => sell.act.scan(code))
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.key === 'Process') return
      const place = placeNow(sell, box.current)
      // A form opened over the sale reads its own keys; so does Ctrl+K.
      if (isForOtherDialog(event)) return
      if (place.hasSheet) focusSheet()
      const isCharacter =
        [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey
      if (isCharacter && !place.hasSheet && !isTextField(document.activeElement)) box.current?.focus()
      if (wedge.takes(event)) return consume(event)
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      const act = sellAct({ key, ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey }, place)
      if (act === null || act === 'toBoxAndType') return
      consume(event)
      runAct(sell, act, box.current)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [sell, box])
}

function consume(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

/** The payment sheet is the one dialog whose keys are watched for scans. */
function isForOtherDialog(event: KeyboardEvent): boolean {
  const other = '[aria-modal="true"]:not([data-payment-sheet])'
  if (document.querySelector(other) !== null) return true
  return event.target instanceof Element && event.target.closest(other) !== null
}

/** The sheet's keys work wherever a click has left the focus. */
function focusSheet(): void {
  const sheet = document.querySelector('[data-payment-sheet]')
  if (sheet?.contains(document.activeElement) === false) sheet.querySelector('input')?.focus()
}

function placeNow({ store }: SellStore, box: HTMLInputElement | null): KeyPlace {
  const state = store.getState()
  const focused = document.activeElement
  return {
    isBoxEmpty: activeCart(state).cursor.boxText.trim() === '',
    isAtBox: focused === box || focused === document.body,
    // Left open while one went on at the box, it has no keys.
    hasEditor: state.editor !== null && focused !== box,
    hasSheet: state.sheet !== null,
    hasDialog: state.dialog !== null,
  }
}

const pageStep = 8

function runAct({ act, store }: SellStore, name: Exclude<SellAct, 'toBoxAndType'>, box: HTMLInputElement | null): void {
  const state = store.getState()
  const acts: Record<typeof name, () => void> = {
    toBox: () => box?.focus(),
    resultUp: () => act.moveResult(-1),
    resultDown: () => act.moveResult(1),
    resultPageUp: () => act.moveResult(-pageStep),
    resultPageDown: () => act.moveResult(pageStep),
    lineUp: () => act.edit(cart => moveChoice(cart, -1), 'soon'),
    lineDown: () => act.edit(cart => moveChoice(cart, 1), 'soon'),
    enter: act.enter,
    escape: () => leave(act, state),
    plus: () => act.stepQuantity(1),
    minus: () => act.stepQuantity(-1),
    remove: () => act.removeChosen(),
    undo: act.undoRemove,
    quantity: () => act.openEditor('quantity'),
    batch: () => act.openBatches(),
    discount: () => act.openEditor('discount'),
    billDiscount: () => act.openEditor('billDiscount'),
    price: () => act.openEditor('price'),
    note: () => act.openEditor('note'),
    billNote: () => act.openEditor('billNote'),
    hold: act.holdOrList,
    heldList: () => act.put({ dialog: { kind: 'held' } }),
    pay: () => void act.openPayment(),
    printLast: () => act.printLast(),
    previewLast: () => act.put({ isPreviewing: state.lastSale !== null && !state.isPreviewing }),
    newItem: act.openNewItem,
  }
  acts[name]()
}

/** Esc clears, one thing at a time: the preview, the notice, the box, a field left open. */
function leave(act: SellStore['act'], state: ReturnType<SellStore['store']['getState']>): void {
  if (state.isPreviewing) act.put({ isPreviewing: false })
  else if (state.notice !== null) act.put({ notice: null })
  else if (state.editor !== null && activeCart(state).cursor.boxText === '') act.closeEditor()
  else act.clearBox()
}
