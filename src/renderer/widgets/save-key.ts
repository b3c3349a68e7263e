// Ctrl+Enter and Ctrl+S save the open form, wherever the focus is.

import { type RefObject, useEffect, useRef } from 'react'
import { isForDialog } from './dialog-open.ts'

export function useSaveKey(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isSave = event.key === 'Enter' || event.key.toLowerCase() === 's'
      if (!isSave || !(event.ctrlKey || event.metaKey) || event.altKey || isForDialog(event)) return
      // The form's own Ctrl+Enter has run already.
      if (event.defaultPrevented) return
      event.preventDefault()
      form.current?.requestSubmit()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return form
}
