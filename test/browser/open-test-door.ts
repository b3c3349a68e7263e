// The browser door on a free port with a toy core behind it and a page of three files, for tests over real sockets.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { openPageServer, type PageServer } from '../../src/main/browser/page-server.ts'
import { loadPageFiles } from '../../src/main/door/page-files.ts'
import { createToyCore } from '../wires/toy-core.ts'

export const indexText = '<!doctype html><title>Galla</title><style nonce="__CSP_NONCE__"></style>'

/** A folder with a secret beside the folder that is served. */
export function makePageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galla-page-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'the shop file')
  writeFileSync(join(folder, 'page', 'index.html'), indexText)
  writeFileSync(join(folder, 'page', 'galla.svg'), '<svg/>')
  writeFileSync(join(folder, 'page', 'assets', 'app-1a2b.js'), 'export {}')
  return join(folder, 'page')
}

export interface TestDoor {
  readonly server: PageServer
  readonly toy: ReturnType<typeof createToyCore>
  readonly errors: unknown[]
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<PageReply>
  /** Goes through the door as a browser would and returns the cookie. */
  enter(): Promise<string>
  /** Resolves to the open socket, or to the status it was refused with. */
  knock(headers: Record<string, string>, path?: string): Promise<WebSocket | number>
}

export interface PageReply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export async function openTestDoor(): Promise<TestDoor> {
  const toy = createToyCore()
  const errors: unknown[] = []
  const secrets = { count: 0 }
  const server = await openPageServer({
    page: loadPageFiles(makePageFolder(), () => 'nonce-of-this-page'),
    attach: wire => void toy.router.attach(wire, { user: 'asha' }),
    port: 0,
    newSecret: () => `secret-${++secrets.count}`,
    log: error => void errors.push(error),
  })
  onTestFinished(() => server.close())
  const ask: TestDoor['ask'] = (path, headers = {}, method = 'GET') => askPage(server.origin, path, headers, method)
  return {
    server,
    toy,
    errors,
    ask,
    async enter() {
      const { headers } = await ask(server.newAddress().slice(server.origin.length))
      return String(headers['set-cookie']?.[0]?.split(';')[0])
    },
    knock: (headers, path = '/wire') => knock(server.origin, path, headers),
  }
}

/** Not fetch: it would not let a test lie about the host, nor send `..` in a path. */
function askPage(origin: string, path: string, headers: Record<string, string>, method: string): Promise<PageReply> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

function knock(origin: string, path: string, headers: Record<string, string>): Promise<WebSocket | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers })
    socket.once('open', () => resolve(socket))
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.once('error', reject)
  })
}
