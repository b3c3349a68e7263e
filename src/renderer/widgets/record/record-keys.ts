// The keys of an open record, by name such as `F9` or `Ctrl+p`; a dialog over it has its own.

import { useEffect } from 'react'
import { isForDialog } from '../dialog-open.ts'

export function useRecordKeys(acts: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForDialog(event) || event.altKey || event.shiftKey) return
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const act = acts[`${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${name}`]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
