// The keys of every list: ↑ ↓ PgUp PgDn Ctrl+Home Ctrl+End choose, Enter opens, Esc goes back, / goes to the filter.

import { type RefObject, useEffect } from 'react'
import { isForDialog } from './dialog-open.ts'

interface ListKeys {
  readonly count: number
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onEscape: () => void
  readonly filter: RefObject<HTMLInputElement | null>
  /** Keys of this list's own, by name such as `Insert` or `Ctrl+p`. */
  readonly more?: Readonly<Record<string, () => void>>
}

const page = 15
const openDropdown = '[role="menu"], [aria-haspopup="listbox"][aria-expanded="true"]'

export function useListKeys({ count, chosen, onChoose, onOpen, onEscape, filter, more = {} }: ListKeys): void {
  useEffect(() => {
    const choose = (index: number) => onChoose(Math.max(0, Math.min(count - 1, index)))
    const acts: Record<string, () => void> = {
      ArrowDown: () => choose(chosen + 1),
      ArrowUp: () => choose(chosen - 1),
      PageDown: () => choose(chosen + page),
      PageUp: () => choose(chosen - page),
      'Ctrl+Home': () => choose(0),
      'Ctrl+End': () => choose(count - 1),
      Enter: () => onOpen(chosen),
      Escape: onEscape,
      ...more,
    }
    const before = { hasDropdown: false }
    // Looked at before the dropdown itself hears the key that closes it.
    const onKeyFirst = () => {
      before.hasDropdown = document.querySelector(openDropdown) !== null
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || before.hasDropdown || isForDialog(event)) return
      const isElsewhere = isField(event.target) && event.target !== filter.current
      if (event.key === '/' && !isField(event.target)) {
        event.preventDefault()
        filter.current?.focus()
        return
      }
      const isTyping =
        [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
      if (isTyping && !isField(event.target)) filter.current?.focus()
      const name = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`
      const act = acts[name]
      if (act === undefined || event.altKey || event.shiftKey) return
      // A field of the open record keeps its own keys; only Esc leaves it.
      if (isElsewhere && more[name] === undefined && name !== 'Escape') return
      if (name === 'Enter' && isPressable(event.target)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyFirst, true)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKeyFirst, true)
      window.removeEventListener('keydown', onKey)
    }
  })
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(BUTTON|A)$/.test(target.tagName)
}
