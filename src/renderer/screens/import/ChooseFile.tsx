// Where the list comes from: dropped, or chosen.

import { Button, FileButton, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { ImportKind } from '../../../shared/records/import-run.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './ImportScreen.module.css'
import type { ImportWork } from './use-import-work.ts'

/** What fits through the wire in one message. */
const maxBytes = 60 * 1024 * 1024

export function ChooseFile({ work: { kind, act } }: { work: ImportWork }) {
  const { imports } = useWords()
  const [isOver, setOver] = useState(false)
  const [isTooLarge, setTooLarge] = useState(false)
  const take = (file: File | null | undefined) => {
    if (file === null || file === undefined) return
    setTooLarge(file.size > maxBytes)
    if (file.size <= maxBytes) act.choose(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is everyone's
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <Icon name="import" size={40} />
      <p className={styles.dropTitle}>{imports.drop}</p>
      <p className={styles.hint}>{imports.dropHint}</p>
      <NativeSelect
        label={imports.kind}
        value={kind}
        data={ImportKind.options.map(value => ({ value, label: imports.kinds[value] }))}
        onChange={event => act.setKind(event.currentTarget.value as ImportKind)}
      />
      <FileButton onChange={take} accept=".csv,.tsv,.txt,.xlsx,.gz" inputProps={{ 'aria-label': imports.choose }}>
        {props => (
          <Button {...props} variant="filled" autoFocus>
            {imports.choose}
          </Button>
        )}
      </FileButton>
      {isTooLarge ? <Callout kind="stop">{imports.tooLarge}</Callout> : null}
    </div>
  )
}
