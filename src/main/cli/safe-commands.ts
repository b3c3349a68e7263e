// The commands that keep a shop safe: backup, restore, verify, rebuild.

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { VerifyReport } from '../../shared/contract/counter/ledger-calls.ts'
import { backUpShop, fileOfBackup, restoreShop, verifyBackup } from '../core/keep-safe.ts'
import type { Core } from '../core/open-core.ts'
import { rebuildShop } from '../core/rebuild-shop.ts'
import type { Command } from './command.ts'

export function backUp({ options, flags, print }: Command): number {
  for (const file of backUpShop(options, flags.to, passphraseOf(flags))) print(`backed up and checked: ${file}`)
  return 0
}

/** A file as it is named, or a backup of this shop by its name or by a moment. */
export function restore({ options, flags, print, complain }: Command, named: string): number {
  const file = existsSync(named) ? resolve(named) : fileOfBackup(options, named)
  const { salvagedCount, keptFile, missing, skipped } = restoreShop(options, { file, passphrase: passphraseOf(flags) })
  print(`put in place: ${file}`)
  print(`${salvagedCount} later entries were brought over`)
  if (keptFile !== null) print(`the file that was in place is kept as ${keptFile}`)
  if (missing !== null) complain(`some entries may be missing: ${missing}`)
  for (const { series, financialYear, fromSerial, toSerial } of skipped)
    print(`numbers ${series}/${financialYear}/${fromSerial} to ${toSerial} are skipped`)
  return 0
}

export async function verifyShop(command: Command, core: Core): Promise<number> {
  const given = await core.call('ledger.verify', {})
  if (given.kind === 'done') return tellReport(command, given.value as VerifyReport)
  command.complain(
    given.kind === 'refused' ? `refused: ${given.code} ${JSON.stringify(given.details)}` : `failed: ${given.reference}`,
  )
  return 1
}

export function verifyFile(command: Command, named: string): number {
  const { options, flags } = command
  const file = existsSync(named) ? resolve(named) : fileOfBackup(options, named)
  const nowMs = () => options.clock.nowMs()
  return tellReport(command, verifyBackup(options, { file, passphrase: passphraseOf(flags) }, nowMs))
}

export function rebuild({ options, print }: Command): number {
  const { entryCount, keptFile } = rebuildShop(options)
  print(`rebuilt from ${entryCount} entries; the old file is kept as ${keptFile}`)
  return 0
}

function tellReport({ print }: Command, report: VerifyReport): number {
  for (const check of report.checks)
    print(`${check.isGood ? 'good' : 'BAD '}  ${check.name}${check.detail === '' ? '' : `: ${check.detail}`}`)
  print(
    `${report.entryCount} entries, ${report.isWhole ? 'the ledger is whole' : 'THE LEDGER IS NOT WHOLE'} (${report.tookMs} ms)`,
  )
  return report.isWhole ? 0 : 1
}

/** The first line of the file: words on a command line are seen by everybody on the machine. */
function passphraseOf({ passphraseFile }: Command['flags']): string | undefined {
  return passphraseFile === undefined ? undefined : readFileSync(passphraseFile, 'utf8').split(/\r?\n/)[0]
}
