// The list of reports: the chosen one is on the screen at once.

import { ReportName } from '../../../shared/records/report.ts'
import { useWords } from '../../text/language.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import { Key } from '../../widgets/Key.tsx'
import styles from './ReportsScreen.module.css'
import { useReportWords } from './report-text.ts'

interface Props {
  readonly report: ReportName
  readonly isActive: boolean
  readonly onOpen: (report: ReportName) => void
  readonly onMonthEnd: () => void
}

export function ReportList({ report, isActive, onOpen, onMonthEnd }: Props) {
  const { reports, monthEnd } = useWords()
  const { titles } = useReportWords()
  return (
    <nav className={styles.names} aria-label={reports.title} data-active={isActive || undefined}>
      {ReportName.options.map(name => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          className={styles.name}
          aria-current={name === report ? 'page' : undefined}
          onClick={() => onOpen(name)}
        >
          {titles[name]}
        </button>
      ))}
      <button type="button" tabIndex={-1} className={styles.monthEnd} onClick={onMonthEnd}>
        <Icon name="reports" size={18} /> {monthEnd.title} <Key name="F6" quiet />
      </button>
    </nav>
  )
}
