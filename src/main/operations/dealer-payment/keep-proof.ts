// Brings a payment's proof to the disk. Only what it is by its first bytes counts, not what its name says.

import { maxProofBytes } from '../../../shared/contract/counter/dealer-calls.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Proof } from '../../../shared/records/dealer/dealer-payment.ts'
import type { ProofFiles } from '../deps.ts'

const signatures: readonly (readonly [Proof['mediaType'], readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** Refuses `proof_unusable` for its `size` or its `kind`. */
export async function keepProof(
  files: ProofFiles,
  { name, contentBase64 }: { name: string; contentBase64: string },
): Promise<Proof> {
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.length > maxProofBytes) throw new Refusal('proof_unusable', { reason: 'size' })
  const mediaType = signatures.find(([, first]) => first.every((byte, index) => bytes[index] === byte))?.[0]
  if (mediaType === undefined) throw new Refusal('proof_unusable', { reason: 'kind' })
  return { sha256: await files.keep(bytes), mediaType, name, sizeBytes: bytes.length }
}
