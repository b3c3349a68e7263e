// The command-line door's commands. Exit code 0: done; 1: refused or failed; 2: not understood.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { type Core, openCore } from '../core/open-core.ts'
import type { Command } from './command.ts'
import { addCounter, syncNow } from './counter-commands.ts'
import { exportEverything } from './export-everything.ts'
import { exportItems } from './export-items.ts'
import { importFile } from './import-file.ts'
import { backUp, rebuild, restore, verifyFile, verifyShop } from './safe-commands.ts'
import { runVectors } from './vectors/run-vectors.ts'

export const usage = `usage: galla COMMAND [--data DIR]
  call NOUN.VERB [JSON]      one call of the contract, its answer as JSON
  import FILE [--kind items|stock|customers|dealers|sales] [--currency INR] [--skip-refused]
  export items [--format csv] [--out FILE], or --format xlsx --out FILE
  export everything [--to DIR] [--without-papers] [--from DAY] [--to-day DAY]
                             tables, papers and the whole log in a folder of their own
  verify [FILE]              integrity, chain, sums, and a replay of all entries; of the shop, or of a backup
  rebuild                    a new file from the entries; the old one is kept beside it
  backup [--to DIR]          a checked copy of the shop's file; with --to a second one in DIR
  restore FILE|MOMENT        puts a backup in place: a file, a backup's name, 2026-11-20, or 2026-11-20T18:30
    --passphrase-file F      encrypts the copy in DIR, or opens an encrypted backup, with F's first line
  counter add --to DIR       another counter of this shop in a folder of its own; this one must have joined a server
  sync                       brings and fetches what the hosted API and this counter lack of each other
  vectors FILE…              worked cases of the law and the design
exit codes: 0 done, 1 refused or not whole, 2 not understood`

export async function runCommand(command: Command): Promise<number> {
  try {
    const done = await actOf(command)?.()
    if (done !== undefined) return done
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    command.complain(`refused: ${error.code} ${JSON.stringify(error.details)}`)
    return 1
  }
  command.complain(usage)
  return 2
}

/** Undefined for what is not understood. */
function actOf(command: Command): (() => number | Promise<number>) | undefined {
  const [verb = '', object = '', json] = command.words
  const { out, format } = command.flags
  const onShop = (act: (core: Core) => Promise<number>) => () => withShop(command, act)
  if (verb === 'vectors') return () => runVectors(command.words.slice(1), command.print)
  if (verb === 'call' && object === 'shop.setUp') return () => withCore(command, core => call(command, core, json))
  if (verb === 'call') return onShop(core => call(command, core, json))
  if (verb === 'verify' && object === '') return onShop(core => verifyShop(command, core))
  if (verb === 'verify') return () => verifyFile(command, object)
  if (verb === 'rebuild') return () => (isShopThere(command) ? rebuild(command) : 1)
  if (verb === 'backup') return () => (isShopThere(command) ? backUp(command) : 1)
  if (verb === 'sync') return onShop(core => syncNow(command, core))
  if (object === '') return undefined
  if (verb === 'counter' && object === 'add') return onShop(core => addCounter(command, core))
  if (verb === 'restore') return () => (existsSync(object) || isShopThere(command) ? restore(command, object) : 1)
  if (verb === 'import') return onShop(core => importFile(command, core, object))
  if (verb === 'export' && object === 'everything') return onShop(core => exportEverything(command, core))
  const isForScreen = out === undefined && format === 'xlsx'
  if (verb === 'export' && object === 'items' && !isForScreen) return onShop(core => exportItems(command, core))
  return undefined
}

/** A mistyped folder is said to be empty; a shop is made by `call shop.setUp` alone. */
function isShopThere({ options, complain }: Command): boolean {
  const file = join(options.dataFolder, 'shop.galla')
  const isThere = existsSync(file) || existsSync(join(options.dataFolder, 'backups'))
  if (!isThere) complain(`there is no shop at ${file}`)
  return isThere
}

async function withShop(command: Command, act: (core: Core) => Promise<number>): Promise<number> {
  return isShopThere(command) ? await withCore(command, act) : 1
}

async function withCore(command: Command, act: (core: Core) => Promise<number>): Promise<number> {
  const core = openCore(command.options)
  try {
    return await act(core)
  } finally {
    await core.close()
  }
}

async function call(command: Command, core: Core, json: string | undefined): Promise<number> {
  return await answer(command, core, command.words[1] ?? '', parsed(json))
}

async function answer({ print, complain }: Command, core: Core, path: string, input: unknown): Promise<number> {
  const given = await core.call(path, input)
  if (given.kind === 'done') print(JSON.stringify(given.value, null, 2))
  else
    complain(
      given.kind === 'refused'
        ? `refused: ${given.code} ${JSON.stringify(given.details)}`
        : `failed: ${given.reference}`,
    )
  return given.kind === 'done' ? 0 : 1
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('invalid_input', { issues: [{ path: '', message: 'not JSON' }] })
  }
}
