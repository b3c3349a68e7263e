// Which backups stay: all of the last 24 hours, then the last of each day for 7 days, then the last of each month for 12
// months. Those a person asked for stay for good; those taken before a change stay for a quarter, the last two for good.

import { type Day, dayInIndia } from '../../kernel/calendar.ts'

/** `copy`: a person asked; `start`, `daily`: by itself; `before`: before tables changed; `restore`: before another was put in place. */
export const backupReasons = ['copy', 'start', 'daily', 'before', 'restore'] as const
export type BackupReason = (typeof backupReasons)[number]

export interface AgingBackup {
  readonly name: string
  readonly takenAt: string
  readonly reason: BackupReason
  readonly isVerified: boolean
}

const dayMs = 24 * 60 * 60 * 1000
const keptDays = 7
const keptMonths = 12
const quarterMs = 92 * dayMs
const changesKept = 2

/** Names of those that may go. Never the newest that was verified, and never one dated after now: the clock may be wrong. */
export function backupsToRemove(backups: readonly AgingBackup[], nowMs: number): string[] {
  const newestFirst = [...backups].sort((a, b) => (a.takenAt < b.takenAt ? 1 : a.takenAt > b.takenAt ? -1 : 0))
  const kept = new Set<string>()
  const newest = newestFirst.find(backup => backup.isVerified)
  if (newest !== undefined) kept.add(newest.name)
  for (const backup of keptByAge(newestFirst.filter(isByItself), nowMs)) kept.add(backup.name)
  for (const backup of keptChanges(newestFirst.filter(isBeforeChange), nowMs)) kept.add(backup.name)
  return newestFirst.filter(({ name, reason }) => reason !== 'copy' && !kept.has(name)).map(({ name }) => name)
}

const isByItself = ({ reason }: AgingBackup) => reason === 'daily' || reason === 'start'
const isBeforeChange = ({ reason }: AgingBackup) => reason === 'before' || reason === 'restore'

function keptByAge(newestFirst: readonly AgingBackup[], nowMs: number): AgingBackup[] {
  const today = dayInIndia(nowMs)
  return [
    ...newestFirst.filter(({ takenAt }) => nowMs - Date.parse(takenAt) < dayMs),
    ...lastOfEach(newestFirst, takenOn => (daysBetween(takenOn, today) <= keptDays ? takenOn : null)),
    ...lastOfEach(newestFirst, takenOn => (monthsBetween(takenOn, today) <= keptMonths ? takenOn.slice(0, 7) : null)),
  ]
}

function keptChanges(newestFirst: readonly AgingBackup[], nowMs: number): AgingBackup[] {
  return newestFirst.filter(({ takenAt }, index) => index < changesKept || nowMs - Date.parse(takenAt) < quarterMs)
}

/** The newest of each span that is named; a verified one before one that is not. */
function lastOfEach(newestFirst: readonly AgingBackup[], spanOf: (takenOn: Day) => string | null): AgingBackup[] {
  const bySpan = new Map<string, AgingBackup>()
  for (const backup of newestFirst) {
    const span = spanOf(dayInIndia(Date.parse(backup.takenAt)))
    if (span === null) continue
    const held = bySpan.get(span)
    if (held === undefined || (!held.isVerified && backup.isVerified)) bySpan.set(span, backup)
  }
  return [...bySpan.values()]
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs
}

function monthsBetween(from: Day, to: Day): number {
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(to) - months(from)
}
