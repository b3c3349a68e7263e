// The few parts of Electron that the doors use, made of plain functions: messages are cloned and arrive later, as over
// the real IPC. Types are those the doors ask for, so a fake cannot drift away from them.

import type { Contents, PageSession } from '../../src/main/electron/guards.ts'
import type { MainIpc, Sender, SenderEvent } from '../../src/main/electron/ipc-wire.ts'
import { type Frame, pageAddress } from '../../src/main/electron/trusted-sender.ts'
import type { RendererIpc } from '../../src/preload/bridge.ts'
import { createListeners } from '../../src/shared/rpc/listeners.ts'

type Listener = (event: SenderEvent, message: unknown) => void

export function createFakeIpc() {
  const listeners: { channel: string; listener: Listener }[] = []
  const main: MainIpc = { on: (channel, listener) => listeners.push({ channel, listener }) }
  const counter = { pages: 0 }
  return {
    main,
    openPage: (frame: Frame | null = { url: pageAddress, parent: null }) => {
      counter.pages += 1
      return createFakePage(counter.pages, frame, (channel, event, message) => {
        for (const known of listeners) if (known.channel === channel) known.listener(event, message)
      })
    },
  }
}

/** One window's page: `renderer` is what its preload script gets, `sender` what the main process sees of it. */
function createFakePage(
  id: number,
  frame: Frame | null,
  deliver: (channel: string, event: SenderEvent, message: unknown) => void,
) {
  const heard = createListeners<{ channel: string; message: unknown }>()
  const destroyed = createListeners<undefined>()
  const gone = createListeners<undefined>()
  const state = { isDestroyed: false }
  const sender: Sender = {
    id,
    send(channel, message) {
      if (state.isDestroyed) throw new TypeError('Object has been destroyed')
      const copy = structuredClone(message)
      queueMicrotask(() => heard.tell({ channel, message: copy }))
    },
    isDestroyed: () => state.isDestroyed,
    once: (_event, listener) => destroyed.add(listener),
    on: (_event, listener) => gone.add(listener),
  }
  const renderer: RendererIpc = {
    send(channel, message) {
      const copy = structuredClone(message)
      queueMicrotask(() => deliver(channel, { sender, senderFrame: frame }, copy))
    },
    on: (channel, listener) =>
      heard.add(said => {
        if (said.channel === channel) listener({}, said.message)
      }),
  }
  return {
    sender,
    renderer,
    destroy() {
      state.isDestroyed = true
      destroyed.tell(undefined)
    },
    crash: () => gone.tell(undefined),
  }
}

/** A page's contents, with what was asked of them written down. */
export function createFakeContents() {
  const asked: Record<string, (details: never) => void> = {}
  const opened: { handler?: () => { action: 'deny' } } = {}
  const contents: Contents = {
    on(event: string, listener: (details: never) => void) {
      asked[event] = listener
    },
    setWindowOpenHandler(handler) {
      opened.handler = handler
    },
  }
  const attempt = (event: string, details: object = {}): 'allowed' | 'prevented' => {
    const outcome = { prevented: false }
    const preventDefault = () => {
      outcome.prevented = true
    }
    asked[event]?.({ ...details, preventDefault } as never)
    return outcome.prevented ? 'prevented' : 'allowed'
  }
  return { contents, attempt, openWindow: () => opened.handler?.() }
}

export function createFakeSession() {
  const answers: { request?: (isGranted: boolean) => boolean; check?: () => boolean; device?: () => boolean } = {}
  const granted: boolean[] = []
  const session: PageSession = {
    setPermissionRequestHandler: handler => handler({}, 'media', isGranted => granted.push(isGranted)),
    setPermissionCheckHandler: handler => {
      answers.check = handler
    },
    setDevicePermissionHandler: handler => {
      answers.device = handler
    },
  }
  return { session, granted, check: () => answers.check?.(), device: () => answers.device?.() }
}
