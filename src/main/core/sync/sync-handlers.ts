// Contract → operations, for sync.

import type { CounterContract } from '../../../shared/contract/counter/counter-contract.ts'
import type { Handlers } from '../../../shared/rpc/contract.ts'
import type { Deps } from '../../operations/deps.ts'
import { enrolAnewSync } from '../../operations/sync/enrol-anew-sync.ts'
import { enrolSync } from '../../operations/sync/enrol-sync.ts'
import { findCountersSync } from '../../operations/sync/find-counters-sync.ts'
import { giveUpSync } from '../../operations/sync/give-up-sync.ts'
import { leaveSync } from '../../operations/sync/leave-sync.ts'
import { makeFileSync } from '../../operations/sync/make-file-sync.ts'
import { newCodeSync } from '../../operations/sync/new-code-sync.ts'
import { noteNetworkSync } from '../../operations/sync/note-network-sync.ts'
import { renameCounterSync } from '../../operations/sync/rename-counter-sync.ts'
import { revokeCounterSync } from '../../operations/sync/revoke-counter-sync.ts'
import { sendOtpSync } from '../../operations/sync/send-otp-sync.ts'
import { statusSync } from '../../operations/sync/status-sync.ts'
import { tryNowSync } from '../../operations/sync/try-now-sync.ts'

export function syncHandlers(deps: Deps): Pick<Handlers<CounterContract, unknown>, 'sync'> {
  return {
    sync: {
      status: () => statusSync(deps),
      sendOtp: input => sendOtpSync(deps, input),
      enrol: input => enrolSync(deps, input),
      enrolAnew: () => enrolAnewSync(deps),
      tryNow: () => tryNowSync(deps),
      noteNetwork: () => noteNetworkSync(deps),
      leave: () => leaveSync(deps),
      newCode: () => newCodeSync(deps),
      findCounters: () => findCountersSync(deps),
      renameCounter: input => renameCounterSync(deps, input),
      revokeCounter: input => revokeCounterSync(deps, input),
      giveUp: () => giveUpSync(deps),
      makeFile: () => makeFileSync(deps),
    },
  }
}
