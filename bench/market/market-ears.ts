// A thread that holds sockets: it tells when each of them has heard of a listing, and how often.

import { parentPort, workerData } from 'node:worker_threads'
import WebSocket from 'ws'

const { tokens, url } = workerData as { url: string; tokens: readonly string[] }
const comesBackAfterMs = 200
const at = () => performance.timeOrigin + performance.now()

interface Ear {
  readonly token: string
  socket: WebSocket
  cursor: string | undefined
  /** How often it heard of each listing. */
  readonly heard: Map<string, number>
}

const times = new Map<string, number[]>()
const ears: Ear[] = []
const samples: string[] = []
const signedIn = { count: 0 }

function open(ear: Pick<Ear, 'token' | 'cursor'>): WebSocket {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  socket.on('error', () => undefined)
  socket.on('message', (data: Buffer) => {
    const text = data.toString()
    if (text.startsWith('0')) socket.send(`40${JSON.stringify({ token: ear.token, after: ear.cursor })}`)
    else if (text === '2') socket.send('3')
    else if (text.startsWith('42')) hear(ear as Ear, text)
  })
  return socket
}

function hear(ear: Ear, text: string): void {
  const name = text.slice(4, text.indexOf('"', 4))
  ear.cursor = /"(\d+)"\]$/.exec(text)?.[1] ?? ear.cursor
  if (name === 'authenticated') {
    signedIn.count += 1
    if (signedIn.count === tokens.length) parentPort?.postMessage({ kind: 'ready' })
    return
  }
  if (ear === ears[0] && samples.length < 3) samples.push(text)
  if (name !== 'newInvoiceListed') return
  const number = /"invoiceNumber":"([^"]+)"/.exec(text)?.[1] ?? ''
  ear.heard.set(number, (ear.heard.get(number) ?? 0) + 1)
  const all = times.get(number) ?? []
  times.set(number, all)
  all.push(at())
  if (all.length === tokens.length) parentPort?.postMessage({ kind: 'heard', number, times: all })
}

for (const token of tokens) {
  const ear = { token, cursor: undefined, heard: new Map<string, number>() } as unknown as Ear
  ear.socket = open(ear)
  ears.push(ear)
}

parentPort?.on('message', (asked: { kind: 'cut' | 'tell' | 'end'; share: number }) => {
  if (asked.kind === 'cut')
    for (const ear of ears.filter((_, n) => n % asked.share === 0)) {
      ear.socket.terminate()
      setTimeout(() => {
        ear.socket = open(ear)
      }, comesBackAfterMs)
    }
  if (asked.kind === 'tell') {
    const counts = ears.map(({ heard }) => [heard.size, [...heard.values()].filter(count => count !== 1).length])
    parentPort?.postMessage({ kind: 'told', counts, samples })
  }
  if (asked.kind === 'end') {
    for (const { socket } of ears) socket.terminate()
    parentPort?.close()
  }
})
