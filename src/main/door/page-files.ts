// The built screens, read into memory once. A path is looked up in this table and nowhere else, so that no path, however
// it is written, reaches another file; and an update of the folder never mixes two versions in one window.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { noncePlaceholder, pageHeaders } from './page-headers.ts'

export interface PageAnswer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array<ArrayBuffer>
}

export interface PageFiles {
  /** `pathname` as in a URL, `/assets/app-1a2b.js`. */
  answer(pathname: string): PageAnswer
}

const typesByExtension = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
  ['.mp3', 'audio/mpeg'],
  ['.ogg', 'audio/ogg'],
  ['.wav', 'audio/wav'],
])

export class ScreensNotBuilt extends Error {
  constructor(folder: string) {
    super(`the screens are not built: ${join(folder, 'index.html')} is missing; run npm run build`)
    this.name = 'ScreensNotBuilt'
  }
}

export function loadPageFiles(folder: string, newNonce: () => string): PageFiles {
  if (!existsSync(join(folder, 'index.html'))) throw new ScreensNotBuilt(folder)
  const bodies = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const name of listFiles(folder)) bodies.set(`/${name}`, readFileSync(join(folder, name)))
  const indexText = new TextDecoder().decode(bodies.get('/index.html'))
  return {
    answer(pathname) {
      const body = bodies.get(pathname)
      // A path without a dot is a place inside the screens.
      const isIndex = pathname === '/index.html' || (body === undefined && !pathname.includes('.'))
      if (isIndex) return indexAnswer(indexText, newNonce())
      return body === undefined ? textAnswer(404, 'There is no such file.') : fileAnswer(pathname, body)
    },
  }
}

export function textAnswer(status: number, text: string): PageAnswer {
  return { status, headers: headersOf('.txt'), body: new TextEncoder().encode(`${text}\n`) }
}

function indexAnswer(text: string, nonce: string): PageAnswer {
  const body = new TextEncoder().encode(text.replaceAll(noncePlaceholder, nonce))
  return { status: 200, headers: headersOf('.html', nonce), body }
}

function fileAnswer(pathname: string, body: Uint8Array<ArrayBuffer>): PageAnswer {
  const headers = headersOf(extname(pathname))
  // The build puts a hash of the content into the name of what lies in assets.
  if (pathname.startsWith('/assets/')) headers['cache-control'] = 'private, max-age=31536000, immutable'
  return { status: 200, headers, body }
}

function headersOf(extension: string, nonce?: string): Record<string, string> {
  const type = typesByExtension.get(extension) ?? 'application/octet-stream'
  return { ...pageHeaders(nonce), 'content-type': type, 'cache-control': 'no-store' }
}

/** Names from the folder on, `assets/app-1a2b.js`. Step by step, which also works inside Electron's archives. */
function listFiles(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap(entry => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) return listFiles(folder, name)
    return entry.isFile() ? [name] : []
  })
}
