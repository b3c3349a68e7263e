// Electron's own objects as far as src/main/index.ts uses them. The window loads its page, opens the wire, asks for the
// shop and quits on the answer; each step is printed as a line of JSON.
import { EventEmitter } from 'node:events'

/** @param {string} step @param {unknown} [what] */
const say = (step, what = null) => console.log(JSON.stringify([step, what]))

/** @type {Record<string, (request: { url: string }) => Response | Promise<Response>>} */
const handlers = {}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  requestSingleInstanceLock: () => true,
  whenReady: async () => {},
  setPath: (/** @type {string} */ name, /** @type {string} */ path) => say('path', [name, path.split(/[/\\]/).at(-1)]),
  exit: (/** @type {number} */ code) => process.exit(code),
  quit() {
    const state = { waits: false }
    app.emit('before-quit', { preventDefault: () => Object.assign(state, { waits: true }) })
    say('quit', state.waits ? 'waits' : 'ends')
    if (!state.waits) process.exit(0)
  },
})

export const protocol = {
  registerSchemesAsPrivileged: (/** @type {{ scheme: string }[]} */ schemes) => say('scheme', schemes[0]?.scheme),
  handle: (/** @type {string} */ scheme, /** @type {(typeof handlers)[string]} */ handler) => {
    handlers[scheme] = handler
  },
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => say('permissions'),
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
  },
}

export const ipcMain = new EventEmitter()
export const powerMonitor = new EventEmitter()
export const Menu = { setApplicationMenu: () => say('menu'), buildFromTemplate: () => ({}) }
export const dialog = { showErrorBox: (/** @type {string[]} */ ...lines) => say('box', lines) }

export class BrowserWindow extends EventEmitter {
  show() {
    say('shown')
  }

  /** @param {string} url */
  async loadURL(url) {
    const response = await handlers.galla?.({ url })
    say('page', response?.status)
    this.emit('ready-to-show')
    const send = (/** @type {string} */ _channel, /** @type {{ t: string, r?: { kind: string } }} */ message) => {
      say('answer', message.r?.kind)
      app.quit()
    }
    const sender = Object.assign(new EventEmitter(), { id: 1, send, isDestroyed: () => false })
    const event = { sender, senderFrame: { url, parent: null } }
    ipcMain.emit('galla', event, { t: 'open' })
    ipcMain.emit('galla', event, { t: 'q', m: 'call', i: '1', a: ['shop.get', {}] })
  }
}

/** A machine without a keeper of secrets. */
export const safeStorage = { isEncryptionAvailable: () => false }
