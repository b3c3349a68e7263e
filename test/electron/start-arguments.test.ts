// Electron's command line holds more than what a person typed.
import { expect, test } from 'vitest'
import { doorArguments } from '../../src/main/electron/start-arguments.ts'

test.each([
  ['/galla', true, []],
  ['/galla --demo', true, ['--demo']],
  ['/electron . --data /shop --demo', false, ['--data', '/shop', '--demo']],
  ['/electron --no-sandbox . --data=/shop', false, ['--data=/shop']],
  ['/galla --enable-logging --user-data-dir=/x --port 80 file.csv', true, ['--port', '80']],
  ['/galla --data', true, ['--data']],
])('%s', (line, isPackaged, args) => {
  expect(doorArguments(line.split(' '), isPackaged)).toEqual(args)
})
