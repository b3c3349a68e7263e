// Which door `npm start` opens, and why: Electron where it can run, the browser door everywhere else.

/**
 * @typedef {object} Circumstances
 * @property {'electron' | 'browser' | undefined} asked by --host
 * @property {boolean} isForBrowser --port or --no-open was given, which only the browser door knows
 * @property {NodeJS.Platform} platform
 * @property {boolean} hasDisplay
 * @property {boolean} hasRuntime Electron's program is installed
 * @property {string | undefined} pastFailure why it could not be fetched when that was last tried
 */

/** @typedef {{ host: 'electron' | 'browser' | 'fetch', why: string }} Choice `fetch`: try to get Electron's program first */

/** @param {Circumstances} circumstances @returns {Choice} */
export function chooseHost({ asked, isForBrowser, platform, hasDisplay, hasRuntime, pastFailure }) {
  if (asked === 'browser') return { host: 'browser', why: 'as asked' }
  if (asked === 'electron') return { host: hasRuntime ? 'electron' : 'fetch', why: 'as asked' }
  if (isForBrowser) return { host: 'browser', why: '--port and --no-open belong to it' }
  if (platform === 'linux' && !hasDisplay) return { host: 'browser', why: 'there is no display here' }
  if (hasRuntime) return { host: 'electron', why: 'its program is installed' }
  if (pastFailure !== undefined)
    return { host: 'browser', why: `Electron could not be fetched (${pastFailure}); --host electron tries again` }
  return { host: 'fetch', why: 'its program can be fetched' }
}

/**
 * Takes the door's own options out of the arguments of `npm start`; the rest belongs to the program behind it.
 * @param {readonly string[]} args
 * @returns {{ asked: string | undefined, isForBrowser: boolean, rest: string[] }}
 */
export function readHostOption(args) {
  const index = args.findIndex(arg => arg === '--host' || arg.startsWith('--host='))
  const isForBrowser = args.some(arg => arg === '--port' || arg.startsWith('--port=') || arg === '--no-open')
  if (index === -1) return { asked: undefined, isForBrowser, rest: [...args] }
  const isJoined = args[index] !== '--host'
  const asked = isJoined ? args[index]?.slice('--host='.length) : args[index + 1]
  return {
    asked: asked ?? '',
    isForBrowser,
    rest: args.filter((_, at) => at !== index && (isJoined || at !== index + 1)),
  }
}
