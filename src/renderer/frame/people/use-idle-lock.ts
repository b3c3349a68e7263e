// Signs out whoever has left his place: after so many minutes without a key, a touch or a movement. Not while a command
// is under way, such as a long import.

import { useEffect, useEffectEvent } from 'react'
import { useCore } from '../../core/core-context.tsx'
import { useSignOut } from '../../core/who-is-here.ts'

/** How soon to look again at what kept it from locking. */
const busyAgainMs = 5_000
const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

export function useIdleLock(minutes: number, isTaken: boolean): void {
  const { nowMs, connection } = useCore()
  const signOut = useSignOut()
  const onIdle = useEffectEvent(signOut)
  const isOn = minutes > 0 && isTaken
  useEffect(() => {
    if (!isOn) return
    const limitMs = minutes * 60_000
    const last = { atMs: nowMs() }
    const live = () => {
      last.atMs = nowMs()
    }
    const timer = { id: 0 }
    const watch = () => {
      const leftMs = last.atMs + limitMs - nowMs()
      if (leftMs <= 0 && !connection.isBusy()) return onIdle()
      timer.id = window.setTimeout(watch, leftMs > 0 ? leftMs : busyAgainMs)
    }
    watch()
    for (const sign of signsOfLife) window.addEventListener(sign, live, { capture: true, passive: true })
    return () => {
      window.clearTimeout(timer.id)
      for (const sign of signsOfLife) window.removeEventListener(sign, live, { capture: true })
    }
  }, [isOn, minutes, nowMs, connection])
}
