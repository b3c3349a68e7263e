// The front door: Electron. Hands its parts to openElectronDoor, which opens the core, a window and a wire between them.
import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, safeStorage, session } from 'electron'
import { fillDemo } from './core/fill-demo.ts'
import { openCore } from './core/open-core.ts'
import { bundledInstallation } from './door/bundled-installation.ts'
import { coreOptions } from './door/core-options.ts'
import { defaultDataFolder } from './door/data-folder.ts'
import { readDoorOptions } from './door/door-options.ts'
import { openLog } from './door/open-log.ts'
import { loadPageFiles } from './door/page-files.ts'
import { menuEntries } from './electron/menu.ts'
import { type ElectronParts, openElectronDoor } from './electron/open-electron-door.ts'
import { pageSchemes } from './electron/page-protocol.ts'
import { safeSealing } from './electron/safe-sealing.ts'
import { doorArguments } from './electron/start-arguments.ts'

const { env, platform } = process
const bundleFolder = import.meta.dirname

const electron: ElectronParts = {
  app: {
    requestSingleInstanceLock: () => app.requestSingleInstanceLock(),
    whenReady: () => app.whenReady(),
    quit: () => app.quit(),
    onSecondInstance: listener => void app.on('second-instance', listener),
    onAllWindowsClosed: listener => void app.on('window-all-closed', listener),
    onContentsCreated: listener => void app.on('web-contents-created', (_event, contents) => listener(contents)),
    onBeforeQuit: listener => void app.on('before-quit', listener),
    onResume: listener => void powerMonitor.on('resume', listener),
  },
  ipc: ipcMain,
  session: () => session.defaultSession,
  handleProtocol: (scheme, handler) => protocol.handle(scheme, handler),
  createWindow: options => new BrowserWindow(options),
}

protocol.registerSchemesAsPrivileged(pageSchemes)
try {
  const standardFolder = defaultDataFolder({ platform, home: homedir(), env })
  const { dataFolder, isDemo } = readDoorOptions(
    doorArguments(process.argv, app.isPackaged),
    standardFolder,
    process.cwd(),
  )
  // The lock that keeps a second instance away goes with this folder, so each shop has its own.
  app.setPath('userData', join(dataFolder, 'window'))
  const menu = menuEntries(platform)
  Menu.setApplicationMenu(menu === undefined ? null : Menu.buildFromTemplate(menu))
  const options = coreOptions(bundledInstallation(bundleFolder), dataFolder)
  const echo = (line: string) => console.error(line)
  const log = openLog({ file: join(dataFolder, 'galla.log'), clock: options.clock, echo })
  const logError = (error: unknown) => log({ reference: '-', path: '(electron door)', error })
  const isFirst = await openElectronDoor({
    electron,
    async openCore() {
      const core = openCore({ ...options, log, sealing: safeSealing(safeStorage) })
      if (isDemo) await fillDemo(core, options.resources.demoFolder, options.newId)
      return { ...core, noteNetwork: () => void core.call('sync.noteNetwork', {}) }
    },
    loadPage: () => loadPageFiles(join(bundleFolder, '..', 'renderer'), () => randomBytes(16).toString('base64url')),
    preload: join(bundleFolder, '..', 'preload', 'index.cjs'),
    log: logError,
  })
  // A mistake nobody foresaw is logged; the counter goes on.
  if (isFirst) process.on('uncaughtException', logError)
} catch (error) {
  dialog.showErrorBox('Galla cannot open', error instanceof Error ? error.message : String(error))
  app.exit(1)
}
