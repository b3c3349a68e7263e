// Backs up now, by a button or by Alt+B; the list and the status line learn of it by themselves.

import { useEffect } from 'react'
import { useTell } from '../../core/ask.ts'
import { isForDialog } from '../../widgets/dialog-open.ts'

export const backUpKey = 'Alt+B'

export function useBackUp() {
  const { mutate, isPending, isSuccess, error } = useTell('ledger.backUp')
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyB' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (isForDialog(event)) return
      event.preventDefault()
      if (!isPending) mutate({})
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [mutate, isPending])
  return { start: () => mutate({}), isPending, isSuccess, error }
}
