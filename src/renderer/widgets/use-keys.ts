// Keys of a page or an open record, by name such as `F9` or `Ctrl+o`. A dialog keeps its own keys.

import { useEffect } from 'react'
import { isForDialog } from './dialog-open.ts'

export function useKeys(acts: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isForDialog(event) || event.altKey || event.shiftKey) return
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const act = acts[`${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${key}`]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
