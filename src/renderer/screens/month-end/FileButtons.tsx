// The files of the month as buttons, each with its key. What the shop does not file is there but cannot be pressed.

import type { MonthEndReport } from '../../../shared/records/month-end.ts'
import { useWords } from '../../text/language.tsx'
import { Key } from '../../widgets/Key.tsx'
import styles from './MonthEndScreen.module.css'
import { fileHint, isFiled, monthFiles } from './month-files.ts'
import type { MonthWork } from './use-month-work.ts'

export function FileButtons({ report, work }: { report: MonthEndReport; work: MonthWork }) {
  const words = useWords()
  return (
    <section className={styles.files} aria-label={words.monthEnd.files}>
      {monthFiles.map((file, index) => (
        <button
          key={file}
          type="button"
          className={styles.file}
          disabled={!isFiled(file, report) || work.making !== null}
          data-making={work.making === file || undefined}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => work.make(file)}
        >
          <Key name={String(index + 1)} />
          <span className={styles.fileName}>{words.monthEnd.file[file]}</span>
          <span className={styles.fileHint}>{fileHint(file, report, words)}</span>
        </button>
      ))}
    </section>
  )
}
