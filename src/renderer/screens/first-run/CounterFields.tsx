// Branch, counter code and cashier: what stands in the status bar and on every bill number.

import { TextInput } from '@mantine/core'
import { useWords } from '../../text/language.tsx'
import { type CounterDraft, isCounterCode } from './set-up-input.ts'

interface Props {
  readonly counter: CounterDraft
  readonly onChange: (counter: CounterDraft) => void
  /** The page was sent once: what is missing is marked. */
  readonly isTried: boolean
}

const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

export function CashierField({ counter, onChange, isTried }: Props) {
  const { shop, common } = useWords()
  const isMissing = isTried && counter.cashier.trim() === ''
  return (
    <TextInput
      label={shop.cashier}
      description={shop.cashierHint}
      inputWrapperOrder={order}
      value={counter.cashier}
      maxLength={60}
      withAsterisk
      error={isMissing ? common.requiredField : undefined}
      onChange={event => onChange({ ...counter, cashier: event.currentTarget.value })}
    />
  )
}

export function CounterFields({ counter, onChange, isTried }: Props) {
  const { shop, common } = useWords()
  // Until a person writes another, the branch is called what the language calls the main one.
  const branch = counter.branch ?? shop.defaultBranch
  return (
    <>
      <TextInput
        label={shop.branch}
        description={shop.branchHint}
        inputWrapperOrder={order}
        value={branch}
        maxLength={60}
        error={isTried && branch.trim() === '' ? common.requiredField : undefined}
        onChange={event => onChange({ ...counter, branch: event.currentTarget.value })}
      />
      <TextInput
        label={shop.counterCode}
        description={shop.counterCodeHint}
        inputWrapperOrder={order}
        value={counter.code}
        maxLength={2}
        error={isCounterCode(counter.code) || (counter.code === '' && !isTried) ? undefined : shop.badCounterCode}
        onChange={event => onChange({ ...counter, code: event.currentTarget.value.toUpperCase() })}
      />
    </>
  )
}
