// What a paper that proves an invoice may be. Its first bytes say what it is; its name has to say the same.

export type DocumentKind = 'jpeg' | 'png' | 'pdf' | 'doc' | 'docx'

const begins: readonly (readonly [DocumentKind, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['docx', [0x50, 0x4b, 0x03, 0x04]],
]
const endings: Readonly<Record<string, DocumentKind>> = {
  ...{ jpeg: 'jpeg', jpg: 'jpeg', png: 'png', pdf: 'pdf', doc: 'doc', docx: 'docx' },
}
export const mediaTypes: Readonly<Record<DocumentKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Undefined: it is none of them, or not what its name says. */
export function documentKind(name: string, bytes: Uint8Array): DocumentKind | undefined {
  const found = begins.find(([, begin]) => begin.every((byte, index) => bytes[index] === byte))?.[0]
  const said = endings[name.slice(name.lastIndexOf('.') + 1).toLowerCase()]
  return found === said ? found : undefined
}
