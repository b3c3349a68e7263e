// A key pressed while a record is still being read is done as soon as it is there: hands do not wait for a page.

import { useEffect, useRef } from 'react'
import { isForDialog } from './dialog-open.ts'

export function useKeysAhead(isReading: boolean): void {
  const ahead = useRef<KeyboardEvent>(null)
  useEffect(() => {
    if (!isReading) {
      const event = ahead.current
      ahead.current = null
      if (event !== null && !event.defaultPrevented) window.dispatchEvent(new KeyboardEvent('keydown', event))
      return
    }
    const onKey = (event: KeyboardEvent) => {
      if (isAct(event) && !isForDialog(event)) ahead.current = event
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isReading])
}

/** A function key or a letter with Ctrl: what is typed is not an act. */
function isAct({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || shiftKey) return false
  return ctrlKey || metaKey ? key.length === 1 : /^F\d+$/.test(key)
}
