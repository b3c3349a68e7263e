// Opens a ledger as a newer program would and says what came of it; to be tripped or killed while tables change.
// Usage: node out/test-programs/opening-program.js FILE MIGRATIONS-FOLDER
import { writeSync } from 'node:fs'
import { openLedger } from '../../../src/main/ledger/open-ledger.ts'
import { Refusal } from '../../../src/shared/kernel/refusal.ts'
import { createTestClock } from '../test-clock.ts'

const [file = '', migrationsFolder = ''] = process.argv.slice(2)
const say = (text: string) => writeSync(1, `${text}\n`)
say('opening')
try {
  openLedger({ file, migrationsFolder, backupFolder: `${file}-backups`, clock: createTestClock() }).close()
  say('opened')
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(`refused ${error.code}`)
}
