// Another machine may be this counter, or another counter has its code: whether this one joins as another counter.

import { Button, Modal } from '@mantine/core'
import type { FormEvent } from 'react'
import { useWords } from '../../text/language.tsx'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import { useFocusBack } from '../../widgets/use-focus-back.ts'
import styles from './JoinForm.module.css'

interface Props {
  /** Of the refusal. */
  readonly why: string
  readonly isBusy: boolean
  readonly onAnother: () => void
  /** Undefined where it cannot be the same counter. */
  readonly onItself: (() => void) | undefined
  readonly onClose: () => void
}

export function CounterElsewhereDialog({ isBusy, onAnother, onClose, onItself, why }: Props) {
  const { common, sync } = useWords()
  const w = sync.elsewhere
  useFocusBack()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onAnother()
  }
  return (
    <Modal opened onClose={onClose} title={w.title} closeButtonProps={{ 'aria-label': common.close }} size={620}>
      <form className={styles.form} onSubmit={submit}>
        <p>{why}</p>
        <p>{w.another}</p>
        {onItself === undefined ? null : (
          <div>
            <Button variant="default" disabled={isBusy} onClick={onItself}>
              {w.itself}
            </Button>
          </div>
        )}
        <FormFoot problem={null} back={common.cancel} onBack={onClose} act={w.act} isBusy={isBusy} hasFocus />
      </form>
    </Modal>
  )
}
