// The thread that reads months for the accountant and makes reports, on a connection of its own that writes nothing.

import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../../../shared/kernel/assert.ts'
import { createRouter } from '../../../shared/rpc/server.ts'
import { joinLedger } from '../../ledger/open-ledger.ts'
import { type HsnNames, parseHsnNames } from '../../month-end/hsn-names.ts'
import { createMonthEndFiles } from '../../month-end/month-end-files.ts'
import { createReports } from '../../reports/create-reports.ts'
import { createPortWire } from '../port-wire.ts'
import { readStateNames } from '../resources/state-names.ts'
import { monthEndContract } from '../worker-contracts.ts'

export interface MonthEndWorkerData {
  readonly file: string
  readonly hsnFile: string
  readonly statesFile: string
  /** One shared number: 1 while the person wants the reading to stop. */
  readonly cancelFlag: SharedArrayBuffer
}

const { cancelFlag, file, hsnFile, statesFile } = workerData as MonthEndWorkerData
const flag = new Int32Array(cancelFlag)
const ledger = joinLedger(file)
ledger.db.pragma('query_only = ON')
const stateNames = readStateNames(statesFile)
const known: { hsnNames: HsnNames | undefined } = { hsnNames: undefined }
const files = createMonthEndFiles({
  ledger,
  watch: {
    isCancelled: () => Atomics.load(flag, 0) === 1,
    onProgress: (done, total) => router.publish('monthEnd.progress', { done, total }),
  },
  hsnNames() {
    known.hsnNames ??= parseHsnNames(readFileSync(hsnFile, 'utf8'))
    return known.hsnNames
  },
  stateNameOf: code => stateNames[code] ?? code,
})
const router = createRouter<typeof monthEndContract, null>({
  contract: monthEndContract,
  handlers: { monthEnd: files, report: createReports(ledger) },
  log: failure => console.error(`[month-end] ${failure.path}`, failure.error),
})
router.attach(createPortWire(present(parentPort, 'parent port')), null)
