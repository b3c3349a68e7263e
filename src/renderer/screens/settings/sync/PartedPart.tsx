// Two machines sell as one counter, or an older file was put back: this machine joins anew, and nothing is lost.

import { Button } from '@mantine/core'
import { useTell } from '../../../core/ask.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import form from '../../../widgets/Form.module.css'
import { Key } from '../../../widgets/Key.tsx'
import { useKeys } from '../../../widgets/use-keys.ts'
import styles from '../SettingsScreen.module.css'

export function PartedPart() {
  const words = useWords()
  const w = words.sync.parted
  const anew = useTell('sync.enrolAnew')
  const mend = () => {
    if (!anew.isPending) anew.mutate({})
  }
  useKeys({ F8: mend })
  return (
    <section className={form.section}>
      <h2>{w.title}</h2>
      <p className={styles.hint}>{w.hint}</p>
      {anew.error === null ? null : <Callout kind="stop">{errorWords(words, anew.error)}</Callout>}
      <div className={form.foot}>
        <Button variant="filled" loading={anew.isPending} onClick={mend} rightSection={<Key name="F8" />}>
          {w.act}
        </Button>
      </div>
    </section>
  )
}
