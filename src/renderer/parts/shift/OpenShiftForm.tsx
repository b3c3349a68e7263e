// The float of a new shift: one field and Enter. Used beside the list of shifts and over a sale that waits for one.

import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { DrawerState } from '../../../shared/contract/counter/shift-calls.ts'
import { formatPaise, parseRupees } from '../../../shared/kernel/money.ts'
import { useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { FormFoot } from '../../widgets/FormFoot.tsx'

interface Props {
  readonly drawer: DrawerState
  readonly onOpened: () => void
  readonly onBack: () => void
}

export function OpenShiftForm({ drawer, onOpened, onBack }: Props) {
  const words = useWords()
  const { open: w } = words.till
  const { newId } = useCore()
  const [id] = useState(newId)
  const [text, setText] = useState(() =>
    drawer.lastFloatPaise === null ? '' : formatPaise(drawer.lastFloatPaise).replaceAll(',', ''),
  )
  const tell = useTell('shift.open')
  const floatPaise = text.trim() === '' ? 0 : parseRupees(text)
  const isRight = floatPaise !== undefined && floatPaise >= 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isRight) return
    const onSuccess = () => {
      notifications.show({ message: w.opened, color: 'green' })
      onOpened()
    }
    tell.mutate({ id, floatPaise }, { onSuccess })
  }
  return (
    <form onSubmit={submit} noValidate>
      <p>{drawer.rules.mustBeOpen ? w.mustBe : w.optional}</p>
      <TextInput
        mt="md"
        data-autofocus
        autoFocus
        onFocus={event => event.currentTarget.select()}
        label={w.float}
        description={w.floatHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        leftSection="₹"
        inputMode="decimal"
        value={text}
        maxLength={20}
        error={isRight ? undefined : words.payment.problems.not_an_amount}
        onChange={event => setText(event.currentTarget.value)}
      />
      <FormFoot
        problem={tell.error === null ? null : errorWords(words, tell.error)}
        back={words.common.back}
        onBack={onBack}
        act={w.act}
        isBusy={tell.isPending}
        isDisabled={!isRight}
      />
    </form>
  )
}
