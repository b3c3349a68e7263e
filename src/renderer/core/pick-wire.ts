// Which wire this window talks over: Electron's bridge when the preload script put one there, else a WebSocket to the
// server the page came from.

import { type Bridge, openBridgeWire } from '../../shared/rpc/bridge-wire.ts'
import { createSocketWire } from '../../shared/rpc/socket-wire.ts'
import type { Wire } from '../../shared/rpc/wire.ts'

declare global {
  interface Window {
    readonly galla?: Bridge
  }
}

/** Resolves once messages can pass; rejects when nobody answers. */
export type OpenWire = () => Promise<Wire>

export function pickWire(page: Window): OpenWire {
  const bridge = page.galla
  return bridge === undefined ? () => openSocket(page.location) : async () => openBridgeWire(bridge)
}

function openSocket(location: Location): Promise<Wire> {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${scheme}://${location.host}/wire`)
    socket.addEventListener('open', () => resolve(createSocketWire(socket)), { once: true })
    socket.addEventListener('close', () => reject(new Error('the counter does not answer')), { once: true })
  })
}
