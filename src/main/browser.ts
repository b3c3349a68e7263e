// The side door: plain Node. Opens the core, serves the screens to a browser on this machine, and a wire between them.
// `node out/program/browser.js [--port N] [--data FOLDER] [--demo] [--no-open]`
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Wire } from '../shared/rpc/wire.ts'
import { openOnPort, PortTaken } from './browser/listen-somewhere.ts'
import { openPageServer } from './browser/page-server.ts'
import { askRunningDoor, noteRunningDoor } from './browser/running-door.ts'
import { showWindow, type WindowWish } from './browser/show-window.ts'
import { fillDemo } from './core/fill-demo.ts'
import { type Core, openCore } from './core/open-core.ts'
import { coreOptions } from './door/core-options.ts'
import { defaultDataFolder } from './door/data-folder.ts'
import { type DoorOptions, OptionMistake, readDoorOptions } from './door/door-options.ts'
import { openLog } from './door/open-log.ts'
import { ownInstallation } from './door/own-installation.ts'
import { loadPageFiles, type PageFiles, ScreensNotBuilt } from './door/page-files.ts'
import { untilStopped } from './door/until-stopped.ts'

const { env, platform } = process
const home = homedir()
const newSecret = () => randomBytes(32).toString('base64url')

async function run(options: DoorOptions): Promise<void> {
  const again = await askRunningDoor(options.dataFolder)
  if (again !== undefined) return show(options, { said: 'Galla was open already: another window', address: again })
  const installation = ownInstallation(import.meta.url)
  const page = loadPageFiles(join(installation.folder, 'out', 'renderer'), newSecret)
  const parts = coreOptions(installation, options.dataFolder)
  const echo = (line: string) => console.error(line)
  const log = openLog({ file: join(options.dataFolder, 'galla.log'), clock: parts.clock, echo })
  const onUpdating = () =>
    echo('Galla copies the shop’s file and brings it up to date; a large shop takes some seconds.')
  const core = openCore({ ...parts, log, onUpdating })
  try {
    if (options.isDemo) await fillDemo(core, parts.resources.demoFolder, parts.newId)
    await serve(options, core, page, error => log({ reference: '-', path: '(browser door)', error }))
  } finally {
    await core.close()
  }
}

/** Until somebody stops it. */
async function serve(options: DoorOptions, core: Core, page: PageFiles, log: (error: unknown) => void): Promise<void> {
  const attach = (wire: Wire) => void core.attach(wire)
  const server = await openOnPort(options.port, port => openPageServer({ page, attach, port, newSecret, log }))
  const removeNote = noteRunningDoor(options.dataFolder, { origin: server.origin, key: server.againKey })
  // A mistake nobody foresaw is logged; the counter goes on.
  process.on('uncaughtException', log)
  show(options, { said: 'Galla is open', address: server.newAddress(), spare: server.newAddress() })
  await untilStopped(process)
  removeNote()
  await server.close()
}

function show({ dataFolder, opensWindow }: DoorOptions, wish: Omit<WindowWish, 'opensWindow'>): void {
  showWindow(
    { ...wish, opensWindow },
    {
      machine: { platform, home, env, isRoot: process.getuid?.() === 0, hasFile: existsSync },
      profileFolder: join(dataFolder, 'window'),
      print: line => console.log(line),
      start: startProgram,
    },
  )
}

function startProgram(program: string, args: readonly string[], onError: () => void): void {
  const child = spawn(program, args, { detached: true, stdio: 'ignore' })
  child.on('error', onError)
  child.unref()
}

try {
  await run(readDoorOptions(process.argv.slice(2), defaultDataFolder({ platform, home, env }), process.cwd()))
} catch (error) {
  const isForPerson = error instanceof OptionMistake || error instanceof PortTaken || error instanceof ScreensNotBuilt
  console.error(isForPerson ? `galla: ${error.message}` : error)
  process.exitCode = 1
}
