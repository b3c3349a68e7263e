// The back door: runs one call, import, export or check of a shop without a screen, and prints what came of it.

import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { runCommand, usage } from './cli/run-command.ts'
import { coreOptions } from './door/core-options.ts'
import { defaultDataFolder } from './door/data-folder.ts'
import { ownInstallation } from './door/own-installation.ts'

function readCommandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        out: { type: 'string' },
        format: { type: 'string' },
        to: { type: 'string' },
        'passphrase-file': { type: 'string' },
        kind: { type: 'string' },
        from: { type: 'string' },
        'to-day': { type: 'string' },
        'without-papers': { type: 'boolean', default: false },
        currency: { type: 'string' },
        'skip-refused': { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`)
    return undefined
  }
}

async function run({ values, positionals }: NonNullable<ReturnType<typeof readCommandLine>>): Promise<number> {
  const { env, platform } = process
  const dataFolder = values.data ?? defaultDataFolder({ platform, home: homedir(), env })
  return await runCommand({
    options: coreOptions(ownInstallation(import.meta.url), dataFolder),
    words: positionals,
    flags: {
      out: values.out,
      format: values.format,
      kind: values.kind,
      currency: values.currency,
      skipRefused: values['skip-refused'],
      to: values.to,
      passphraseFile: values['passphrase-file'],
      from: values.from,
      toDay: values['to-day'],
      withoutPapers: values['without-papers'],
    },
    print: line => console.log(line),
    complain: line => console.error(line),
  })
}

const commandLine = readCommandLine()
process.exitCode = commandLine === undefined ? 2 : await run(commandLine)
