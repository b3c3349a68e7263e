// The first and the last day something is narrowed to. Empty: open at that end.

import { TextInput } from '@mantine/core'
import { useWords } from '../../text/language.tsx'

interface Props {
  readonly fromOn: string
  readonly toOn: string
  /** The words stand over the fields; else the tools beside them say enough. */
  readonly hasLabels?: boolean
  readonly onChange: (changed: { readonly fromOn?: string; readonly toOn?: string }) => void
}

export function FromToFields({ fromOn, toOn, hasLabels = false, onChange }: Props) {
  const { common } = useWords()
  const called = (word: string) => (hasLabels ? { label: word } : { 'aria-label': word })
  return (
    <>
      <TextInput
        type="date"
        {...called(common.from)}
        value={fromOn}
        onChange={event => onChange({ fromOn: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        {...called(common.to)}
        value={toOn}
        onChange={event => onChange({ toOn: event.currentTarget.value })}
      />
    </>
  )
}
