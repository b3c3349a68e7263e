// Unpacks gzip up to a limit: a few kilobytes may claim to be gigabytes.

import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { unreadable } from './unreadable.ts'

const gunzipBytes = promisify(gunzip)

export async function unpackGzip(bytes: Uint8Array, limitBytes: number): Promise<Uint8Array> {
  try {
    return await gunzipBytes(bytes, { maxOutputLength: limitBytes })
  } catch (error) {
    throw isTooLarge(error) ? fileTooLarge(limitBytes) : unreadable('damaged_gzip', { said: String(error) })
  }
}

export function fileTooLarge(limitBytes: number): Refusal {
  return new Refusal('file_too_large', {
    what: `Unpacked, the file holds more than ${Math.floor(limitBytes / 1024 / 1024)} MB.`,
    mend: 'Cut the list into several files.',
    limitBytes,
  })
}

/** True for zlib's answer to output beyond `maxOutputLength`. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}
