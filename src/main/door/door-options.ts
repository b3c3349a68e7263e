// What a person can ask of a door when it opens: `--port N --data DIR --demo --no-open`.
import { isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface DoorOptions {
  /** Undefined: the usual one, or any free one. */
  readonly port: number | undefined
  readonly dataFolder: string
  readonly isDemo: boolean
  readonly opensWindow: boolean
}

/** A mistake in what was typed; its text is meant for whoever typed it. */
export class OptionMistake extends Error {}

/** `currentFolder`: what a relative `--data` starts from. */
export function readDoorOptions(args: readonly string[], standardFolder: string, currentFolder: string): DoorOptions {
  const { port, data, demo, open } = parse(args)
  // What is sold in a demonstration must never end up in the shop's own file.
  const usual = demo ? `${standardFolder}-demo` : standardFolder
  const folder = data ?? usual
  return {
    port: port === undefined ? undefined : readPort(port),
    dataFolder: isAbsolute(folder) ? folder : resolve(currentFolder, folder),
    isDemo: demo,
    opensWindow: open,
  }
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
        open: { type: 'boolean', default: true },
      },
    })
    return values
  } catch (error) {
    if (error instanceof Error) throw new OptionMistake(`${error.message.split('. ')[0]}. ${usage}`)
    throw error
  }
}

const usage = 'There are --port N, --data FOLDER, --demo and --no-open.'

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new OptionMistake(`--port is a number from 0 to 65535, not "${text}".`)
}
