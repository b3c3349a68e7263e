// What Electron's safeStorage sealed, it alone opens; without it nothing is sealed.
import { expect, test } from 'vitest'
import { safeSealing } from '../../src/main/electron/safe-sealing.ts'

/** Turns the bytes round, and refuses what it did not write, as the real one does. */
const storage = (isAvailable: boolean) => ({
  isEncryptionAvailable: () => isAvailable,
  encryptString: (text: string) => Buffer.from(`sealed:${text}`).reverse(),
  decryptString(sealed: Buffer) {
    const text = Buffer.from(sealed).reverse().toString()
    if (!text.startsWith('sealed:')) throw new Error('Error while decrypting the ciphertext provided to safeStorage')
    return text.slice(7)
  },
})

test('opens what it sealed, and nothing else', () => {
  const sealing = safeSealing(storage(true))
  const sealed = sealing?.seal('a secret') ?? ''
  expect(sealed).not.toContain('a secret')
  expect(sealing?.open(sealed)).toBe('a secret')
  expect(sealing?.open(Buffer.from('other').toString('base64'))).toBeUndefined()
})

test('a system without a keeper of secrets', () => {
  expect(safeSealing(storage(false))).toBeUndefined()
})
