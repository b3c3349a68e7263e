// Reports: their list on the left, the days on top, the drawing, the table; a row leads down to what it is made of.

import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { ReportGrain, ReportName } from '../../../shared/records/report.ts'
import { ChooseCustomerDialog } from '../../parts/customer/ChooseCustomerDialog.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Key } from '../../widgets/Key.tsx'
import { PastLine } from './PastLine.tsx'
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
  const [periodField, placeField] = [useRef<HTMLSelectElement>(null), useRef<HTMLSelectElement>(null)]
  const [isInTable, setInTable] = useState(state.isNarrow)
  const follow = (index: number) => {
    const lead = state.data?.rows[index]?.lead ?? null
    if (lead !== null) state.follow(lead)
  }
  const [isChoosing, setChoosing] = useState(false)
  const [, navigate] = useLocation()
  const open = (index: number) => {
    state.choose(index)
    if (isInTable && index === state.chosen) follow(index)
    setInTable(true)
  }
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
    onEscape: () => (state.isNarrow ? state.back() : setInTable(false)),
    more: {
      F2: () => periodField.current?.focus(),
      F3: () => placeField.current?.focus(),
      F4: () => state.setGrain(after(ReportGrain.options, state.grain)),
      F5: () => setChoosing(state.shape.hasCustomer === true),
      F6: onMonthEnd,
      F7: () => files.make('csv'),
      F8: () => files.make('xlsx'),
      F9: () => files.make('pdf'),
      F10: state.togglePast,
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
        <ReportTools {...{ state, files, periodField, placeField }} onChooseCustomer={() => setChoosing(true)} />
        <Problem error={state.error ?? files.error} />
        <ReportBody state={state} onOpen={open} />
        <KeysFoot isInTable={isInTable} />
      </section>
      {isChoosing ? <CustomerChoice state={state} onClose={() => setChoosing(false)} /> : null}
    </div>
  )
}

function CustomerChoice({ state, onClose }: { state: ReportState; onClose: () => void }) {
  const onChosen = ({ id }: { id: string }) => {
    state.setCustomer(id)
    onClose()
  }
  return <ChooseCustomerDialog onChosen={onChosen} onClose={onClose} />
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
      <PastLine state={state} />
      {shape.drawn === undefined || data.rows.length === 0 || data.asked.behind !== null ? null : (
        <ReportDrawing report={data} drawn={shape.drawn} chosen={state.chosen} onChoose={state.choose} />
      )}
      <ReportTable report={data} chosen={state.chosen} onOpen={onOpen} />
    </>
  )
}

function after<T>(all: readonly T[], one: T): T {
  return all[(all.indexOf(one) + 1) % all.length] as T
}
