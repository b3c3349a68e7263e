// The core's end of Electron's IPC: a wire for every page that opens one. A window has one page at a time, so a page
// that was loaded again ends the wire of the one before.
import { bridgeChannel, closingMessage, isClosing, isOpening } from '../../shared/rpc/bridge-wire.ts'
import { createListeners } from '../../shared/rpc/listeners.ts'
import { createClosing, type Wire } from '../../shared/rpc/wire.ts'
import { type Frame, isTrustedFrame } from './trusted-sender.ts'

/** What this uses of Electron's WebContents. */
export interface Sender {
  readonly id: number
  send(channel: string, message: unknown): void
  isDestroyed(): boolean
  once(event: 'destroyed', listener: () => void): unknown
  on(event: 'render-process-gone', listener: () => void): unknown
}

export interface SenderEvent {
  readonly sender: Sender
  readonly senderFrame: Frame | null
}

/** What this uses of Electron's ipcMain. */
export interface MainIpc {
  on(channel: string, listener: (event: SenderEvent, message: unknown) => void): unknown
}

interface PageWire {
  readonly wire: Wire
  take(message: unknown): void
  /** The page is gone; there is nobody left to tell. */
  end(): void
}

/** Calls `attach` with the core's end of each wire that one of our own pages opens. */
export function acceptPages(ipc: MainIpc, attach: (wire: Wire) => void, log: (error: Error) => void): void {
  const pagesById = new Map<number, PageWire>()
  const known = new Set<number>()
  const end = (id: number) => {
    pagesById.get(id)?.end()
    pagesById.delete(id)
  }
  ipc.on(bridgeChannel, ({ sender, senderFrame }, message) => {
    const { id } = sender
    if (!isTrustedFrame(senderFrame))
      return log(new Error(`a message from a foreign page: ${senderFrame?.url ?? 'gone'}`))
    if (isClosing(message)) return end(id)
    if (!isOpening(message)) return pagesById.get(id)?.take(message)
    end(id)
    const page = createPageWire(sender)
    pagesById.set(id, page)
    if (!known.has(id)) {
      known.add(id)
      sender.once('destroyed', () => {
        end(id)
        known.delete(id)
      })
      sender.on('render-process-gone', () => end(id))
    }
    attach(page.wire)
  })
}

function createPageWire(sender: Sender): PageWire {
  const closing = createClosing()
  const messages = createListeners<unknown>()
  const send = (message: unknown) => {
    if (!closing.isClosed() && !sender.isDestroyed()) sender.send(bridgeChannel, message)
  }
  return {
    take: messages.tell,
    end: closing.close,
    wire: {
      send,
      onMessage: listener => messages.add(listener),
      onClose: closing.onClose,
      close() {
        send(closingMessage)
        closing.close()
      },
    },
  }
}
