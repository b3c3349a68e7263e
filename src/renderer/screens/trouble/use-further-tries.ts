// Whoever has the file may just be closing it: opening is tried again by itself, for a little while.

import { useEffect, useState } from 'react'
import { type AnswerAt, useTell } from '../../core/ask.ts'

const everyMs = 1000
const mostTries = 15

export function useFurtherTries(isWorthIt: boolean, onAnswer: (status: AnswerAt<'ledger.reopen'>) => void): void {
  const { mutateAsync } = useTell('ledger.reopen')
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (!isWorthIt || tries === mostTries) return
    const tryAgain = async () => {
      // What goes wrong is seen at the next try, or by whoever presses the button.
      const status = await mutateAsync({}).catch(() => undefined)
      if (status !== undefined) onAnswer(status)
      setTries(tries + 1)
    }
    const timer = setTimeout(() => void tryAgain(), everyMs)
    return () => clearTimeout(timer)
  }, [isWorthIt, tries, mutateAsync, onAnswer])
}
