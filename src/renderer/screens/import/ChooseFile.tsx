// Where the list comes from: dropped, or chosen.

import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { maxImportBytes } from '../../../shared/contract/counter/import/import-calls.ts'
import type { ImportKind } from '../../../shared/records/import/import-run.ts'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './ImportScreen.module.css'
import { sampleFileOf } from './import-kinds.ts'

export function ChooseFile({ kind, onFile }: { kind: ImportKind; onFile: (file: File) => void }) {
  const { imports } = useWords()
  const [isOver, setOver] = useState(false)
  const [tooLargeBytes, setTooLarge] = useState<number | null>(null)
  const take = (file: File | null | undefined) => {
    if (file === null || file === undefined) return
    setTooLarge(file.size > maxImportBytes ? file.size : null)
    if (file.size <= maxImportBytes) onFile(file)
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
      <p className={styles.dropTitle}>{imports.drop[kind]}</p>
      <p className={styles.hint}>{imports.dropHint[kind]}</p>
      <FileButton onChange={take} accept=".csv,.tsv,.txt,.xlsx,.xlsm,.gz" inputProps={{ 'aria-label': imports.choose }}>
        {props => (
          <Button {...props} variant="filled" autoFocus>
            {imports.choose}
          </Button>
        )}
      </FileButton>
      <Button size="compact-sm" variant="subtle" onClick={() => downloadFile(sampleFileOf(kind))}>
        {imports.saveSample}
      </Button>
      {tooLargeBytes === null ? null : (
        <Callout kind="stop">{imports.tooLarge(Math.ceil(tooLargeBytes / 1024 / 1024))}</Callout>
      )}
    </div>
  )
}
