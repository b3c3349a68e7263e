// The wire between the core and its workers, over a pair of message ports.
import { MessageChannel } from 'node:worker_threads'
import { createPortWire } from '../../src/main/core/port-wire.ts'
import { acceptWire } from './acceptance.ts'

acceptWire('port', async () => ({
  async open() {
    const { port1, port2 } = new MessageChannel()
    return { core: createPortWire(port1), screen: createPortWire(port2) }
  },
  close: async () => {},
}))
