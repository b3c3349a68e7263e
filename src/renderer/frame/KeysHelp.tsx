// F1: every key of the screen one is on.

import { Modal } from '@mantine/core'
import { useWords } from '../text/language.tsx'
import { Key } from '../widgets/Key.tsx'
import styles from './KeysHelp.module.css'
import { type KeyRow, keysEverywhere, keysOf } from './key-lists.ts'
import type { PlaceName } from './places.ts'

interface Props {
  readonly place: PlaceName
  readonly path: string
  readonly onClose: () => void
}

export function KeysHelp({ place, path, onClose }: Props) {
  const words = useWords()
  const title = words.frame.keysTitle(words.frame.places[place])
  const own = keysOf(place, path, words)
  return (
    <Modal opened onClose={onClose} title={title} size={880} closeButtonProps={{ 'aria-label': words.common.close }}>
      {own.length === 0 ? null : <KeyTable rows={own} />}
      <h2 className={styles.head}>{words.frame.keysEverywhere}</h2>
      <KeyTable rows={keysEverywhere(words)} />
    </Modal>
  )
}

function KeyTable({ rows }: { rows: readonly KeyRow[] }) {
  return (
    <dl className={styles.table}>
      {rows.map(([keys, what]) => (
        <div className={styles.row} key={`${keys.join()} ${what}`}>
          <dt className={styles.keys}>
            {keys.map(key => (key === '…' ? <span key={key}>…</span> : <Key key={key} name={key} />))}
          </dt>
          <dd className={styles.what}>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
