// The wire of Electron: its two ends and the preload script between them, with Electron's own objects passed in as fakes.
import { acceptPages } from '../../src/main/electron/ipc-wire.ts'
import { createBridge } from '../../src/preload/bridge.ts'
import { openBridgeWire } from '../../src/shared/rpc/bridge-wire.ts'
import type { Wire } from '../../src/shared/rpc/wire.ts'
import { createFakeIpc } from '../electron/fake-electron.ts'
import { acceptWire } from './acceptance.ts'

acceptWire('IPC', async () => {
  const ipc = createFakeIpc()
  const waiting: ((core: Wire) => void)[] = []
  acceptPages(
    ipc.main,
    core => waiting.shift()?.(core),
    error => {
      throw error
    },
  )
  return {
    async open() {
      const opened = new Promise<Wire>(resolve => waiting.push(resolve))
      const screen = openBridgeWire(createBridge(ipc.openPage().renderer))
      return { core: await opened, screen }
    },
    close: async () => {},
  }
})
