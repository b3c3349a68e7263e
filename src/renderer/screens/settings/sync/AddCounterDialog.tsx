// A code with which another counter joins, large enough to be read across the desk, its picture, and how long it is good.

import { Button, Modal } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { useEffect, useEffectEvent, useState } from 'react'
import { enrolmentCodeLifeMs } from '../../../../shared/contract/sync/sync-calls.ts'
import { type AnswerAt, useTell } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { useSync } from '../../../parts/sync/use-sync.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import form from '../../../widgets/Form.module.css'
import { Key } from '../../../widgets/Key.tsx'
import { useFocusBack } from '../../../widgets/use-focus-back.ts'
import styles from './SyncDialogs.module.css'

export function AddCounterDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const w = words.sync.add
  const ask = useTell('sync.newCode')
  const { nowMs } = useCore()
  const [endsMs, setEndsMs] = useState<number | null>(null)
  // Counted from when it came, since the server's clock may be another.
  const fresh = () => ask.mutate({}, { onSuccess: () => setEndsMs(nowMs() + enrolmentCodeLifeMs) })
  const askFirst = useEffectEvent(fresh)
  useEffect(() => askFirst(), [])
  useFocusBack()
  return (
    <Modal opened onClose={onClose} title={w.title} size={720} closeButtonProps={{ 'aria-label': words.common.close }}>
      <form
        className={styles.sheet}
        onSubmit={event => {
          event.preventDefault()
          fresh()
        }}
      >
        <p>{w.steps}</p>
        {ask.error === null ? null : <Callout kind="stop">{errorWords(words, ask.error)}</Callout>}
        {ask.data === undefined || endsMs === null ? (
          <div className={styles.room} />
        ) : (
          <Code made={ask.data} endsMs={endsMs} />
        )}
        <div className={form.foot}>
          <Button
            type="submit"
            variant="default"
            loading={ask.isPending}
            data-autofocus
            rightSection={<Key name="Enter" quiet />}
          >
            {w.fresh}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function Code({ made, endsMs }: { made: AnswerAt<'sync.newCode'>; endsMs: number }) {
  const { add: w } = useWords().sync
  const { nowMs } = useCore()
  const address = useSync()?.address ?? ''
  const [left, setLeft] = useState(enrolmentCodeLifeMs)
  const tick = useEffectEvent(() => setLeft(Math.max(0, endsMs - nowMs())))
  useInterval(() => tick(), 1000, { autoInvoke: true })
  const isOver = left === 0
  return (
    <div className={styles.room}>
      <div className={styles.words}>
        <p className={styles.caption}>{w.server}</p>
        <p className={styles.address}>{address}</p>
        <p className={styles.caption}>{w.code}</p>
        <p className={styles.code} data-over={isOver || undefined}>
          {spaced(made.code)}
        </p>
        <p className={styles.caption}>{isOver ? w.over : w.left(minutesAndSeconds(left))}</p>
      </div>
      <img
        className={styles.picture}
        data-over={isOver || undefined}
        src={`data:image/svg+xml,${encodeURIComponent(made.qr)}`}
        alt={w.picture}
      />
    </div>
  )
}

/** In halves, as it is read out; spaces do not matter when it is typed. */
function spaced(code: string): string {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)} ${code.slice(half)}`
}

function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
