// What can be asked of a door, and what is said about a mistake.
import { expect, test } from 'vitest'
import { OptionMistake, readDoorOptions } from '../../src/main/door/door-options.ts'

const read = (text: string) =>
  readDoorOptions(
    text.split(' ').filter(arg => arg !== ''),
    '/home/asha/.local/share/galla',
    '/home/asha/work',
  )

const plain = { port: undefined, dataFolder: '/home/asha/.local/share/galla', isDemo: false, opensWindow: true }

test.each([
  ['', plain],
  ['--port 0', { ...plain, port: 0 }],
  ['--port=8080 --no-open', { ...plain, port: 8080, opensWindow: false }],
  ['--data /data/shop', { ...plain, dataFolder: '/data/shop' }],
  ['--data shop', { ...plain, dataFolder: '/home/asha/work/shop' }],
  ['--demo', { ...plain, isDemo: true, dataFolder: '/home/asha/.local/share/galla-demo' }],
  ['--demo --data shop', { ...plain, isDemo: true, dataFolder: '/home/asha/work/shop' }],
])('%j', (text, options) => {
  expect(read(text)).toEqual(options)
})

test.each([
  ['--prot 80', "Unknown option '--prot'. There are --port N, --data FOLDER, --demo and --no-open."],
  ['80', 'Unexpected argument'],
  ['--data', 'argument missing'],
  ['--port eighty', '--port is a number from 0 to 65535, not "eighty".'],
  ['--port 65536', 'not "65536"'],
  ['--port -1', '--port'],
  ['--port 1.5', 'not "1.5"'],
])('%j is a mistake', (text, sentence) => {
  expect(() => read(text)).toThrow(OptionMistake)
  expect(() => read(text)).toThrow(sentence)
})
