// Which key does what on the Sell screen. Pure: a key and where one is, in; the name of an act, or nothing, out. Keys a
// browser or system owns (F5, F11, F12, Ctrl+N/T/W/L, Alt+←) never appear here.

export interface KeyPress {
  readonly key: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
}

export interface KeyPlace {
  readonly isBoxEmpty: boolean
  /** Focus is in the box, or nowhere in particular. */
  readonly isAtBox: boolean
  readonly hasEditor: boolean
  readonly hasSheet: boolean
  readonly hasDialog: boolean
}

export type SellAct =
  | 'toBox'
  | 'toBoxAndType'
  | 'resultUp'
  | 'resultDown'
  | 'resultPageUp'
  | 'resultPageDown'
  | 'lineUp'
  | 'lineDown'
  | 'enter'
  | 'escape'
  | 'plus'
  | 'minus'
  | 'remove'
  | 'undo'
  | 'quantity'
  | 'batch'
  | 'discount'
  | 'billDiscount'
  | 'price'
  | 'note'
  | 'billNote'
  | 'hold'
  | 'heldList'
  | 'pay'
  | 'printLast'
  | 'previewLast'
  | 'newItem'

const everywhere: Record<string, SellAct> = {
  F2: 'quantity',
  'Shift+F2': 'batch',
  F4: 'discount',
  'Shift+F4': 'billDiscount',
  F6: 'price',
  F7: 'note',
  'Shift+F7': 'billNote',
  F8: 'hold',
  'Shift+F8': 'heldList',
  F9: 'pay',
  Insert: 'newItem',
  'Ctrl+z': 'undo',
  'Ctrl+p': 'printLast',
  'Ctrl+o': 'previewLast',
}

const inBox: Record<string, SellAct> = { Enter: 'enter', Escape: 'escape' }
const inEmptyBox: Record<string, SellAct> = {
  ArrowUp: 'lineUp',
  ArrowDown: 'lineDown',
  '+': 'plus',
  '-': 'minus',
  Delete: 'remove',
}
const inFilledBox: Record<string, SellAct> = {
  ArrowUp: 'resultUp',
  ArrowDown: 'resultDown',
  PageUp: 'resultPageUp',
  PageDown: 'resultPageDown',
}

export function sellAct(press: KeyPress, place: KeyPlace): SellAct | null {
  // The sheet and the dialogs read their own keys.
  if (place.hasSheet || place.hasDialog) return null
  const name = nameOf(press)
  const act = everywhere[name]
  if (act !== undefined) return act === 'undo' && !place.isBoxEmpty ? null : act
  if (place.hasEditor) return null
  if (press.ctrl || press.alt) return null
  if (!place.isAtBox) {
    if (press.key === 'Escape') return 'toBox'
    return isPrintable(press) && press.key !== ' ' ? 'toBoxAndType' : null
  }
  return inBox[press.key] ?? (place.isBoxEmpty ? inEmptyBox : inFilledBox)[press.key] ?? null
}

function isPrintable({ key }: KeyPress): boolean {
  return [...key].length === 1
}

/** Letters without their case, so that Caps Lock does not matter. */
function nameOf({ key, ctrl, alt, shift }: KeyPress): string {
  const isCharacter = [...key].length === 1
  const base = isCharacter ? key.toLowerCase() : key
  return `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift && !isCharacter ? 'Shift+' : ''}${base}`
}
