// One process per ledger. The lock is SQLite's own on a small file beside it, so the system frees it even after kill -9.

import Database from 'better-sqlite3'
import { Refusal } from '../../shared/kernel/refusal.ts'

/** Refuses `ledger_in_use` while another process holds the lock. Returns the function that frees it. */
export function lockForProcess(ledgerFile: string): () => void {
  const lock = new Database(`${ledgerFile}.lock`, { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    const code = (error as { code?: unknown }).code
    if (typeof code === 'string' && code.startsWith('SQLITE_BUSY'))
      throw new Refusal('ledger_in_use', { file: ledgerFile })
    throw error
  }
  return () => {
    lock.exec('ROLLBACK')
    lock.close()
  }
}
