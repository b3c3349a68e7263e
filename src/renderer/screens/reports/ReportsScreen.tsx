// Reports: their list on the left, the days on top, the drawing, the table; a row leads down to what it is made of.

import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { ReportGrain, ReportName, type ReportRow } from '../../../shared/records/report.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Key } from '../../widgets/Key.tsx'
import { ReportDrawing } from './ReportDrawing.tsx'
import { ReportList } from './ReportList.tsx'
import styles from './ReportsScreen.module.css'
import { ReportTable } from './ReportTable.tsx'
import { ReportTools } from './ReportTools.tsx'
import { useReportWords } from './report-text.ts'
import { type ReportState, useReport } from './use-report.ts'
import { useReportFiles } from './use-report-files.ts'
import { useReportKeys } from './use-report-keys.ts'

export function ReportsScreen() {
  const state = useReport()
  const files = useReportFiles(state.asked)
  const periodField = useRef<HTMLSelectElement>(null)
  const [isInTable, setInTable] = useState(false)
  const [, navigate] = useLocation()
  const follow = useFollow(state)
  const onMonthEnd = () => navigate('/month-end')
  const { titles } = useReportWords()
  useReportKeys({
    names: ReportName.options,
    titleOf: name => titles[name],
    report: state.report,
    onReport: state.open,
    rowCount: state.data?.rows.length ?? 0,
    chosen: state.chosen,
    onChoose: state.choose,
    isInTable,
    onPane: setInTable,
    onFollow: follow,
    onEscape: () => (state.narrow === null ? setInTable(false) : state.widen()),
    more: {
      F2: () => periodField.current?.focus(),
      F4: () => state.setGrain(after(ReportGrain.options, state.grain)),
      F6: onMonthEnd,
      F7: () => files.make('csv'),
      F8: () => files.make('xlsx'),
      F9: () => files.make('pdf'),
    },
  })
  return (
    <div className={styles.screen}>
      <ReportList report={state.report} isActive={!isInTable} onOpen={state.open} onMonthEnd={onMonthEnd} />
      <section
        className={styles.report}
        aria-label={titles[state.report]}
        data-old={state.isOld || undefined}
        data-resting={!isInTable || undefined}
      >
        <ReportTools state={state} files={files} periodField={periodField} />
        <Problem error={state.error} />
        <Problem error={files.error} />
        <ReportBody
          state={state}
          onOpen={index => {
            state.choose(index)
            if (isInTable && index === state.chosen) follow(index)
            setInTable(true)
          }}
        />
        <KeysFoot isInTable={isInTable} />
      </section>
    </div>
  )
}

function Problem({ error }: { error: unknown }) {
  const words = useWords()
  return error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>
}

function KeysFoot({ isInTable }: { isInTable: boolean }) {
  const { keys } = useWords().reports
  return (
    <footer className={styles.keys}>
      <span>
        <Key name="↑" quiet /> <Key name="↓" quiet /> {isInTable ? keys.rows : keys.reports}
      </span>
      <span>
        <Key name="Enter" quiet /> {isInTable ? keys.follow : keys.toTable}
      </span>
      <span>
        <Key name="Esc" quiet /> {keys.back}
      </span>
    </footer>
  )
}

function ReportBody({ state, onOpen }: { state: ReportState; onOpen: (index: number) => void }) {
  const { reports } = useWords()
  const { data, shape } = state
  if (data === undefined) return state.error === null ? <p className={styles.waiting}>{reports.reading}</p> : null
  return (
    <>
      {shape.drawn === undefined || data.rows.length === 0 ? null : (
        <ReportDrawing report={data} drawn={shape.drawn} chosen={state.chosen} onChoose={state.choose} />
      )}
      <ReportTable report={data} chosen={state.chosen} onOpen={onOpen} />
    </>
  )
}

/** Where a row leads: its bills, its record, or a report of its own. */
function useFollow(state: ReportState): (index: number) => void {
  const [, navigate] = useLocation()
  return index => {
    const row = state.data?.rows[index]
    const lead = row?.lead ?? null
    if (row === undefined || lead === null) return
    const name = nameOf(row)
    if (lead.to === 'days') navigate('/invoices', { state: { fromOn: lead.fromOn, toOn: lead.toOn } })
    else if (lead.to === 'group')
      state.openNarrow({ report: 'sales_by_item', groupId: lead.id, customerId: null, name })
    else if (lead.to === 'purchases')
      state.openNarrow({ report: 'purchase_history', groupId: null, customerId: lead.id, name })
    else navigate(`/${lead.to}/${lead.id}`)
  }
}

function nameOf({ cells }: ReportRow): string {
  return String(cells[0] ?? '')
}

function after<T>(all: readonly T[], one: T): T {
  return all[(all.indexOf(one) + 1) % all.length] as T
}
