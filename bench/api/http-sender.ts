// The leanest client there is, so that what is measured is the server: one kept connection for each request under way.

import { Agent, request } from 'node:http'

type Headers = Readonly<Record<string, string>>

export interface HttpSender {
  /** Rejects where the answer is not 2xx. */
  post(body: string, path: string, headers?: Headers): Promise<string>
  get(path: string, headers?: Headers): Promise<string>
  close(): void
}

export function senderTo(to: { port: number; headers: Headers }): HttpSender {
  const agent = new Agent({ keepAlive: true })
  const ask = (method: string, path: string, more: Headers, body?: string) =>
    new Promise<string>((resolve, reject) => {
      const type =
        body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
      const headers = { ...to.headers, ...more, ...type }
      const asked = request({ host: '127.0.0.1', port: to.port, agent, method, path, headers }, answer => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (piece: string) => {
          text += piece
        })
        answer.on('end', () => {
          const status = answer.statusCode ?? 0
          if (status < 300) resolve(text)
          else reject(new Error(`${method} ${path} was answered ${status}: ${text}`))
        })
      })
      asked.on('error', reject)
      asked.end(body)
    })
  return {
    post: (body, path, headers = {}) => ask('POST', path, headers, body),
    get: (path, headers = {}) => ask('GET', path, headers),
    close: () => agent.destroy(),
  }
}
