// Files that facts speak of, and the names they have in the bundle: their hash, and the ending programs know them by.

import type { Proof } from '../../../shared/records/dealer/dealer-payment.ts'
import { factsOf } from './facts.ts'
import type { SheetSource } from './sheet.ts'

const endings: Readonly<Record<Proof['mediaType'], string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

export function proofFileName({ sha256, mediaType }: Proof): string {
  return `${sha256}.${endings[mediaType]}`
}

/** Each once, however often it proves something. */
export function proofsOf(source: SheetSource): Proof[] {
  const proofs = new Map<string, Proof>()
  for (const { body } of factsOf(source, 'dealer_payment.made'))
    if (body.payment.proof !== null) proofs.set(body.payment.proof.sha256, body.payment.proof)
  return [...proofs.values()]
}
