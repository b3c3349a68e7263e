// Over a report: its days, its grain, and its files.

import { Button, CloseButton, NativeSelect } from '@mantine/core'
import type { RefObject } from 'react'
import { showCell } from '../../../shared/domain/reports/show-cell.ts'
import { ReportGrain } from '../../../shared/records/report.ts'
import { FromToFields } from '../../parts/list/FromToFields.tsx'
import { useWords } from '../../text/language.tsx'
import { Key } from '../../widgets/Key.tsx'
import { PlaceField } from './PlaceField.tsx'
import styles from './ReportsScreen.module.css'
import { type PeriodName, periodNames } from './report-period.ts'
import { useReportWords } from './report-text.ts'
import type { ReportState } from './use-report.ts'
import type { FileFormat, ReportFiles } from './use-report-files.ts'

interface Props {
  readonly state: ReportState
  readonly files: ReportFiles
  readonly periodField: RefObject<HTMLSelectElement | null>
  readonly placeField: RefObject<HTMLSelectElement | null>
  readonly onChooseCustomer: () => void
}

const formats: readonly { format: FileFormat; key: string }[] = [
  { format: 'csv', key: 'F7' },
  { format: 'xlsx', key: 'F8' },
  { format: 'pdf', key: 'F9' },
]

export function ReportTools({ state, files, periodField, placeField, onChooseCustomer }: Props) {
  const { reports } = useWords()
  const { grains, titles } = useReportWords()
  const { shape } = state
  return (
    <header className={styles.tools}>
      <h1>{titles[state.report]}</h1>
      <Narrowed state={state} />
      {shape.period === 'now' ? (
        <span className={styles.now}>{reports.asOfNow}</span>
      ) : (
        <Days state={state} periodField={periodField} />
      )}
      {shape.hasGrain === true && state.asked.behind === null ? (
        <NativeSelect
          aria-label={reports.grain}
          rightSection={<Key name="F4" quiet />}
          rightSectionWidth={44}
          value={state.grain}
          data={ReportGrain.options.map(value => ({ value, label: grains[value] }))}
          onChange={event => state.setGrain(event.currentTarget.value as ReportGrain)}
        />
      ) : null}
      <Customer state={state} onChoose={onChooseCustomer} />
      <PlaceField state={state} field={placeField} />
      <div className={styles.files}>
        {formats.map(({ format, key }) => (
          <Button
            key={format}
            variant="default"
            loading={files.making === format}
            onClick={() => files.make(format)}
            rightSection={<Key name={key} quiet />}
          >
            {reports.formats[format]}
          </Button>
        ))}
      </div>
    </header>
  )
}

const haveFields: ReadonlySet<string> = new Set(['branch', 'counter', 'customer'])

/** What the report is narrowed to; customer and place have fields of their own. */
function Narrowed({ state: { back, data, grain, isNarrow } }: Pick<Props, 'state'>) {
  const words = useReportWords()
  if (!isNarrow) return null
  const all = data?.narrowedTo ?? []
  const rest = all.filter(({ key }) => !haveFields.has(key))
  const named = rest.length > 0 || data?.asked.behind !== null ? rest : all
  const texts = named.map(({ cell, kind }) => showCell(cell, kind, grain, words))
  return (
    <Button size="compact-md" variant="light" onClick={back} rightSection={<Key name="Esc" quiet />}>
      {data?.asked.behind === null ? texts.join(' · ') : words.documentsBehind(texts.join(' · '))}
    </Button>
  )
}

/** Of all customers, or of one. */
function Customer({ state, onChoose }: Pick<Props, 'state'> & { onChoose: () => void }) {
  const { common, reports } = useWords()
  const { asked, data, setCustomer, shape } = state
  if (shape.hasCustomer !== true) return null
  const named = data?.narrowedTo.find(({ key }) => key === 'customer')?.cell
  return (
    <>
      <Button variant="default" onClick={onChoose} rightSection={<Key name="F5" quiet />}>
        {asked.customerId === null ? reports.allCustomers : (named ?? '')}
      </Button>
      {asked.customerId === null ? null : <CloseButton aria-label={common.remove} onClick={() => setCustomer(null)} />}
    </>
  )
}

function Days({ state, periodField }: Pick<Props, 'state' | 'periodField'>) {
  const { invoices } = useWords()
  const { period } = state
  return (
    <>
      <NativeSelect
        ref={periodField}
        aria-label={invoices.period}
        rightSection={<Key name="F2" quiet />}
        rightSectionWidth={44}
        value={period.name}
        data={periodNames.map(value => ({ value, label: invoices.periods[value] }))}
        onChange={event => state.setPeriod(event.currentTarget.value as PeriodName)}
      />
      {period.name === 'days' ? (
        <FromToFields fromOn={period.fromOn} toOn={period.toOn} onChange={state.setDays} />
      ) : null}
    </>
  )
}
