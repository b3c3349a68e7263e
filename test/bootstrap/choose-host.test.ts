// Which door `npm start` opens, as a table.
import { expect, test } from 'vitest'
import { type Circumstances, chooseHost, readHostOption } from '../../scripts/steps/choose-host.mjs'

const desktop: Circumstances = {
  asked: undefined,
  isForBrowser: false,
  platform: 'linux',
  hasDisplay: true,
  hasRuntime: true,
  pastFailure: undefined,
}

const choices: [string, Partial<Circumstances>, string, string][] = [
  ['a desktop with Electron', {}, 'electron', 'its program is installed'],
  ['a desktop without it', { hasRuntime: false }, 'fetch', 'its program can be fetched'],
  ['a desktop where fetching failed', { hasRuntime: false, pastFailure: 'no answer' }, 'browser', 'no answer'],
  ['a server', { hasDisplay: false }, 'browser', 'there is no display here'],
  ['Windows, which has no such variable', { platform: 'win32', hasDisplay: false }, 'electron', 'its program'],
  ['--port', { isForBrowser: true }, 'browser', '--port and --no-open belong to it'],
  ['--host browser', { asked: 'browser' }, 'browser', 'as asked'],
  ['--host electron', { asked: 'electron', isForBrowser: true, hasDisplay: false }, 'electron', 'as asked'],
  ['--host electron after a failure', { asked: 'electron', hasRuntime: false, pastFailure: 'x' }, 'fetch', 'as asked'],
]

test.each(choices)('%s', (_name, circumstances, host, why) => {
  expect(chooseHost({ ...desktop, ...circumstances })).toEqual({ host, why: expect.stringContaining(why) })
})

const options: [string, ReturnType<typeof readHostOption>][] = [
  ['', { asked: undefined, isForBrowser: false, rest: [] }],
  ['--demo', { asked: undefined, isForBrowser: false, rest: ['--demo'] }],
  ['--demo --host electron --data x', { asked: 'electron', isForBrowser: false, rest: ['--demo', '--data', 'x'] }],
  ['--host=browser --port 80', { asked: 'browser', isForBrowser: true, rest: ['--port', '80'] }],
  ['--port=80', { asked: undefined, isForBrowser: true, rest: ['--port=80'] }],
  ['--no-open --host', { asked: '', isForBrowser: true, rest: ['--no-open'] }],
]

test.each(options)('npm start -- %s', (text, wanted) => {
  expect(readHostOption(text.split(' ').filter(arg => arg !== ''))).toEqual(wanted)
})
