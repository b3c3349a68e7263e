// Before the books of this counter and those of the shop on the server become one: what will happen.

import { Modal } from '@mantine/core'
import type { FormEvent } from 'react'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import { useFocusBack } from '../../widgets/use-focus-back.ts'
import styles from './JoinForm.module.css'

interface Props {
  readonly isBusy: boolean
  readonly onYes: () => void
  readonly onClose: () => void
}

export function BooksTogetherDialog({ isBusy, onClose, onYes }: Props) {
  const { common, sync } = useWords()
  useFocusBack()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onYes()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={sync.books.title}
      closeButtonProps={{ 'aria-label': common.close }}
      size={560}
    >
      <form className={styles.form} onSubmit={submit}>
        <p>{sync.books.what}</p>
        <Callout kind="look">{sync.books.check}</Callout>
        <FormFoot problem={null} back={common.cancel} onBack={onClose} act={sync.books.act} isBusy={isBusy} />
      </form>
    </Modal>
  )
}
