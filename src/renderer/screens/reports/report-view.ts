// What the Reports screen looks at, kept with the address it stands at: whoever goes down to a document and back finds the
// same days, the same row and the same step.

import { useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import type { ReportAsked, ReportGrain, ReportName } from '../../../shared/records/report.ts'
import type { Period } from './report-period.ts'

export interface ReportView extends Pick<ReportAsked, 'branchId' | 'counterId' | 'groupId' | 'customerId' | 'behind'> {
  readonly period: Period
  readonly grain: ReportGrain
  readonly chosen: number
  /** Steps down from a whole report. */
  readonly depth: number
}

/** `start`: where nothing was looked at before. */
export function useReportView(report: ReportName, start: () => ReportView) {
  const [, navigate] = useLocation()
  const [first] = useState(start)
  const view = useSyncExternalStore(subscribe, viewHere) ?? first
  const [own, setOwn] = useState({ view, chosen: view.chosen })
  const chosen = own.view === view ? own.chosen : view.chosen
  const show = (to: ReportName, next: ReportView, replace: boolean) =>
    navigate(`/reports/${to}`, { state: { reportView: next }, replace })
  return {
    view,
    chosen,
    choose: (index: number) => setOwn({ view, chosen: index }),
    /** Stays at this step. */
    change: (part: Partial<ReportView>, to: ReportName = report) => show(to, { ...view, chosen: 0, ...part }, true),
    /** One step down; `back` comes up again. */
    goDown(part: Partial<ReportView>, to: ReportName = report) {
      show(report, { ...view, chosen }, true)
      show(to, { ...view, chosen: 0, ...part, depth: view.depth + 1 }, false)
    },
    /** So that whoever leaves for another screen comes back to this row. */
    keep: () => show(report, { ...view, chosen }, true),
    back: () => window.history.back(),
  }
}

/** Another screen leads here with the days it speaks of, and with the row whose documents it means; Esc goes back to it. */
export function viewOfLead(state: unknown): Partial<ReportView> {
  const { behind, fromOn, toOn } = (state ?? {}) as Record<string, unknown>
  if (typeof fromOn !== 'string' || typeof toOn !== 'string') return {}
  return {
    period: { name: 'days', fromOn, toOn },
    behind: typeof behind === 'string' ? behind : null,
    depth: 1,
  }
}

function viewHere(): ReportView | undefined {
  return (window.history.state as { reportView?: ReportView } | null)?.reportView
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  window.addEventListener('popstate', onChange)
  return () => {
    window.removeEventListener('hashchange', onChange)
    window.removeEventListener('popstate', onChange)
  }
}
