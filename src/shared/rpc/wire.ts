// A wire carries plain data between a screen and its core. Electron IPC, a loopback socket and the in-process pair below
// are wires; neither end knows which one it is on. All of them pass test/wires/acceptance.ts.
import { createListeners } from './listeners.ts'

export interface Wire {
  /**
   * Throws when the message is not plain data. After the close it does nothing: whoever waits for an answer is told by
   * `onClose`.
   */
  send(message: unknown): void
  /** Messages arrive in the order they were sent. Returns the function that stops listening. */
  onMessage(listener: (message: unknown) => void): () => void
  /** Called once, whichever end closed; at once when the wire is closed already. */
  onClose(listener: () => void): () => void
  close(): void
}

/** The closing half of a wire: remembers that it happened, so that nobody who asks late waits for ever. */
export function createClosing(): { isClosed(): boolean; close(): void; onClose: Wire['onClose'] } {
  const listeners = createListeners<undefined>()
  let isClosed = false
  return {
    isClosed: () => isClosed,
    close() {
      if (isClosed) return
      isClosed = true
      listeners.tell(undefined)
    },
    onClose(listener) {
      if (!isClosed) return listeners.add(listener)
      listener()
      return () => undefined
    },
  }
}

// This room has neither DOM nor Node types, but both have this.
declare function structuredClone<T>(value: T): T

/** Two ends of one wire inside a process. It clones, so nothing passes that would not survive a real wire. */
export function createWirePair(): readonly [Wire, Wire] {
  const closing = createClosing()
  const toFirst = createListeners<unknown>()
  const toSecond = createListeners<unknown>()
  return [endOf(closing, toSecond, toFirst), endOf(closing, toFirst, toSecond)]
}

function endOf(
  closing: ReturnType<typeof createClosing>,
  there: ReturnType<typeof createListeners<unknown>>,
  here: ReturnType<typeof createListeners<unknown>>,
): Wire {
  return {
    send(message) {
      const copy = structuredClone(message)
      // Later, as on a real wire: a caller never hears the answer before its own call has returned.
      void Promise.resolve().then(() => {
        if (!closing.isClosed()) there.tell(copy)
      })
    },
    onMessage: listener => here.add(listener),
    onClose: closing.onClose,
    close: closing.close,
  }
}
