// What the person asked for, out of a command line that also holds Electron's and Chromium's own switches.

const ours = ['--data', '--demo', '--no-open', '--port']

/** From a checkout, the command line names the program's folder first. */
export function doorArguments(argv: readonly string[], isPackaged: boolean): string[] {
  const given = argv.slice(isPackaged ? 1 : 2)
  return given.flatMap((arg, at) => {
    const name = arg.split('=')[0] ?? ''
    if (!ours.includes(name)) return []
    const takesValue = (name === '--data' || name === '--port') && name === arg
    const value = takesValue ? given[at + 1] : undefined
    return value === undefined ? [arg] : [arg, value]
  })
}
