// The browser door as its users start it: a process of its own on a free port. `kill` is the power cut.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectFolder } from '../test-folders.ts'
import { builtDoor } from './built-program.ts'

export interface Door {
  /** Lets one window in, once. */
  readonly address: string
  /** What the door has said so far; bugs of the core are among it. */
  readonly said: () => string
  kill(): Promise<void>
  stop(): Promise<void>
}

const opensWithinMs = 20_000

export async function startDoor(dataFolder: string, port = 0): Promise<Door> {
  const args = [builtDoor, '--data', dataFolder, '--no-open', '--port', String(port)]
  const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] })
  const heard: string[] = []
  const address = await readAddress(child, heard)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return { address, said: () => heard.join(''), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

function readAddress(child: ChildProcess, heard: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail('said no address in time'), opensWithinMs)
    const fail = (what: string) => {
      clearTimeout(timer)
      reject(new Error(`the browser door ${what}: ${heard.join('')}`))
    }
    const listen = (chunk: Buffer) => {
      heard.push(chunk.toString())
      const address = /http:\/\/127\.0\.0\.1:\d+\/open\?token=[\w-]+/.exec(heard.join(''))?.[0]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', () => fail('stopped'))
  })
}
