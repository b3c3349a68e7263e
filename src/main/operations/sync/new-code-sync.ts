// A code with which another counter joins the shop: good once, for ten minutes; and its picture, which says where to, too.

import type { EnrolmentCode } from '../../../shared/contract/counter/sync/sync-calls.ts'
import { joinText } from '../../../shared/domain/sync/join-text.ts'
import type { Deps } from '../deps.ts'

export async function newCodeSync({ documents, sync }: Deps): Promise<EnrolmentCode> {
  const made = await sync.newCode()
  const address = sync.status().address ?? ''
  return { ...made, qr: documents.renderQr(joinText({ code: made.code, address })) }
}
