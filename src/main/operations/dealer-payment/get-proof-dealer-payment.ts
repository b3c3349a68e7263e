// The proof of a payment, as the file it was.

import type { FileContent } from '../../../shared/contract/counter/document-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Deps } from '../deps.ts'
import { requireBody } from '../require-dealer.ts'

const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const

export async function getProofDealerPayment(
  { ledger, proofs }: Deps,
  input: { paymentId: string },
): Promise<FileContent> {
  const { body } = requireBody(ledger.rows, 'dealer_payment.made', 'dealerPayment', input.paymentId)
  const { proof } = body.payment
  const bytes = proof === null ? undefined : await proofs.read(proof.sha256)
  if (proof === null || bytes === undefined) throw new Refusal('not_found', { record: 'proof', id: input.paymentId })
  const { mediaType, sha256 } = proof
  const name = proof.name === '' ? `${sha256.slice(0, 12)}.${endings[mediaType]}` : proof.name
  return { name, mediaType, contentBase64: bytes.toString('base64') }
}
