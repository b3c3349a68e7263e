// Reads and writes a text field from outside of React, as a scanner's keys demand: React hears of it like of typing.

export type TextField = HTMLInputElement | HTMLTextAreaElement

export interface FieldText {
  readonly field: TextField
  readonly text: string
  readonly caret: number
}

export function isTextField(element: Element | null): element is TextField {
  if (element instanceof HTMLTextAreaElement) return true
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file', 'range'].includes(element.type)
}

export function readField(element: Element | null): FieldText | null {
  if (!isTextField(element)) return null
  return { field: element, text: element.value, caret: caretOf(element) }
}

export function writeField({ field, text, caret }: FieldText): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  if (field.type === 'text' || field.type === 'search' || field.type === 'tel') field.setSelectionRange(caret, caret)
}

/** Puts text in at the caret, as typing would. */
export function typeInto(element: Element | null, typed: string): void {
  const now = readField(element)
  if (now === null || typed === '') return
  const text = now.text.slice(0, now.caret) + typed + now.text.slice(now.caret)
  writeField({ field: now.field, text, caret: now.caret + typed.length })
}

function caretOf(field: TextField): number {
  return field.selectionEnd ?? field.value.length
}
