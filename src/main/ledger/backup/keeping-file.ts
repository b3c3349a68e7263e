// What this machine needs to back up by itself: the second folder, and the key that seals what is written there. Lies
// beside the ledger and not in it, because it is needed when the ledger cannot be read; only its owner may read it.

import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { WrappedKey } from '../sealed/seal-header.ts'
import type { SealKey } from '../sealed/seal-key.ts'

export interface Keeping {
  /** Where a second copy of each backup goes; null: nowhere. */
  readonly folder: string | null
  /** Null: second copies are not encrypted. */
  readonly key: SealKey | null
}

interface StoredKeeping {
  readonly folder: string | null
  readonly key: ({ readonly [Name in keyof Hexed]: string } & { readonly cost: WrappedKey['cost'] }) | null
}
type Hexed = { dataKey: string; salt: string; nonce: string; wrappedKey: string; tag: string }

const ownerOnly = 0o600

function keepingFileOf(ledgerFile: string): string {
  return `${ledgerFile}.keeping`
}

/** A file that cannot be read keeps nothing: the folder and the passphrase are chosen again. */
export function readKeeping(ledgerFile: string): Keeping {
  const file = keepingFileOf(ledgerFile)
  if (!existsSync(file)) return { folder: null, key: null }
  try {
    const { folder, key } = JSON.parse(readFileSync(file, 'utf8')) as StoredKeeping
    return { folder, key: key === null ? null : keyOf(key) }
  } catch {
    return { folder: null, key: null }
  }
}

export function saveKeeping(ledgerFile: string, keeping: Keeping): void {
  const file = keepingFileOf(ledgerFile)
  const stored: StoredKeeping = { folder: keeping.folder, key: keeping.key === null ? null : storedKey(keeping.key) }
  const opened = openSync(`${file}.part`, 'w', ownerOnly)
  try {
    writeFileSync(opened, JSON.stringify(stored))
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  renameSync(`${file}.part`, file)
}

function keyOf({ cost, ...hexed }: NonNullable<StoredKeeping['key']>): SealKey {
  const bytes = (name: keyof Hexed) => Buffer.from(hexed[name], 'hex')
  const wrapped = { cost, salt: bytes('salt'), nonce: bytes('nonce'), key: bytes('wrappedKey'), tag: bytes('tag') }
  return { key: bytes('dataKey'), wrapped }
}

function storedKey({ key, wrapped }: SealKey): NonNullable<StoredKeeping['key']> {
  const { cost, salt, nonce, tag } = wrapped
  return {
    cost,
    dataKey: key.toString('hex'),
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    wrappedKey: wrapped.key.toString('hex'),
    tag: tag.toString('hex'),
  }
}
