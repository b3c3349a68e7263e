// What the Reports screen asks: which report, of which days, by which grain, of which counter; and its answer.

import { useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { type ReportShape, reportShapes } from '../../../shared/domain/reports/report-shapes.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { type ReportAsked, type ReportGrain, ReportName } from '../../../shared/records/report.ts'
import { useAsk } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { type Period, type PeriodName, periodOf } from './report-period.ts'

/** A group or customer that a report is narrowed to. */
interface Narrowed {
  readonly report: ReportName
  readonly groupId: string | null
  readonly customerId: string | null
  readonly name: string
}

export function useReport() {
  const [, params] = useRoute<{ report: string }>('/reports/:report')
  const [, navigate] = useLocation()
  const today = dayInIndia(useCore().nowMs())
  const parsed = ReportName.safeParse(params?.report)
  const report = parsed.success ? parsed.data : 'sales'
  const shape: ReportShape = reportShapes[report]
  const [period, setPeriod] = useState<Period>(() => periodOf('month', today, { fromOn: today, toOn: today }))
  const [grain, setGrain] = useState<ReportGrain>('day')
  const [narrowed, setNarrowed] = useState<Narrowed | null>(null)
  const [chosen, choose] = useState(0)
  const narrow = narrowed?.report === report ? narrowed : null
  const { fromOn, toOn } = period
  const asked: ReportAsked = {
    report,
    fromOn,
    toOn,
    grain: shape.hasGrain === true ? grain : 'day',
    counterId: null,
    groupId: narrow?.groupId ?? null,
    customerId: narrow?.customerId ?? null,
  }
  const hasDays = fromOn !== '' && toOn !== ''
  const { data, error, isPlaceholderData } = useAsk('report.run', asked, { enabled: hasDays, keep: true })
  const first =
    <A extends unknown[]>(act: (...input: A) => void) =>
    (...input: A) => {
      choose(0)
      act(...input)
    }
  return {
    report,
    shape,
    asked,
    period,
    grain,
    narrow,
    chosen,
    choose,
    /** Of another report while the next is on its way: then there is nothing to show yet. */
    data: data?.asked.report === report ? data : undefined,
    isOld: isPlaceholderData,
    error: hasDays ? error : null,
    open: first((name: ReportName) => navigate(`/reports/${name}`)),
    setPeriod: first((name: PeriodName) => setPeriod(before => periodOf(name, today, before))),
    setDays: first((days: Partial<Period>) => setPeriod(before => ({ ...before, ...days, name: 'days' as const }))),
    setGrain: first(setGrain),
    widen: first(() => setNarrowed(null)),
    openNarrow: first((to: Narrowed) => {
      setNarrowed(to)
      navigate(`/reports/${to.report}`)
    }),
  }
}
export type ReportState = ReturnType<typeof useReport>
