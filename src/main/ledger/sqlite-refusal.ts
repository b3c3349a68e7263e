// What SQLite says when the disk or the file is the problem, in the words of the refusal list.

import { Refusal, type RefusalCode } from '../../shared/kernel/refusal.ts'

const codes: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'ledger_damaged'],
  // The index of the log cannot grow: what a full disk says when a file is opened.
  [/^SQLITE_(FULL|IOERR_SHMSIZE)/, 'disk_full'],
  [/^SQLITE_(READONLY|PERM|CANTOPEN)/, 'ledger_read_only'],
  [/^SQLITE_(BUSY|LOCKED)/, 'ledger_in_use'],
  [/^SQLITE_IOERR/, 'disk_failed'],
]
const systemCodes: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EROFS: 'ledger_read_only',
  EACCES: 'ledger_read_only',
  EPERM: 'ledger_read_only',
  EIO: 'disk_failed',
}

/** The refusal an error of SQLite or the file system stands for; any other error comes back as it is. */
export function refusalOf(error: unknown, file: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  const said = (error as { code?: unknown }).code
  if (typeof said !== 'string') return error
  const code = codes.find(([pattern]) => pattern.test(said))?.[1] ?? systemCodes[said]
  return code === undefined ? error : new Refusal(code, { file, said })
}
