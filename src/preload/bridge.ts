// All that the page is given of Electron: send and onMessage on one fixed channel. It knows no call names, so it never
// changes when the contract does.
import { type Bridge, bridgeChannel } from '../shared/rpc/bridge-wire.ts'

/** What this uses of Electron's ipcRenderer. */
export interface RendererIpc {
  send(channel: string, message: unknown): void
  on(channel: string, listener: (event: unknown, message: unknown) => void): unknown
}

export function createBridge(ipc: RendererIpc): Bridge {
  const current: { listener?: (message: unknown) => void } = {}
  // The event would give the page a way to the rest of ipcRenderer, so only the message is passed on.
  ipc.on(bridgeChannel, (_event, message) => current.listener?.(message))
  return {
    send: message => ipc.send(bridgeChannel, message),
    onMessage: listener => {
      current.listener = listener
    },
  }
}
