// What the core asks of its worker threads.

import * as z from 'zod'
import { exportCalls, importCalls } from '../../shared/contract/counter/import-calls.ts'
import { BackupFile, VerifyReport } from '../../shared/contract/counter/ledger-calls.ts'
import { command, event } from '../../shared/rpc/contract.ts'

/** Long work on the shop's file, on a connection of its own. */
export const upkeepContract = {
  upkeep: {
    /** Moves what is durable in the log into the file. Returns the pages moved. */
    checkpoint: command(z.object({}), z.object({ pages: z.int() })),
    verify: command(z.object({}), VerifyReport),
    backUp: command(z.object({ reason: z.enum(['copy', 'daily']), atMs: z.int() }), BackupFile),
  },
}

/** Reading, checking and posting a catalogue, away from the main thread. */
export const importContract = {
  import: {
    read: importCalls.read,
    check: importCalls.check,
    run: importCalls.run,
    progress: importCalls.progress,
    problems: exportCalls.importProblems,
    /** Said after the commit of an import. */
    posted: event(z.object({ itemCount: z.int() })),
  },
}
