// What is in the file: asked before the file, since a heading like Balance means one thing for goods and another for people.

import { SegmentedControl } from '@mantine/core'
import { ImportKind } from '../../../shared/records/import/import-run.ts'
import { useWords } from '../../text/language.tsx'
import styles from './ImportScreen.module.css'

export function ChooseKind({ kind, onKind }: { kind: ImportKind; onKind: (kind: ImportKind) => void }) {
  const { imports } = useWords()
  return (
    <div className={styles.kind}>
      <span id="import-kind">{imports.kind}</span>
      <SegmentedControl
        aria-labelledby="import-kind"
        data={ImportKind.options.map(value => ({ value, label: imports.kinds[value] }))}
        value={kind}
        onChange={value => onKind(value as ImportKind)}
      />
    </div>
  )
}
