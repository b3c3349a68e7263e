// The wire for tests and the command line.
import { createWirePair } from '../../src/shared/rpc/wire.ts'
import { acceptWire } from './acceptance.ts'

acceptWire('in-process', async () => ({
  async open() {
    const [core, screen] = createWirePair()
    return { core, screen }
  },
  close: async () => {},
}))
