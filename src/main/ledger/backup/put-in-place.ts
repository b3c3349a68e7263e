// Puts a file that was made ready in place of the shop's file, which stays beside it. Cut off at any point, it is taken up
// again by the next opening: from the moment the new file has its ready name, it is the one that counts.

import { existsSync, renameSync, rmSync } from 'node:fs'
import { type Clock, instantOf } from '../../../shared/kernel/calendar.ts'
import { markFileOf } from '../mark-file.ts'

const siblings = ['-wal', '-shm']

/** Both ledgers must be closed. Returns where the old file went, if there was one. */
export function putInPlace(file: string, made: string, clock: Clock): string | null {
  if (existsSync(markFileOf(made))) renameSync(markFileOf(made), markFileOf(readyName(file)))
  renameSync(made, readyName(file))
  removeLedgerFiles(made)
  return finishPutting(file, clock)
}

/** Does what is left to do; nothing, unless a file is ready. */
export function finishPutting(file: string, clock: Clock): string | null {
  const ready = readyName(file)
  if (!existsSync(ready)) return null
  const kept = `${file}.kept-${instantOf(clock.nowMs()).replaceAll(/[:.]/g, '-')}`
  const hasOld = existsSync(file)
  // With its log: without it the last bills would be left behind.
  for (const suffix of ['', ...siblings]) if (existsSync(file + suffix)) renameSync(file + suffix, kept + suffix)
  if (existsSync(markFileOf(ready))) renameSync(markFileOf(ready), markFileOf(file))
  renameSync(ready, file)
  return hasOld ? kept : null
}

export function removeLedgerFiles(file: string): void {
  // The mark first: without its ledger it would say that one is missing.
  for (const suffix of ['.mark', '', ...siblings, '.lock']) rmSync(file + suffix, { force: true })
}

function readyName(file: string): string {
  return `${file}.ready`
}
