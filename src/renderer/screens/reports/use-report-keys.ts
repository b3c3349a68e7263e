// The keys of the Reports screen: in the list ↑ ↓ and first letters choose a report, Enter goes into its table; there ↑ ↓
// choose a row, Enter goes down to what it is made of, Esc comes back.

import { useEffect } from 'react'
import type { ReportName } from '../../../shared/records/report.ts'
import { isForDialog } from '../../widgets/dialog-open.ts'

interface ReportKeys {
  readonly names: readonly ReportName[]
  readonly titleOf: (name: ReportName) => string
  readonly report: ReportName
  readonly onReport: (report: ReportName) => void
  readonly rowCount: number
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly isInTable: boolean
  readonly onPane: (isInTable: boolean) => void
  readonly onFollow: (index: number) => void
  readonly onEscape: () => void
  readonly more: Readonly<Record<string, () => void>>
}

const page = 15

export function useReportKeys(keys: ReportKeys): void {
  useEffect(() => {
    const acts = { ...(keys.isInTable ? tableActs(keys) : listActs(keys)), ...keys.more }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isForDialog(event) || event.altKey || event.shiftKey || event.metaKey) return
      const target = event.target
      const isField = target instanceof HTMLElement && /^(INPUT|SELECT)$/.test(target.tagName)
      if (isField && (event.key === 'Escape' || event.key === 'Enter')) {
        event.preventDefault()
        target.blur()
        return
      }
      const name = `${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`
      const act = acts[name]
      if (isField && keys.more[name] === undefined) return
      if (act === undefined && !event.ctrlKey && !keys.isInTable) return jumpTo(event.key, keys)
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

function tableActs({ chosen, onChoose, onEscape, onFollow, onPane, rowCount }: ReportKeys): Record<string, () => void> {
  const choose = (index: number) => onChoose(Math.max(0, Math.min(rowCount - 1, index)))
  return {
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen - 1),
    PageDown: () => choose(chosen + page),
    PageUp: () => choose(chosen - page),
    'Ctrl+Home': () => choose(0),
    'Ctrl+End': () => choose(rowCount - 1),
    ArrowLeft: () => onPane(false),
    Enter: () => onFollow(chosen),
    Escape: onEscape,
  }
}

function listActs({ names, onEscape, onPane, onReport, report, rowCount }: ReportKeys): Record<string, () => void> {
  const open = (index: number) => onReport(names[Math.max(0, Math.min(names.length - 1, index))] as ReportName)
  const at = names.indexOf(report)
  const toTable = () => onPane(rowCount > 0)
  return {
    ArrowDown: () => open(at + 1),
    ArrowUp: () => open(at - 1),
    Home: () => open(0),
    End: () => open(names.length - 1),
    ArrowRight: toTable,
    Enter: toTable,
    Escape: onEscape,
  }
}

/** The next report that begins with this letter. */
function jumpTo(letter: string, { names, onReport, report, titleOf }: ReportKeys): void {
  if ([...letter].length !== 1 || letter === ' ') return
  const at = names.indexOf(report)
  const inTurn = [...names.slice(at + 1), ...names.slice(0, at + 1)]
  const found = inTurn.find(name => titleOf(name).toLowerCase().startsWith(letter.toLowerCase()))
  if (found !== undefined) onReport(found)
}
