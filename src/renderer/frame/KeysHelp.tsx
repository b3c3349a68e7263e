// F1: every key of the screen one is on.

import { Modal } from '@mantine/core'
import { useWords } from '../text/language.tsx'
import { Key } from '../widgets/Key.tsx'
import styles from './KeysHelp.module.css'
import type { KeyRow } from './key-lists.ts'

interface Props {
  /** Of the screen. */
  readonly name: string
  readonly own: readonly KeyRow[]
  readonly everywhere: readonly KeyRow[]
  readonly onClose: () => void
}

export function KeysHelp({ everywhere, name, onClose, own }: Props) {
  const words = useWords()
  const title = words.frame.keysTitle(name)
  return (
    <Modal opened onClose={onClose} title={title} size={880} closeButtonProps={{ 'aria-label': words.common.close }}>
      {own.length === 0 ? null : <KeyTable rows={own} />}
      <h2 className={styles.head}>{words.frame.keysEverywhere}</h2>
      <KeyTable rows={everywhere} />
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
