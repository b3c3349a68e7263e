// Proves that a counter itself asks for another token: with its own key, which never leaves its machine. Whoever has seen the
// token on its way cannot.

import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

/** What stands before the 32 bytes of an Ed25519 key in PKCS 8. */
const keyHead = Buffer.from('302e020100300506032b657004220420', 'hex')

/** `privateKey`: raw, base64url, as the proof that comes back. */
export function proofOf(privateKey: string, counterId: string, token: string): string {
  const key = Buffer.concat([keyHead, Buffer.from(privateKey, 'base64url')])
  const made = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  return sign(null, Buffer.from(said(counterId, token)), made).toString('base64url')
}

/** False also for a key that is none. */
export function isProof(publicKey: string, counterId: string, token: string, proof: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, Buffer.from(said(counterId, token)), key, Buffer.from(proof, 'base64url'))
  } catch {
    return false
  }
}

function said(counterId: string, token: string): string {
  return `galla counter ${counterId} token ${token}`
}
