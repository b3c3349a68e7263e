// The morning page's figures, as fresh as is quiet: some seconds after something was posted, never once for each sale,
// and never while nobody looks.

import { useEffect } from 'react'
import type { Home } from '../../../shared/records/home/home.ts'
import { useAsk } from '../../core/ask.ts'
import { useClient } from '../../core/core-context.tsx'

const restMs = 4_000
/** Also when nothing happens: the hour and the day go on. */
const everyMs = 60_000
const noFacts = ['cart', 'print', 'count']

export function useHome(): { home: Home | undefined; error: unknown } {
  const client = useClient()
  const { data, error, refetch } = useAsk('home.read', {}, { keep: true, freshMs: restMs })
  useEffect(() => {
    const waiting: { timer: ReturnType<typeof setTimeout> | undefined } = { timer: undefined }
    const again = () => {
      clearTimeout(waiting.timer)
      waiting.timer = undefined
      if (document.visibilityState === 'visible') void refetch()
    }
    const stop = client.on('ledger.changed', ({ record }) => {
      if (!noFacts.includes(record)) waiting.timer ??= setTimeout(again, restMs)
    })
    const every = setInterval(again, everyMs)
    document.addEventListener('visibilitychange', again)
    return () => {
      stop()
      clearInterval(every)
      clearTimeout(waiting.timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [client, refetch])
  return { home: data, error }
}
