// Moves a counter to another place of the shop.

import { Modal, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ShopBranches } from '../../../../shared/contract/counter/shop/branch-calls.ts'
import { useAsk, useTell } from '../../../core/ask.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import { useFocusBack } from '../../../widgets/use-focus-back.ts'
import styles from '../SettingsScreen.module.css'

interface Props {
  readonly counter: { readonly id: string; readonly code: string }
  readonly onDone: (branches: ShopBranches) => void
  readonly onClose: () => void
}

export function MoveCounterDialog({ counter, onClose, onDone }: Props) {
  const words = useWords()
  const { branches } = useAsk('branch.find', {}).data ?? { branches: [] }
  useFocusBack()
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.branch.moveTitle(counter.code)}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {branches.length === 0 ? null : (
        <MoveForm counter={counter} branches={branches} onDone={onDone} onClose={onClose} />
      )}
    </Modal>
  )
}

function MoveForm({ branches, counter, onClose, onDone }: Props & ShopBranches) {
  const words = useWords()
  const w = words.branch
  const from = branches.find(({ counters }) => counters.some(({ id }) => id === counter.id))
  const others = branches.filter(({ id }) => id !== from?.id)
  const [branchId, setBranchId] = useState(others[0]?.id ?? '')
  const move = useTell('branch.moveCounter')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (branchId !== '') move.mutate({ counterId: counter.id, branchId }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit} className={styles.body}>
      <dl className={styles.facts}>
        <dt>{w.from}</dt>
        <dd>{from?.name}</dd>
      </dl>
      {others.length === 0 ? (
        <p>{w.onlyOne}</p>
      ) : (
        <NativeSelect
          label={w.to}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={branchId}
          data-autofocus
          onChange={event => setBranchId(event.currentTarget.value)}
        />
      )}
      <p className={styles.hint}>{w.moveHint(counter.code)}</p>
      <FormFoot
        problem={move.error === null ? null : errorWords(words, move.error)}
        back={words.common.cancel}
        onBack={onClose}
        act={w.act}
        isBusy={move.isPending}
        isDisabled={branchId === ''}
      />
    </form>
  )
}
