// The owner's morning page: what the ledger says, made on a thread, beside what this machine knows.

import { instantOf } from '../../../shared/kernel/calendar.ts'
import type { Home } from '../../../shared/records/home/home.ts'
import type { Deps } from '../deps.ts'
import { shiftOf } from '../shift-state.ts'
import { requireCounter } from '../shop-state.ts'

export async function readHome(deps: Deps): Promise<Home> {
  const { clock, ledger, reports } = deps
  requireCounter(ledger.rows)
  const figures = await reports.readHome({ nowMs: clock.nowMs() })
  return { ...figures, drawer: drawerOf(deps), backup: backupOf(deps) }
}

function drawerOf({ ledger: { rows } }: Deps): Home['drawer'] {
  const counter = rows.shops.thisCounter()
  const last = counter === undefined ? undefined : rows.shifts.last(counter.counterNo)
  if (last === undefined) return { open: null, lastClosedAt: null, lastDifferencePaise: null }
  const { closedAtMs, countedPaise, expectedPaise } = last
  return {
    open: last.closingSeq === null ? shiftOf(last) : null,
    lastClosedAt: closedAtMs === null ? null : instantOf(closedAtMs),
    lastDifferencePaise: countedPaise === null || expectedPaise === null ? null : countedPaise - expectedPaise,
  }
}

function backupOf({ backups }: Deps): Home['backup'] {
  const { folderTrouble, isBackupOld, lastBackupAt } = backups.standing()
  const { folder, lastFolderCopyAt } = backups.state()
  return {
    lastAt: lastBackupAt,
    isOld: isBackupOld,
    hasFolder: folder !== null,
    isFolderMissed: folderTrouble !== null,
    lastFolderCopyAt,
  }
}
