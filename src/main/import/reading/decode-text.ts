// Bytes to text. What is not valid UTF-8 was written by an old Windows program, whose table reads every byte.

import { isUtf8 } from 'node:buffer'
import { unreadable } from './unreadable.ts'

export interface DecodedText {
  /** Line ends are `\n`, whatever they were. */
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decodeBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (decoded.text.includes('\0')) throw unreadable('not_text')
  return { ...decoded, text: withOneLineEnd(decoded.text) }
}

function decodeBytes(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: bytes.toString('utf16le', 2), encoding: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const wholeUnits = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
    return { text: wholeUnits.swap16().toString('utf16le'), encoding: 'UTF-16' }
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (isUtf8(bytes)) return { text: bytes.toString('utf8', hasMark ? 3 : 0), encoding: 'UTF-8' }
  const body = hasMark ? bytes.subarray(3) : bytes
  return { text: new TextDecoder('windows-1252').decode(body), encoding: 'Windows-1252' }
}

/** A file that ends its lines with a lone carriage return (old Macs) has no other line end. */
function withOneLineEnd(text: string): string {
  if (!text.includes('\r')) return text
  const unix = text.replaceAll('\r\n', '\n')
  return unix.includes('\n') ? unix : unix.replaceAll('\r', '\n')
}
