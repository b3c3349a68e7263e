// What a file is by its first bytes. Its name is not asked: programs in the trade write web pages called .xls.

export type FileKind = 'gzip' | 'zip' | 'old_excel' | 'pdf' | 'html' | 'xml' | 'text' | 'empty'

const signatures: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['old_excel', [0xd0, 0xcf, 0x11, 0xe0]],
  // Excel 2 to 4, before files within the file
  ['old_excel', [0x09, 0x08, 0x08, 0x00]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]

export function recogniseFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const byBytes = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (byBytes !== undefined) return byBytes[0]
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1').replaceAll('\0', '').trimStart().toLowerCase()
  if (/^(?:ï»¿|ÿþ|þÿ)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|meta|style|table)\b/.test(head))
    return 'html'
  if (/^(?:ï»¿|ÿþ|þÿ)?\s*<(?:\?xml|envelope)\b/.test(head)) return 'xml'
  return 'text'
}
