// Everything the shop holds into a folder; ends when it is whole, or says why not.

import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { BundleState } from '../../shared/contract/counter/bundle/bundle-calls.ts'
import { Refusal, type RefusalCode } from '../../shared/kernel/refusal.ts'
import type { Core } from '../core/open-core.ts'
import type { Command } from './command.ts'

const lookEveryMs = 100

export async function exportEverything({ flags, print, complain }: Command, core: Core): Promise<number> {
  const state = await finished(core, {
    folder: flags.to === undefined ? null : resolve(flags.to),
    hasPapers: !flags.withoutPapers,
    fromOn: flags.from ?? null,
    toOn: flags.toDay ?? null,
  })
  const { last } = state
  if (last?.kind === 'refused') throw new Refusal(last.code as RefusalCode, last.details)
  if (last?.kind !== 'done') {
    complain('the export was stopped; nothing was left behind')
    return 1
  }
  const { folder, fileCount, rowCount, paperCount, undrawnCount } = last.result
  print(`everything is in ${folder}: ${rowCount} rows, ${paperCount} papers, ${fileCount} files`)
  if (undrawnCount > 0) complain(`${undrawnCount} papers could not be drawn; papers/not-drawn.csv lists them`)
  return 0
}

async function finished(core: Core, asked: unknown): Promise<BundleState> {
  let state = await stateOf(core, 'bundle.begin', asked)
  while (state.running !== null) {
    await setTimeout(lookEveryMs)
    state = await stateOf(core, 'bundle.state', {})
  }
  return state
}

async function stateOf(core: Core, path: string, input: unknown): Promise<BundleState> {
  const given = await core.call(path, input)
  if (given.kind === 'refused') throw new Refusal(given.code as RefusalCode, given.details)
  if (given.kind === 'internal') throw new Error(`${path} failed: ${given.reference}`)
  return given.value as BundleState
}
