// The core as a door sees it: something to attach wires to, and to close at the end.
import type { Wire } from '../../shared/rpc/wire.ts'

export interface OpenedCore {
  /** Returns the function that detaches it again; a wire that closes is detached by itself. */
  attach(wire: Wire): () => void
  close(): Promise<void>
}
