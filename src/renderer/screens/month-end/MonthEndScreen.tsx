// The month for the accountant: its files, its tables with their sums, and what is to be mended first.

import { ActionIcon, Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { MonthEndReport } from '../../../shared/records/month-end.ts'
import { useAsk } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showMonth } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import { Key } from '../../widgets/Key.tsx'
import { useListKeys } from '../../widgets/list-keys.ts'
import { BlockerList } from './BlockerList.tsx'
import { type BlockerRow, blockerRows, pathOfBill, pathOfPlace } from './blocker-rows.ts'
import { FileButtons } from './FileButtons.tsx'
import styles from './MonthEndScreen.module.css'
import { isFiled, monthFiles } from './month-files.ts'
import { ReadingProgress } from './ReadingProgress.tsx'
import { SectionTable } from './SectionTable.tsx'
import { useMonth } from './use-month.ts'
import { type MonthWork, useMonthWork } from './use-month-work.ts'

type Month = ReturnType<typeof useMonth>

export function MonthEndScreen() {
  const words = useWords()
  const [, navigate] = useLocation()
  const month = useMonth()
  const work = useMonthWork(month.period)
  const { data: report, error } = useAsk('monthEnd.check', { period: month.period })
  const rows = report === undefined ? [] : blockerRows(report)
  const { chosen, open } = useMonthKeys(month, work, report, rows)
  const isReading = (report === undefined && error === null) || work.making !== null
  return (
    <div className={styles.screen}>
      <MonthHead month={month} onSettings={() => navigate('/settings/returns')} />
      {isReading ? <ReadingProgress period={month.period} work={work} /> : null}
      {[error, work.error].map(problem =>
        problem === null ? null : (
          <Callout key={String(problem)} kind="stop">
            {errorWords(words, problem)}
          </Callout>
        ),
      )}
      {report === undefined ? null : (
        <>
          <FileButtons report={report} work={work} />
          <MonthBody report={report} />
          {report.scheme === 'regular' ? (
            <section className={styles.blockers} aria-label={words.monthEnd.blocked}>
              <BlockerList report={report} rows={rows} chosen={chosen} onOpen={open} />
            </section>
          ) : null}
        </>
      )}
    </div>
  )
}

/** ↑ ↓ Enter for what is to be mended, digits for the files, ← → for the months. */
function useMonthKeys(month: Month, work: MonthWork, report: MonthEndReport | undefined, rows: readonly BlockerRow[]) {
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState(0)
  const open = (index: number) => {
    const row = rows[index]
    if (row !== undefined) navigate(pathOfPlace(row))
  }
  const openBill = () => {
    const row = rows[chosen]
    const path = row === undefined ? null : pathOfBill(row)
    if (path !== null) navigate(path)
  }
  const fileKeys = monthFiles.map((file, index) => [
    String(index + 1),
    () => (report !== undefined && isFiled(file, report) ? work.make(file) : undefined),
  ])
  useListKeys({
    count: rows.length,
    chosen,
    onChoose: setChosen,
    onOpen: open,
    onEscape: work.stop,
    filter: useRef(null),
    more: {
      ...Object.fromEntries(fileKeys),
      ArrowLeft: month.before,
      ArrowRight: month.after,
      b: openBill,
      F2: () => navigate('/settings/returns'),
    },
  })
  return { chosen, open }
}

function MonthHead({ month, onSettings }: { month: Month; onSettings: () => void }) {
  const { monthEnd } = useWords()
  const language = useLanguage()
  return (
    <header className={styles.head}>
      <h1>{monthEnd.title}</h1>
      <div className={styles.month}>
        <ActionIcon variant="default" size={36} aria-label={monthEnd.before} onClick={month.before}>
          <Key name="←" quiet />
        </ActionIcon>
        <strong aria-live="polite">{showMonth(language, month.period)}</strong>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={monthEnd.after}
          disabled={month.isLast}
          onClick={month.after}
        >
          <Key name="→" quiet />
        </ActionIcon>
      </div>
      <Button
        className={styles.settings}
        variant="default"
        onClick={onSettings}
        leftSection={<Icon name="settings" size={18} />}
        rightSection={<Key name="F2" quiet />}
      >
        {monthEnd.settings}
      </Button>
    </header>
  )
}

function MonthBody({ report }: { report: MonthEndReport }) {
  const { monthEnd } = useWords()
  if (report.scheme !== 'regular') return <Callout kind="plain">{monthEnd.notDue[report.scheme]}</Callout>
  const isEmpty = report.invoiceCount + report.creditNoteCount + report.voidCount === 0
  return (
    <>
      {isEmpty ? (
        <Callout kind="plain">
          {monthEnd.nothing}. {monthEnd.nothingHint}
        </Callout>
      ) : null}
      <SectionTable report={report} />
    </>
  )
}
