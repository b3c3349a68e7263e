// The screen's end of Electron's IPC: the bridge that the preload script exposes, made into a wire. Both ends live in
// one program, so a close is said in a message of its own.
import { createListeners } from './listeners.ts'
import { createClosing, type Wire } from './wire.ts'

/** All that the preload script gives to the page. */
export interface Bridge {
  send(message: unknown): void
  /** There is one listener; a new one takes the place of the one before. */
  onMessage(listener: (message: unknown) => void): void
}

/** The one channel between a page and the core. */
export const bridgeChannel = 'galla'

/** The channel's words about itself; everything else on it belongs to the wire. */
const openingMessage = { t: 'open' } as const
export const closingMessage = { t: 'close' } as const

export function isOpening(message: unknown): boolean {
  return isWord(message, openingMessage.t)
}

export function isClosing(message: unknown): boolean {
  return isWord(message, closingMessage.t)
}

/** Opens the wire: a page that is loaded again says so, and the core forgets the page that was there before. */
export function openBridgeWire(bridge: Bridge): Wire {
  const closing = createClosing()
  const messages = createListeners<unknown>()
  bridge.onMessage(message => {
    if (isClosing(message)) closing.close()
    else if (!closing.isClosed()) messages.tell(message)
  })
  bridge.send(openingMessage)
  return {
    send(message) {
      if (!closing.isClosed()) bridge.send(message)
    },
    onMessage: listener => messages.add(listener),
    onClose: closing.onClose,
    close() {
      if (closing.isClosed()) return
      bridge.send(closingMessage)
      closing.close()
    },
  }
}

function isWord(message: unknown, word: string): boolean {
  return typeof message === 'object' && message !== null && 't' in message && message.t === word
}
