// In a form Enter goes to the next field, and from the last one sends the form. Ctrl+Enter sends it from anywhere.

import type { KeyboardEvent } from 'react'

const fields = 'input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled), [data-enter-stop]'

export function enterMovesOn(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return
  const form = event.currentTarget
  const here = event.target as HTMLElement
  // React lets keys of a dialog that opened from the form come through.
  if (!form.contains(here)) return
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    form.requestSubmit()
    return
  }
  const isMultiline = here instanceof HTMLTextAreaElement
  if (isMultiline || here instanceof HTMLButtonElement || here instanceof HTMLAnchorElement) return
  event.preventDefault()
  const stops = [...form.querySelectorAll<HTMLElement>(fields)].filter(isReachable)
  const next = stops[stops.indexOf(here) + 1]
  if (next === undefined) form.requestSubmit()
  else {
    next.focus()
    if (next instanceof HTMLInputElement && next.type !== 'checkbox' && next.type !== 'radio') next.select()
  }
}

function isReachable(field: HTMLElement): boolean {
  if (field instanceof HTMLInputElement && field.type === 'radio') return field.checked
  return (
    field.tabIndex >= 0 && field.offsetParent !== null && !(field instanceof HTMLInputElement && field.type === 'file')
  )
}
