// Leaving the shop: the books stay. What has not reached the server is said before.

import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { SyncStatus } from '../../../../shared/contract/counter/sync/sync-calls.ts'
import { useTell } from '../../../core/ask.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import form from '../../../widgets/Form.module.css'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import { useFocusBack } from '../../../widgets/use-focus-back.ts'
import styles from '../SettingsScreen.module.css'
import dialog from './SyncDialogs.module.css'

/** `isHeard`: the server knows that this counter left. */
export interface Left {
  readonly isHeard: boolean
}

interface Props {
  readonly sync: SyncStatus
  readonly onLeft: (left: Left) => void
}

export function LeavePart({ onLeft, sync }: Props) {
  const { leave: w } = useWords().sync
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={form.section}>
      <h2>{w.title}</h2>
      <p className={styles.hint}>{w.hint}</p>
      <div className={form.foot}>
        <Button variant="default" onClick={() => setOpen(true)}>
          {w.title}
        </Button>
      </div>
      {isOpen ? <LeaveDialog sync={sync} onLeft={onLeft} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}

function LeaveDialog({ sync, onLeft, onClose }: Props & { onClose: () => void }) {
  const words = useWords()
  const w = words.sync.leave
  const leave = useTell('sync.leave')
  const { count } = sync.waiting
  useFocusBack()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // This page is gone before the answer is there; what was refused stands in the dialog.
    leave.mutateAsync({}).then(
      left => onLeft({ isHeard: left.isSignedOutThere }),
      () => undefined,
    )
  }
  return (
    <Modal opened onClose={onClose} title={w.ask} size={560} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form className={dialog.sheet} onSubmit={submit}>
        <p>{w.hint}</p>
        {count === 0 ? null : <Callout kind="look">{w.waits(count)}</Callout>}
        <FormFoot
          problem={leave.error === null ? null : errorWords(words, leave.error)}
          back={words.common.cancel}
          onBack={onClose}
          act={count === 0 ? w.act : w.anyway}
          isBusy={leave.isPending}
          hasFocus={count === 0}
        />
      </form>
    </Modal>
  )
}
