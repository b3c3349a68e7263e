// One PIN being typed for the one chosen: what was refused, and how long he must wait.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PersonToSignIn } from '../../../shared/contract/counter/person-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'

export interface PinTry {
  readonly pin: string
  readonly isBusy: boolean
  /** What went wrong with the last try, or how long to wait. */
  readonly problem: string | null
  readonly type: (pin: string) => void
  readonly send: () => void
}

export function usePinTry(
  person: PersonToSignIn | undefined,
  onPin: (personId: string, pin: string) => Promise<unknown>,
): PinTry {
  const words = useWords()
  const queries = useQueryClient()
  const [pin, setPin] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<{ readonly personId: string; readonly error: unknown } | null>(null)
  const waitMs = useWait(person?.lockedUntil ?? null)
  const isShort = failed?.error === 'short'
  const refused = failed === null || failed.personId !== person?.id || isShort ? null : errorWords(words, failed.error)
  const wait = waitMs > 0 ? words.people.pin.wait(showWait(waitMs)) : null
  return {
    pin,
    isBusy,
    problem: isShort ? words.people.newPin.short : (wait ?? refused),
    type(typed) {
      setPin(typed)
      setFailed(null)
    },
    send() {
      if (person === undefined || isBusy || waitMs > 0) return
      setPin('')
      // A scan that came here shall not count as a try.
      if (!/^\d{4,8}$/.test(pin)) return setFailed({ personId: person.id, error: 'short' })
      setBusy(true)
      onPin(person.id, pin).then(
        () => setBusy(false),
        (error: unknown) => {
          setBusy(false)
          const isGone = error instanceof Refusal && error.code === 'pin_locked'
          // Whom too many tries keep waiting is told by the core.
          void queries.invalidateQueries({ queryKey: ['person.find'] })
          setFailed(isGone ? null : { personId: person.id, error })
        },
      )
    },
  }
}

/** Milliseconds left until then, counted down by the second. */
function useWait(until: string | null): number {
  const { nowMs } = useCore()
  const leftMs = () => (until === null ? 0 : Math.max(0, Date.parse(until) - nowMs()))
  const [, setTicks] = useState(0)
  const isWaiting = leftMs() > 0
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setTicks(ticks => ticks + 1), 1000)
    return () => clearInterval(timer)
  }, [isWaiting])
  return leftMs()
}

/** `0:45`. */
function showWait(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
