// The parties of an invoice write to each other about it.

import { objectIdOf } from '../../protocol/object-id.ts'
import { financedInvoiceRows } from '../../store/market/financed-invoice-rows.ts'
import { type FinancedMessage, financedMessageRows } from '../../store/market/financed-message-rows.ts'
import type { FinancingAccount } from '../../store/market/financing-account-rows.ts'
import type { Tx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { tellMarket } from '../tell-market.ts'
import { partiesOf } from './parties.ts'

interface Letter extends Pick<FinancedMessage, 'invoiceId' | 'kind' | 'message'> {
  /** As callers know it. */
  readonly recipientId: string
}

/** Refuses `not_found`, `not_party`, `recipient_unfit`. */
export async function sendMessage(
  deps: ApiDeps,
  tx: Tx,
  from: FinancingAccount,
  letter: Letter,
): Promise<FinancedMessage> {
  const { invoiceId, kind, message, recipientId } = letter
  const parties = await partiesOf(tx, invoiceId)
  if (!parties.includes(from.id)) throw new ApiRefusal('not_party')
  const toId = parties.find(id => objectIdOf(id) === recipientId && id !== from.id)
  if (toId === undefined) throw new ApiRefusal('recipient_unfit')
  const sent = { id: deps.newId(), invoiceId, fromId: from.id, toId, kind, message, at: new Date(deps.clock.nowMs()) }
  await financedMessageRows(tx).insert(sent)
  const { number = '' } = (await financedInvoiceRows(tx).byId(invoiceId)) ?? {}
  tellMarket(deps, tx, [{ kind: 'message', message: sent, from: from.profile.company, number }])
  return sent
}
