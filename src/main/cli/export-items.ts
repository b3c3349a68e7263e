// Writes the catalogue to a file, or to the screen.

import type { FileContent } from '../../shared/contract/counter/document-calls.ts'
import { Refusal, type RefusalCode } from '../../shared/kernel/refusal.ts'
import type { Core } from '../core/open-core.ts'
import type { Command } from './command.ts'
import { writeWhole } from './write-whole.ts'

export async function exportItems({ flags, print }: Command, core: Core): Promise<number> {
  const given = await core.call('export.items', { format: flags.format ?? 'csv' })
  if (given.kind === 'refused') throw new Refusal(given.code as RefusalCode, given.details)
  if (given.kind === 'internal') throw new Error(`the export failed: ${given.reference}`)
  const file = given.value as FileContent
  const content = Buffer.from(file.contentBase64, 'base64')
  if (flags.out === undefined) print(content.toString('utf8'))
  else {
    writeWhole(flags.out, content)
    print(`written to ${flags.out}`)
  }
  return 0
}
