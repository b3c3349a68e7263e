// Brings a list in from a file: read, dry run, then all or nothing.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type ImportState, maxImportBytes } from '../../shared/contract/counter/import/import-calls.ts'
import { Refusal, type RefusalCode } from '../../shared/kernel/refusal.ts'
import { ImportKind } from '../../shared/records/import/import-run.ts'
import type { Core } from '../core/open-core.ts'
import type { Command } from './command.ts'
import { printPastSums } from './print-past-sums.ts'

export async function importFile(
  { flags, options, print, complain }: Command,
  core: Core,
  file: string,
): Promise<number> {
  if (!existsSync(file)) {
    complain(`there is no file ${file}`)
    return 1
  }
  const kind = ImportKind.safeParse(flags.kind ?? 'items')
  if (!kind.success) {
    complain(`a file holds one of: ${ImportKind.options.join(', ')}`)
    return 2
  }
  const { size } = statSync(file)
  if (size > maxImportBytes) {
    complain(
      `${file} has ${megabytes(size)} MB, more than the ${megabytes(maxImportBytes)} MB that fit: split it, and bring in the parts`,
    )
    return 1
  }
  const id = options.newId()
  const read = await stateOf(core, 'import.read', {
    id,
    kind: kind.data,
    fileName: basename(file),
    contentBase64: readFileSync(file).toString('base64'),
  })
  print(`${read.fileName}: ${read.format}, ${read.rowCount} rows`)
  const mapping = inCurrency(read.mapping, flags.currency)
  const checked = await stateOf(core, 'import.check', { id, mapping })
  printReport(checked, print)
  if ((checked.report?.refusedCount ?? 0) > 0 && !flags.skipRefused) {
    complain('nothing was imported: mend these rows, or leave them out with --skip-refused')
    return 1
  }
  const done = await stateOf(core, 'import.run', { id, mapping, skipRefused: flags.skipRefused })
  print(`imported: ${done.report?.createCount ?? 0} new, ${done.report?.updateCount ?? 0} changed`)
  return 0
}

/** Past sales have one currency, which no file names. */
function inCurrency(mapping: ImportState['mapping'], currency: string | undefined): ImportState['mapping'] {
  if (mapping.kind !== 'sales' || currency === undefined) return mapping
  return { ...mapping, defaults: { ...mapping.defaults, currency } }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}

async function stateOf(core: Core, path: string, input: unknown): Promise<ImportState> {
  const given = await core.call(path, input)
  if (given.kind === 'refused') throw new Refusal(given.code as RefusalCode, given.details)
  if (given.kind === 'internal') throw new Error(`${path} failed: ${given.reference}`)
  return given.value as ImportState
}

function printReport(state: ImportState, print: (line: string) => void): void {
  const { report } = state
  if (report === null) return
  for (const problem of report.problems.slice(0, 20)) {
    print(
      `line ${problem.line}${problem.column === null ? '' : `, ${problem.column}`}: ${problem.problem} ${JSON.stringify(problem.value)}`,
    )
  }
  if (report.pastSales !== undefined) printPastSums(report.pastSales, print)
  if (report.problemCount > 20) print(`… and ${report.problemCount - 20} more`)
  print(
    `${report.createCount} new, ${report.updateCount} changed, ${report.unchangedCount} unchanged, ${report.refusedCount} refused`,
  )
}
