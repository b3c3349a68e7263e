// One counter, one door: a second start finds the first one by a note in the data folder and asks it for an address, so
// that it opens another window instead of a second counter. Who can read the note can read the shop's file as well.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface RunningDoor {
  readonly origin: string
  readonly key: string
}

/** Carries the key; a page of another origin cannot send such a header without being asked about it first. */
export const againHeader = 'x-galla-again'

const answerWithinMs = 2_000

/** Returns the function that takes the note away again. */
export function noteRunningDoor(dataFolder: string, door: RunningDoor): () => void {
  const path = notePath(dataFolder)
  // Written anew, because a mode is only given to a file that is made.
  rmSync(path, { force: true })
  writeFileSync(path, JSON.stringify(door), { mode: 0o600, flag: 'wx' })
  return () => rmSync(path, { force: true })
}

/** A new address of the door that is open on this folder, or undefined when there is none. */
export async function askRunningDoor(dataFolder: string): Promise<string | undefined> {
  const door = readNote(dataFolder)
  if (door === undefined) return undefined
  try {
    const headers = { [againHeader]: door.key }
    const signal = AbortSignal.timeout(answerWithinMs)
    const response = await fetch(`${door.origin}/again`, { method: 'POST', headers, signal, redirect: 'error' })
    const address = response.ok ? (await response.text()).trim() : ''
    return address.startsWith(`${door.origin}/`) ? address : undefined
  } catch {
    // The note is from a counter that ended without taking it away, or its port belongs to somebody else by now.
    return undefined
  }
}

function notePath(dataFolder: string): string {
  return join(dataFolder, 'browser-door.json')
}

function readNote(dataFolder: string): RunningDoor | undefined {
  try {
    const { origin, key } = JSON.parse(readFileSync(notePath(dataFolder), 'utf8'))
    const isOurs = typeof origin === 'string' && /^http:\/\/127\.0\.0\.1:\d+$/.test(origin) && typeof key === 'string'
    return isOurs ? { origin, key } : undefined
  } catch {
    return undefined
  }
}
