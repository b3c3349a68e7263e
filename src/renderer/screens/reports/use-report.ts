// What the Reports screen asks: which report, of which days, by which grain, of which branch or counter; and its answer.

import { useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { type ReportShape, reportShapes } from '../../../shared/domain/reports/report-shapes.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { type ReportAsked, type ReportGrain, type ReportLead, ReportName } from '../../../shared/records/report.ts'
import { useAsk } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { type Period, type PeriodName, periodOf } from './report-period.ts'
import { type ReportView, useReportView, viewOfLead } from './report-view.ts'
import { keepWithPast, wantsPast } from './with-past.ts'

const whole = { groupId: null, behind: null, depth: 0 } as const

export function useReport() {
  const [, params] = useRoute<{ report: string }>('/reports/:report')
  const today = dayInIndia(useCore().nowMs())
  const parsed = ReportName.safeParse(params?.report)
  const report = parsed.success ? parsed.data : 'sales'
  const shape: ReportShape = reportShapes[report]
  const { view, chosen, choose, change, goDown, keep, back } = useReportView(report, () => ({
    ...whole,
    branchId: null,
    counterId: null,
    customerId: null,
    period: periodOf('month', today, { fromOn: today, toOn: today }),
    grain: 'day',
    chosen: 0,
    ...viewOfLead(window.history.state),
  }))
  const [withPast, setWithPast] = useState(wantsPast)
  const { behind, depth, grain, period } = view
  const { fromOn, toOn } = period
  const asked = askedOf(report, view, withPast)
  const hasDays = fromOn !== '' && toOn !== ''
  const { data, error, isPlaceholderData } = useAsk('report.run', asked, { enabled: hasDays, keep: true })
  return {
    report,
    shape,
    asked,
    period,
    grain,
    chosen,
    choose,
    isNarrow: depth > 0,
    /** Of another report or step while the next is on its way: then there is nothing to show yet. */
    data: data?.asked.report === report && data.asked.behind === behind ? data : undefined,
    isOld: isPlaceholderData,
    error: hasDays ? error : null,
    back,
    open: (name: ReportName) => change(whole, name),
    setPeriod: (name: PeriodName) => change({ period: periodOf(name, today, period) }),
    setDays: (days: Partial<Period>) => change({ period: { ...period, ...days, name: 'days' } }),
    setGrain: (to: ReportGrain) => change({ grain: to }),
    /** Stays while other reports of one customer are looked at. */
    setCustomer: (id: string | null) => change({ customerId: id }),
    togglePast() {
      if (depth > 0 || (data?.past ?? null) === null) return
      keepWithPast(!withPast)
      setWithPast(!withPast)
    },
    /** A branch, a counter, or all. */
    setPlace: (place: Partial<Pick<ReportAsked, 'branchId' | 'counterId'>>) =>
      change({ branchId: null, counterId: null, ...place }),
    follow: useFollow({ goDown, keep, period }),
  }
}
export type ReportState = ReturnType<typeof useReport>

/** What the view chose, as far as the report can be asked for it. */
function askedOf(report: ReportName, view: ReportView, withPast: boolean): ReportAsked {
  const shape: ReportShape = reportShapes[report]
  const { behind, branchId, counterId, customerId, grain, groupId, period } = view
  return {
    report,
    fromOn: period.fromOn,
    toOn: period.toOn,
    grain: shape.hasGrain === true ? grain : 'day',
    counterId: shape.hasCounter === true ? counterId : null,
    branchId: shape.hasCounter === true && report !== 'day_book' ? branchId : null,
    groupId,
    customerId: shape.hasCustomer === true ? customerId : null,
    behind,
    withPast: shape.hasPast === true && withPast,
  }
}

/** Goes where a row leads. */
function useFollow({
  goDown,
  keep,
  period,
}: Pick<ReturnType<typeof useReportView>, 'goDown' | 'keep'> & { period: Period }) {
  const [, navigate] = useLocation()
  const within = ({ fromOn, toOn }: { fromOn: string; toOn: string }): Period =>
    fromOn === period.fromOn && toOn === period.toOn ? period : { name: 'days', fromOn, toOn }
  return (lead: ReportLead): void => {
    if (lead.to === 'behind') goDown({ period: within(lead), behind: lead.key })
    else if (lead.to === 'days') goDown({ period: within(lead) })
    else if (lead.to === 'group') goDown({ groupId: lead.id }, 'sales_by_item')
    else if (lead.to === 'branch') goDown({ branchId: lead.id }, 'sales')
    else {
      keep()
      navigate(`/${lead.to}/${lead.id}`)
    }
  }
}
