// How the shop's file is: open with so many bills safe, or refused and why. Answers either way.

import type { LedgerStatus } from '../../../shared/contract/counter/ledger-calls.ts'
import { clockRefusal } from '../../ledger/chain/post-entry.ts'
import type { Deps } from '../deps.ts'

export function statusLedger(deps: Deps): LedgerStatus {
  const refusal = deps.door.refusal()
  const base = {
    file: deps.door.file,
    version: deps.version,
    ...deps.backups.standing(),
  }
  if (refusal !== undefined) {
    return {
      ...base,
      state: 'refused',
      ...refusal,
      invoiceCount: 0,
      entryCount: 0,
      waitingPrintCount: 0,
      failedPrintCount: 0,
    }
  }
  const { rows } = deps.ledger
  return {
    ...base,
    state: 'open',
    ...clockTrouble(deps),
    invoiceCount: rows.invoices.count(),
    entryCount: rows.entries.lastSeq(),
    waitingPrintCount: rows.printJobs.count('waiting') + rows.printJobs.count('printing'),
    failedPrintCount: rows.printJobs.count('failed'),
  }
}

/** An open file that takes no entry until a person has looked at the clock. */
function clockTrouble({ ledger: { rows }, clock }: Deps): Pick<LedgerStatus, 'code' | 'details'> {
  const counter = rows.shops.thisCounter()
  const refusal = counter === undefined ? undefined : clockRefusal(rows, clock, counter.counterNo)
  return { code: refusal?.code ?? null, details: refusal?.details ?? {} }
}
