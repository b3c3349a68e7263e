// Reads our PDFs back with poppler's tools, as any other program would.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function withFile<T>(pdf: Uint8Array, read: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'galla-pdf-'))
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, pdf)
  try {
    return read(file, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The pages' texts in reading order, runs of blanks folded. */
export function pageTexts(pdf: Uint8Array): string[] {
  const text = withFile(pdf, file => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }))
  return text
    .split('\f')
    .slice(0, -1)
    .map(page => page.replace(/[ \t\u00a0]+/g, ' ').replace(/\n\s*\n/g, '\n'))
}

export function allText(pdf: Uint8Array): string {
  return pageTexts(pdf).join('\n')
}

/** Names of the embedded fonts. */
export function fontNames(pdf: Uint8Array): string[] {
  const rows = withFile(pdf, file => execFileSync('pdffonts', [file], { encoding: 'utf8' }))
    .split('\n')
    .slice(2)
  return rows.filter(row => / yes yes yes /.test(row)).map(row => row.split(/\s+/)[0]?.replace(/^[A-Z]+\+/, '') ?? '')
}

/** Document facts such as `Title`, `Pages`, `Page size`. */
export function pdfFacts(pdf: Uint8Array): Map<string, string> {
  const rows = withFile(pdf, file => execFileSync('pdfinfo', [file], { encoding: 'utf8' })).split('\n')
  return new Map(rows.map(row => [row.slice(0, row.indexOf(':')), row.slice(row.indexOf(':') + 1).trim()]))
}

export interface GreyImage {
  readonly width: number
  readonly height: number
  /** One byte a pixel, 0 is black. */
  readonly grey: Uint8Array
}

/** One page as pixels. */
export function pageImage(pdf: Uint8Array, page: number, dotsPerInch: number): GreyImage {
  return withFile(pdf, (file, folder) => {
    const target = join(folder, 'page')
    execFileSync('pdftoppm', ['-gray', '-singlefile', '-f', String(page), '-r', String(dotsPerInch), file, target])
    return parsePgm(readFileSync(`${target}.pgm`))
  })
}

function parsePgm(bytes: Buffer): GreyImage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 60).toString('latin1'))
  if (head === null) throw new Error('not a grey picture')
  const width = Number(head[1])
  const height = Number(head[2])
  return { width, height, grey: bytes.subarray(head[0].length) }
}
