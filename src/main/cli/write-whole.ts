// A file the command line was asked for: under its name whole, or not at all.

import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { Refusal } from '../../shared/kernel/refusal.ts'

/** Refuses `disk_full`. Half a list under its name would be taken for the whole one. */
export function writeWhole(file: string, content: Buffer): void {
  const partial = `${file}.part`
  try {
    writeFileSync(partial, content)
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    const said = (error as NodeJS.ErrnoException).code
    throw said === 'ENOSPC' || said === 'EDQUOT' ? new Refusal('disk_full', { file, said }) : error
  }
}
