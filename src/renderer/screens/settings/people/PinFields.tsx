// A new PIN, typed twice. Its letters are dots, but the browser is not asked to keep it.

import { TextInput } from '@mantine/core'
import { plainDigits } from '../../../../shared/kernel/plain-digits.ts'
import { useWords } from '../../../text/language.tsx'
import styles from './PinFields.module.css'

export interface NewPin {
  readonly first: string
  readonly again: string
}

export const noPin: NewPin = { first: '', again: '' }

export type PinProblem = 'short' | 'differs'

/** The PIN, null when none was typed and none is needed, or what is wrong with it. */
export function readPin({ first, again }: NewPin, isNeeded: boolean): { pin: string | null } | { problem: PinProblem } {
  if (first === '' && again === '' && !isNeeded) return { pin: null }
  if (!/^\d{4,8}$/.test(first)) return { problem: 'short' }
  return first === again ? { pin: first } : { problem: 'differs' }
}

interface Props {
  readonly pin: NewPin
  readonly problem: PinProblem | null
  readonly hint: string
  readonly onChange: (pin: NewPin) => void
}

export function NewPinFields({ pin, problem, hint, onChange }: Props) {
  const { newPin } = useWords().people
  return (
    <>
      <PinInput
        label={newPin.first}
        description={hint}
        value={pin.first}
        error={problem === 'short' ? newPin.short : undefined}
        onChange={first => onChange({ ...pin, first })}
      />
      <PinInput
        label={newPin.again}
        value={pin.again}
        error={problem === 'differs' ? newPin.differs : undefined}
        onChange={again => onChange({ ...pin, again })}
      />
    </>
  )
}

interface InputProps {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly error?: string | undefined
  readonly onChange: (value: string) => void
}

export function PinInput({ label, description, value, error, onChange }: InputProps) {
  return (
    <TextInput
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      classNames={{ input: styles.dots ?? '' }}
      inputMode="numeric"
      maxLength={8}
      value={value}
      error={error}
      onChange={event => onChange(plainDigits(event.currentTarget.value).replace(/\D/g, ''))}
    />
  )
}
