// A file for what lets this machine in somewhere: readable by its owner alone, and sealed by the system's own keeper of
// secrets where the door has one. It is in no backup, no export and no log.

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'

/** As Electron's safeStorage has it. */
export interface Sealing {
  seal(text: string): string
  /** Undefined: sealed by somebody else. */
  open(sealed: string): string | undefined
}

export interface SealedFile {
  /** Undefined: there is none, or none that can be read here. */
  read(): Record<string, unknown> | undefined
  /** On the disk when it returns. */
  save(kept: object): void
  forget(): void
}

const ownerOnly = 0o600

export function openSealedFile(file: string, sealing?: Sealing): SealedFile {
  return {
    read() {
      const text = readIfThere(file)
      const kept = text === undefined ? undefined : parsed(text)
      if (typeof kept?.sealed !== 'string') return kept
      const opened = sealing?.open(kept.sealed)
      return opened === undefined ? undefined : parsed(opened)
    },
    save(kept) {
      const text = JSON.stringify(kept)
      writeWhole(file, sealing === undefined ? text : JSON.stringify({ sealed: sealing.seal(text) }))
    },
    forget: () => rmSync(file, { force: true }),
  }
}

function writeWhole(file: string, text: string): void {
  const made = `${file}.making`
  // One left over by a power cut may have other rights.
  rmSync(made, { force: true })
  const opened = openSync(made, 'wx', ownerOnly)
  try {
    writeSync(opened, text)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  renameSync(made, file)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined
    throw error
  }
}

/** Undefined for what is no object of ours. */
function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
