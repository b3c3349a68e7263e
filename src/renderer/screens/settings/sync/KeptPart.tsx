// What was kept aside: of which document, whose, and why, in words.

import type { KeptEntryView, SyncStatus } from '../../../../shared/contract/counter/sync/sync-calls.ts'
import { useCore } from '../../../core/core-context.tsx'
import { DocumentLinkText } from '../../../parts/sync/DocumentLinkText.tsx'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showInstant } from '../../../text/show-date.ts'
import { wordFor } from '../../../text/word-for.ts'
import form from '../../../widgets/Form.module.css'
import { RecordTable } from '../../../widgets/record/RecordTable.tsx'
import styles from '../SettingsScreen.module.css'

export function KeptPart({ sync: { kept, keptCount } }: { sync: SyncStatus }) {
  const { kept: w } = useWords().sync
  const language = useLanguage()
  const { nowMs } = useCore()
  const reasonOf = ({ code, reason }: KeptEntryView) => wordFor(w.reasons, reason === 'refused' ? reason : code)
  return (
    <section className={form.section}>
      <h2>{w.title}</h2>
      <p className={styles.hint}>{w.hint}</p>
      <RecordTable
        label={w.title}
        lines={kept}
        columns={[
          { head: w.heads.what, draw: each => <What entry={each} /> },
          { head: w.heads.counter, draw: each => each.counterCode ?? '' },
          { head: w.heads.why, draw: reasonOf },
          { head: w.heads.when, isRight: true, draw: each => showInstant(language, each.keptAt, nowMs()) },
        ]}
      />
      {keptCount > kept.length ? <p className={styles.hint}>{w.more(keptCount - kept.length)}</p> : null}
    </section>
  )
}

function What({ entry: { document, kind, number } }: { entry: KeptEntryView }) {
  const { kept: w } = useWords().sync
  const kinds: Readonly<Record<string, string>> = w.kinds
  return (
    <>
      {kinds[kind] ?? w.other} {document === null ? w.number(number) : <DocumentLinkText link={document} />}
    </>
  )
}
