// The few parts of the ZIP format that a workbook needs: take entries out up to a limit, put entries together again.
// Entries are read by the directory at the end, so what the archive claims about itself is all there is to it.

import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { fileTooLarge, isTooLarge } from './unpack-gzip.ts'
import { unreadable } from './unreadable.ts'

const inflate = promisify(inflateRaw)
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const stored = 0
const deflated = 8

interface Entry {
  readonly name: string
  readonly method: number
  readonly isLocked: boolean
  readonly crc: number
  readonly packedSize: number
  readonly localAt: number
  readonly nextAt: number
}

/** The wanted entries, unpacked. Refuses when they would be larger than `limitBytes` together. */
export async function unpackZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limitBytes: number,
): Promise<Map<string, Buffer>> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const contents = new Map<string, Buffer>()
  let left = limitBytes
  for (const entry of readDirectory(archive)) {
    if (!isWanted(entry.name)) continue
    const content = await unpackEntry(archive, entry, left)
    left -= content.length
    if (left <= 0) throw fileTooLarge(limitBytes)
    contents.set(entry.name, content)
  }
  return contents
}

function readDirectory(archive: Buffer): Entry[] {
  const entries: Entry[] = []
  try {
    const endAt = findEnd(archive)
    const count = archive.readUInt16LE(endAt + 10)
    let at = archive.readUInt32LE(endAt + 16)
    for (let index = 0; index < count; index++) {
      const entry = readEntry(archive, at)
      entries.push(entry)
      at = entry.nextAt
    }
  } catch (error) {
    throw asDamaged(error)
  }
  return entries
}

function findEnd(archive: Buffer): number {
  for (let at = archive.length - 22; at >= 0 && at > archive.length - 65_558; at--) {
    if (archive.readUInt32LE(at) === endSignature) return at
  }
  throw unreadable('damaged_xlsx')
}

function readEntry(archive: Buffer, at: number): Entry {
  if (archive.readUInt32LE(at) !== entrySignature) throw unreadable('damaged_xlsx')
  const nameLength = archive.readUInt16LE(at + 28)
  return {
    name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    method: archive.readUInt16LE(at + 10),
    isLocked: (archive.readUInt16LE(at + 8) & 1) === 1,
    crc: archive.readUInt32LE(at + 16),
    packedSize: archive.readUInt32LE(at + 20),
    localAt: archive.readUInt32LE(at + 42),
    nextAt: at + 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32),
  }
}

async function unpackEntry(archive: Buffer, entry: Entry, limitBytes: number): Promise<Buffer> {
  if (entry.isLocked) throw unreadable('locked_xlsx')
  try {
    if (archive.readUInt32LE(entry.localAt) !== localSignature) throw unreadable('damaged_xlsx')
    const names = archive.readUInt16LE(entry.localAt + 26) + archive.readUInt16LE(entry.localAt + 28)
    const dataAt = entry.localAt + 30 + names
    const packed = archive.subarray(dataAt, dataAt + entry.packedSize)
    const content = await unpackContent(packed, entry.method, limitBytes)
    if (crc32(content) !== entry.crc) throw unreadable('damaged_xlsx')
    return content
  } catch (error) {
    throw isTooLarge(error) ? fileTooLarge(limitBytes) : asDamaged(error)
  }
}

async function unpackContent(packed: Buffer, method: number, limitBytes: number): Promise<Buffer> {
  if (method === deflated) return inflate(packed, { maxOutputLength: Math.max(1, limitBytes) })
  if (method === stored) return packed
  throw unreadable('damaged_xlsx')
}

/** Reading past the end is what a cut-off archive looks like; a refusal stays what it is. */
function asDamaged(error: unknown): Error {
  const isOfNode = error instanceof Error && 'code' in error && typeof error.code === 'string' && 'errno' in error
  const isPastEnd = error instanceof RangeError
  if (isPastEnd || isOfNode) return unreadable('damaged_xlsx', { said: String(error) })
  return error instanceof Error ? error : new Error(String(error))
}

/** An archive of these contents, unpacked as they are. */
export function packZip(contents: ReadonlyMap<string, Buffer>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let localAt = 0
  for (const [name, content] of contents) {
    const nameBytes = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(nameBytes.length, 22)
    locals.push(signed(localSignature), facts, nameBytes, content)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(localAt, 10)
    directory.push(signed(entrySignature), Buffer.from([20, 0]), facts, tail, nameBytes)
    localAt += 4 + facts.length + nameBytes.length + content.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(contents.size, 4)
  end.writeUInt16LE(contents.size, 6)
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    8,
  )
  end.writeUInt32LE(localAt, 12)
  return Buffer.concat([...locals, ...directory, signed(endSignature), end])
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}
