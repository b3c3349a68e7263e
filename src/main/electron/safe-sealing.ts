// The system's own keeper of secrets (Keychain, DPAPI, the desktop's wallet), as Electron lends it.

import type { SafeStorage } from 'electron'
import type { Sealing } from '../secrets/sealed-file.ts'

/** Undefined where the system has none: the secret's file is then readable by its owner alone, and no more. */
export function safeSealing(
  safeStorage: Pick<SafeStorage, 'decryptString' | 'encryptString' | 'isEncryptionAvailable'>,
): Sealing | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined
  return {
    seal: text => safeStorage.encryptString(text).toString('base64'),
    open(sealed) {
      try {
        return safeStorage.decryptString(Buffer.from(sealed, 'base64'))
      } catch {
        // Sealed by another user or on another machine: whoever it was must join again.
        return undefined
      }
    },
  }
}
