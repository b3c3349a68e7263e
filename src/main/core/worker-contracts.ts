// What the core asks of its worker threads.

import * as z from 'zod'
import { FileContent } from '../../shared/contract/counter/document-calls.ts'
import { exportCalls, importCalls } from '../../shared/contract/counter/import-calls.ts'
import { BackupFile, VerifyReport } from '../../shared/contract/counter/ledger-calls.ts'
import { dayField } from '../../shared/records/fields.ts'
import { command, event, query } from '../../shared/rpc/contract.ts'

/** Long work on the shop's file, on a connection of its own. */
export const upkeepContract = {
  upkeep: {
    /** Moves what is durable in the log into the file. Returns the pages moved. */
    checkpoint: command(z.object({}), z.object({ pages: z.int() })),
    verify: command(z.object({}), VerifyReport),
    backUp: command(z.object({ reason: z.enum(['copy', 'daily']), atMs: z.int() }), BackupFile),
  },
}

/** Reading, checking, posting and writing a catalogue, away from the main thread. */
export const importContract = {
  import: {
    read: importCalls.read,
    check: importCalls.check,
    /** `by`: who brings it in. */
    run: command(importCalls.run.input.extend({ by: z.string() }), importCalls.run.output),
    progress: importCalls.progress,
    problems: exportCalls.importProblems,
    exportItems: query(exportCalls.items.input.extend({ todayOn: dayField }), FileContent),
    /** Said after the commit of an import. */
    posted: event(z.object({ itemCount: z.int() })),
  },
}
