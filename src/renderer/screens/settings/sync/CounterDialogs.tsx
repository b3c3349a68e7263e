// Another counter of the shop: what the owner's list calls it, and signing out one that was lost.

import { Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ShopCounter, ShopCounters } from '../../../../shared/contract/counter/sync/sync-calls.ts'
import { useTell } from '../../../core/ask.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import { useFocusBack } from '../../../widgets/use-focus-back.ts'

interface Props {
  readonly counter: ShopCounter
  readonly onDone: (counters: ShopCounters) => void
  readonly onClose: () => void
}

export function RenameCounterDialog({ counter, onClose, onDone }: Props) {
  const words = useWords()
  const w = words.sync.counters
  const [name, setName] = useState(counter.name ?? '')
  const rename = useTell('sync.renameCounter')
  useFocusBack()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') rename.mutate({ id: counter.id, name: name.trim() }, { onSuccess: onDone })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.renameTitle(counter.code)}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <TextInput
          label={w.heads.name}
          value={name}
          maxLength={60}
          data-autofocus
          onChange={event => setName(event.currentTarget.value)}
        />
        <FormFoot
          problem={rename.error === null ? null : errorWords(words, rename.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={words.common.save}
          isBusy={rename.isPending}
          isDisabled={name.trim() === ''}
        />
      </form>
    </Modal>
  )
}

export function SignOutCounterDialog({ counter, onClose, onDone }: Props) {
  const words = useWords()
  const w = words.sync.counters
  const revoke = useTell('sync.revokeCounter')
  useFocusBack()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    revoke.mutate({ id: counter.id }, { onSuccess: onDone })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.signOutTitle(counter.code)}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit}>
        <p>{w.signOutHint}</p>
        <FormFoot
          problem={revoke.error === null ? null : errorWords(words, revoke.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={w.signOut}
          isBusy={revoke.isPending}
          hasFocus
        />
      </form>
    </Modal>
  )
}
