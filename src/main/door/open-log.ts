// The counter's log: one JSON line for each bug, in a file beside the shop's own that never grows beyond two megabytes.
// It holds no names, no amounts, no input.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from '../../shared/kernel/calendar.ts'
import { instantOf } from '../../shared/kernel/calendar.ts'
import type { Failure } from '../../shared/rpc/server.ts'

const maxBytes = 1_000_000

export interface LogOptions {
  readonly file: string
  readonly clock: Clock
  /** Says the same where somebody may be looking. */
  readonly echo: (line: string) => void
}

export function openLog({ file, clock, echo }: LogOptions): (failure: Failure) => void {
  mkdirSync(dirname(file), { recursive: true })
  return ({ reference, path, error }) => {
    const entry = { at: instantOf(clock.nowMs()), reference, path, error: textOf(error) }
    echo(`${entry.at} ${path} ${reference}: ${entry.error}`)
    try {
      if (sizeOf(file) > maxBytes) renameSync(file, `${file}.1`)
      appendFileSync(file, `${JSON.stringify(entry)}\n`)
    } catch (problem) {
      // A full disk must not stop the counter for the sake of its log.
      echo(`the log cannot be written: ${textOf(problem)}`)
    }
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)) : String(error)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
