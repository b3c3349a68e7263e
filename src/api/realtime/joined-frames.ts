// What a socket is sent at once, made once for all who are sent the same: every event a frame of its own (RFC 6455, 5.2), all
// of them in one write. Beyond a handful of sockets the writes are what telling costs.

import type { Socket } from 'socket.io'

export interface Framed {
  /** As socket.io writes an event of the root namespace. */
  readonly text: string
  readonly frame: Buffer
}

export interface JoinedFrames {
  readonly texts: readonly string[]
  readonly frame: Buffer
}

export function framed(name: string, args: readonly unknown[]): Framed {
  const text = `2${JSON.stringify([name, ...args])}`
  return { text, frame: frameOf(`4${text}`) }
}

export function joined(all: readonly Framed[]): JoinedFrames {
  return { texts: all.map(({ text }) => text), frame: Buffer.concat(all.map(({ frame }) => frame)) }
}

/** In the order in which anything else is sent to it. */
export function writeJoined({ conn }: Socket, { frame, texts }: JoinedFrames): void {
  const [first] = texts
  if (first === undefined) return
  // engine.io hands a frame that was made beforehand to the line as it is. What is not compressed is all this needs, and this
  // server compresses nothing on its lines.
  if (conn.transport.name === 'websocket') conn.write(first, { compress: false, wsPreEncodedFrame: [frame] } as object)
  else for (const text of texts) conn.write(text)
}

/** Unmasked, as servers send it. */
function frameOf(text: string): Buffer {
  const body = Buffer.from(text)
  return Buffer.concat([headOf(body.length), body])
}

const wholeText = 0x81

function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([wholeText, length])
  const isShort = length < 65_536
  const head = Buffer.alloc(isShort ? 4 : 10)
  head.set([wholeText, isShort ? 126 : 127])
  if (isShort) head.writeUInt16BE(length, 2)
  else head.writeBigUInt64BE(BigInt(length), 2)
  return head
}
