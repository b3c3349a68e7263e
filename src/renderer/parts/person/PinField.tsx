// The one field of a PIN: digits are the PIN, letters and ↑ ↓ choose whose it is, Enter sends, Esc leaves.

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { plainDigits } from '../../../shared/kernel/plain-digits.ts'
import { useWords } from '../../text/language.tsx'
import styles from './PersonPin.module.css'
import { addLetter, noLetters, pickByLetters } from './pick-by-letters.ts'
import type { PinTry } from './use-pin-try.ts'

interface Props {
  readonly names: readonly string[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly attempt: PinTry
  readonly onEscape: (() => void) | undefined
}

export function PinField({ names, chosen, onChoose, attempt, onEscape }: Props) {
  const { people } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const letters = useRef(noLetters)
  useLayoutEffect(() => field.current?.focus(), [])
  // After a try the next one is typed at once.
  useEffect(() => {
    if (!attempt.isBusy) field.current?.focus()
  }, [attempt.isBusy])
  const onKeyDown = (event: KeyboardEvent) => {
    const wish = wishOf(event)
    if (wish === null) return
    event.preventDefault()
    event.stopPropagation()
    if (wish === 'send') attempt.send()
    else if (wish === 'leave') onEscape?.()
    else if (typeof wish === 'number') onChoose(chosen + wish)
    else if ('digit' in wish) attempt.type(attempt.pin + wish.digit)
    else {
      letters.current = addLetter(letters.current, wish.letter, event.timeStamp)
      onChoose(pickByLetters(names, chosen, letters.current))
    }
  }
  return (
    <label className={styles.pin}>
      <span className={styles.label}>{people.pin.label}</span>
      <input
        ref={field}
        className={styles.input}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        // Esc is this dialog's alone, not also that of one under it.
        data-mantine-stop-propagation="true"
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls="person-list"
        aria-activedescendant={names.length === 0 ? undefined : `person-${chosen}`}
        aria-invalid={attempt.problem !== null}
        aria-describedby="person-pin-hint"
        maxLength={32}
        value={attempt.pin}
        onChange={event => attempt.type(plainDigits(event.currentTarget.value).replace(/\D/g, ''))}
        onKeyDown={onKeyDown}
      />
    </label>
  )
}

type Wish = 'send' | 'leave' | number | { readonly digit: string } | { readonly letter: string }

function wishOf({ key, code, ctrlKey, altKey, metaKey, nativeEvent }: KeyboardEvent): Wish | null {
  if (ctrlKey || altKey || metaKey || nativeEvent.isComposing) return null
  if (key === 'Enter') return 'send'
  if (key === 'Escape') return 'leave'
  // The digits of the number pad are meant also where Num Lock is off.
  const digit = /^Numpad(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return { digit }
  if (key === 'ArrowDown') return 1
  if (key === 'ArrowUp') return -1
  return /^[\p{L}\p{M}]+$/u.test(key) && [...key].length === 1 ? { letter: key } : null
}
