// Of which branch or counter a report is. Counters stand under the branch they are in now.

import { NativeSelect } from '@mantine/core'
import type { RefObject } from 'react'
import type { Report } from '../../../shared/records/report.ts'
import { useWords } from '../../text/language.tsx'
import { Key } from '../../widgets/Key.tsx'
import { useReportWords } from './report-text.ts'
import type { ReportState } from './use-report.ts'

interface Props {
  readonly state: ReportState
  readonly field: RefObject<HTMLSelectElement | null>
}

const branchMark = 'branch:'

/** Only where there is more than one. A day book is always of one counter. */
export function PlaceField({ state, field }: Props) {
  const { reports } = useWords()
  const { asked, data, report, shape } = state
  const choices = useChoices(data, report !== 'day_book')
  if (shape.hasCounter !== true || choices.length === 0) return null
  const code = data?.narrowedTo.find(({ key }) => key === 'counter')?.cell
  const here = data?.counters.find(counter => counter.code === code)
  const value = asked.branchId === null ? (asked.counterId ?? here?.id ?? '') : `${branchMark}${asked.branchId}`
  const choose = (chosen: string) => {
    if (chosen.startsWith(branchMark)) return state.setPlace({ branchId: chosen.slice(branchMark.length) })
    state.setPlace({ counterId: chosen || null })
  }
  return (
    <NativeSelect
      ref={field}
      aria-label={reports.counter}
      rightSection={<Key name="F3" quiet />}
      rightSectionWidth={44}
      value={value}
      data={choices}
      onChange={event => choose(event.currentTarget.value)}
    />
  )
}

function useChoices(data: Pick<Report, 'branches' | 'counters'> | undefined, hasWhole: boolean) {
  const { reports } = useWords()
  const { noBranch } = useReportWords()
  const { branches, counters } = data ?? { branches: [], counters: [] }
  const choiceOf = ({ code, id }: Report['counters'][number]) => ({ value: id, label: reports.counterNamed(code) })
  const whole = (value: string, label: string) => (hasWhole ? [{ value, label }] : [])
  if (branches.length === 0)
    return counters.length === 0 ? [] : [...whole('', reports.allCounters), ...counters.map(choiceOf)]
  const isNowhere = ({ branchId }: Report['counters'][number]) => branches.every(({ id }) => id !== branchId)
  const groups = [...branches, { id: 'none', name: noBranch }].map(({ id, name }) => {
    const inIt = counters.filter(counter => (id === 'none' ? isNowhere(counter) : counter.branchId === id))
    const isOffered = id !== 'none' || inIt.length > 0
    const all = isOffered ? whole(`${branchMark}${id}`, reports.allOf(name)) : []
    return { group: name, items: [...all, ...inIt.map(choiceOf)] }
  })
  return [...whole('', reports.allBranches), ...groups.filter(({ items }) => items.length > 0)]
}
