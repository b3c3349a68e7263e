// A line to PostgreSQL that sends together what is said in one turn of the event loop: one call of the system for the
// beginning of a transaction and its first statements, instead of one for each.

import { Socket } from 'node:net'

type Written = (error?: Error | null) => void

export class GatheringSocket extends Socket {
  #isGathering = false

  override write(chunk: Uint8Array | string, encoding?: BufferEncoding | Written, written?: Written): boolean {
    if (!this.#isGathering) {
      this.#isGathering = true
      this.cork()
      process.nextTick(() => {
        this.#isGathering = false
        this.uncork()
      })
    }
    return super.write(chunk, encoding as BufferEncoding, written)
  }
}
