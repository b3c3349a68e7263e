// What waits for the server or was kept aside, as a file: nothing is hostage to a server or to a program's age.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Deps } from '../deps.ts'

export async function makeFileSync({ clock, ledger, sync }: Deps): Promise<FileContent> {
  const code = ledger.rows.shops.thisCounter()?.code ?? 'galla'
  return {
    name: `${code} waiting ${dayInIndia(clock.nowMs())}.json`,
    mediaType: 'application/json',
    contentBase64: await sync.unsentBase64(),
  }
}
